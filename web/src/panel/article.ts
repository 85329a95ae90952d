import { html, nothing } from 'lit-html';
import type { Block } from '../../../src/model/article.ts';
import type { ArticleView, ClaimView } from '../../../src/model/view.ts';
import type { Actions, AppState, ShownArticle } from '../app/state.ts';
import { cutText } from '../text/cut-text.ts';
import { dayWords, visible, visibleLine } from '../text/words.ts';
import { claimCard, statement } from './claim-card.ts';
import { caveatBadges, failed, type Piece, waiting } from './pieces.ts';

/** An article with the words of a claim marked in it. */
export function articlePanel(state: AppState, actions: Actions): Piece {
  const { article: loaded, link } = state;
  const close = () => actions.go({ article: null, claim: null }, { focus: 'panel' });
  return html`<div class="panel-head">
      <button type="button" class="link back" @click=${close}>← Back</button>
    </div>
    ${
      loaded.status === 'ready'
        ? content(loaded.value, link.claim, state, actions)
        : loaded.status === 'failed'
          ? failed(loaded.reason, actions.retry)
          : waiting('Reading the article…')
    }`;
}

function content(
  { article, claims }: ShownArticle,
  id: string | null,
  state: AppState,
  actions: Actions,
): Piece {
  const claim = claims.find((each) => each.id === id);
  const { title, outlet, published, url, document } = article;
  const others = claims.filter((each) => each.id !== id);
  return html`<article class="article">
    <p class="eyebrow">Article</p>
    <h2 id="panel-title" tabindex="-1" dir="auto">${visibleLine(title ?? document)}</h2>
    <p class="byline">
      ${outlet === null ? nothing : html`<b><bdi>${visibleLine(outlet)}</bdi></b>`}
      ${published === null ? nothing : html`<time datetime=${published}>${dayWords(published)}</time>`}
      ${url === null ? nothing : html`<a href=${url} rel="noopener noreferrer" target="_blank">Original<span class="hidden"> (new window)</span> ↗</a>`}
    </p>
    ${claim === undefined ? nothing : claimCard(claim, state, actions, true)}
    ${text(article, claim)}
    ${
      others.length === 0
        ? nothing
        : html`<h3>${claim === undefined ? 'Facts' : 'Other facts'} in this article</h3>
            <ul class="facts">
              ${others.map(
                (each) => html`<li>
                  <button type="button" class="fact" @click=${() => actions.go({ claim: each.id }, { focus: 'panel' })}>
                    <span>${statement(each, state)} ${caveatBadges(each.caveat)}</span>
                  </button>
                </li>`,
              )}
            </ul>`
    }
  </article>`;
}

function text({ text: whole, blocks, language }: ArticleView, claim: ClaimView | undefined): Piece {
  if (whole === null) {
    return html`<p class="empty">This copy of the graph was given away without the articles’ texts.</p>`;
  }
  const parts = blocks.length > 0 ? blocks : [{ kind: 'paragraph', start: 0, end: whole.length } as const];
  return html`<div class="text" lang=${language} dir="auto">
    ${parts.map((block) => html`<p class="block block-${block.kind}">${pieces(whole, block, claim)}</p>`)}
  </div>`;
}

function pieces(
  whole: string,
  block: Pick<Block, 'start' | 'end'>,
  claim: ClaimView | undefined,
): readonly Piece[] {
  return cutText(whole, block, claim?.evidence ?? null).map(({ words, isMarked }) =>
    isMarked
      ? html`<mark tabindex="-1">${visible(words)}</mark>`
      : html`${visible(words).replaceAll('\\n', '\n')}`,
  );
}
