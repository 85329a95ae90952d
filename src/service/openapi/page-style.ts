/** The look of the page that describes the service. */
export const pageStyle = `:root { color-scheme: light dark; --line: #d0d7de; --soft: #57606a; --accent: #0b57b0; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #9aa4af; --accent: #79b8ff; } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h2 { margin: 2.5rem 0 0.5rem; text-transform: capitalize; border-bottom: 1px solid var(--line); }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1rem; }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
a, .method { color: var(--accent); }
.method { font: 600 13px ui-monospace, monospace; }
p { margin: 0.25rem 0; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.75rem 0.2rem 0; border-top: 1px solid var(--line); font-weight: 400; }
td:nth-child(3) { color: var(--soft); }
summary { color: var(--soft); cursor: pointer; }
`;
