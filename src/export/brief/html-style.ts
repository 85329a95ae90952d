/** The style of a brief in HTML: light and dark, on a narrow and a wide window, and on paper. */
export const briefStyle = `:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1f24; --soft: #57606a; --rule: #d5dae0; --link: #0a4fa3;
  --type-ink: #1d3d63; --type-paper: #e6eef8; --warn-ink: #6a3d00; --warn-paper: #fff0d2; --quote: #8a99ab;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --ink: #e7eaee; --soft: #a9b2bd; --rule: #343b44; --link: #8dbbff;
    --type-ink: #cfe2ff; --type-paper: #22344c; --warn-ink: #ffd894; --warn-paper: #3d2d10; --quote: #5f6f82;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 72rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere;
}
header { border-bottom: 2px solid var(--ink); padding-bottom: 1rem; margin-bottom: 1.25rem; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.25rem 0 .25rem; padding-top: .25rem; scroll-margin-top: 1rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0; break-after: avoid; }
header p { margin: .2rem 0; }
p { margin: .25rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
time { white-space: nowrap; }
code { font: .8125rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; color: var(--soft); user-select: all; }
.muted, .note, .support, .more, figcaption { color: var(--soft); }
.note, .support, .more, figcaption, nav { font-size: .9rem; }
.support b, figcaption b { color: var(--ink); font-weight: 600; }
.type, .caveat, .label {
  display: inline-block; padding: 0 .4em; border-radius: .25em; font-size: .8em; font-weight: 600; line-height: 1.5;
}
.type { background: var(--type-paper); color: var(--type-ink); letter-spacing: .02em; }
.caveat { background: var(--warn-paper); color: var(--warn-ink); }
.label { border: 1px solid currentColor; font: 600 .8rem/1.4 system-ui, sans-serif; font-style: normal; }
.numbers a { text-decoration: none; }
.numbers a:hover { text-decoration: underline; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
main > section:first-child h2 { margin-top: .75rem; }
.items { list-style: none; margin: .5rem 0 0; padding: 0; }
.items > li { padding: .7rem 0; border-top: 1px solid var(--rule); break-inside: avoid; }
.head { font-size: 1.05rem; }
figure { margin: .5rem 0 0; padding-left: .9rem; border-left: 3px solid var(--quote); }
blockquote { margin: 0; font-family: Georgia, "Noto Serif", serif; line-height: 1.5; }
figcaption { margin-top: .15rem; }
.when { font-variant-numeric: tabular-nums; font-weight: 600; font-size: .9rem; }
.articles { padding-left: 2.25rem; }
.articles li { margin: .4rem 0; }
li:target { background: var(--warn-paper); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: .75rem 0 0; }
dd { margin: 0; }
footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .9rem; }
@media (min-width: 44rem) {
  .timeline > li { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1.25rem; }
}
@media (min-width: 62rem) {
  .page { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 3rem; }
  nav { position: sticky; top: 1rem; align-self: start; padding-top: .75rem; }
  nav ul { flex-direction: column; gap: .4rem; }
  main { max-width: 50rem; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --ink: #000000; --soft: #444444; --rule: #bbbbbb; --link: #000000;
    --type-ink: #000000; --type-paper: #eeeeee; --warn-ink: #000000; --warn-paper: #dddddd; --quote: #888888;
  }
  body { padding: 0; max-width: none; font-size: 10pt; }
  nav { display: none; }
  .page { display: block; }
  h2, h3 { break-after: avoid; }
  .articles a[href^="http"]::after { content: " <" attr(href) ">"; }
}
`;
