import { html, nothing } from 'lit-html';
import { layOutBrief } from '../../../src/export/brief/lay-out-brief.ts';
import type { Group, Inline, Item, Quote, Section } from '../../../src/export/brief/page.ts';
import { isClosing } from '../../../src/export/brief/spacing.ts';
import { nodeOwner } from '../../../src/graph/element-owner.ts';
import type { EntityBrief } from '../../../src/model/brief.ts';
import { type Actions, type AppState, readValue } from '../app/state.ts';
import { activeFilters } from '../filter/claim-filter.ts';
import { counted, visible, visibleLine } from '../text/words.ts';
import { caveatBadges, failed, type Piece, typePill, waiting } from './pieces.ts';

/** What is known of an entity as `newsgraph show` tells it, but for the timeline, which has a tab of its own. */
export function briefTab(state: AppState, actions: Actions): Piece {
  const { brief: loaded } = state;
  if (loaded.status === 'failed') return failed(loaded.reason, actions.retry);
  const brief = readValue(loaded);
  if (brief === null) return waiting('Reading the brief…');
  const sections = layOutBrief(brief).sections.filter(({ title }) => title !== 'Timeline');
  return html`<div class="brief">
    <p class="lead">${leadWords(brief)}${activeFilters(state.link.filter) > 0 ? ' The brief is of all articles: filters leave it as it is.' : nothing}</p>
    <button type="button" class="button" @click=${actions.saveBrief}>Save as a page</button>
    ${
      sections.length === 0
        ? html`<p class="empty">No article says more of it than its name.</p>`
        : sections.map((section) => sectionPiece(section, state, actions))
    }
  </div>`;
}

function leadWords({ articles, sources, mentions, firstReported, lastReported }: EntityBrief): string {
  const days =
    firstReported === null || lastReported === null
      ? ''
      : firstReported === lastReported
        ? `, published ${firstReported}`
        : `, published ${firstReported} to ${lastReported}`;
  return `${counted(mentions, 'mention')} in ${counted(articles, 'article')}, ${counted(sources, 'independent source')}${days}.`;
}

function sectionPiece({ title, note, groups }: Section, state: AppState, actions: Actions): Piece {
  return html`<section>
    <h3>${title}</h3>
    ${note === null ? nothing : html`<p class="muted">${note}</p>`}
    ${groups.map((group) => groupPiece(group, state, actions))}
  </section>`;
}

function groupPiece({ title, items, more }: Group, state: AppState, actions: Actions): Piece {
  return html`${title === null ? nothing : html`<h4>${line(title, state)}</h4>`}
    <ul>${items.map((item) => itemPiece(item, state, actions))}</ul>
    ${more > 0 ? html`<p class="muted">… and ${more.toLocaleString('en-US')} more under “Claims”</p>` : nothing}`;
}

function itemPiece({ head, notes, quotes }: Item, state: AppState, actions: Actions): Piece {
  return html`<li>
    <p class="statement">${line(head, state)}</p>
    ${notes.filter((note) => note.length > 0).map((note) => html`<p class="support">${line(note, state)}</p>`)}
    ${quotes.map((quote) => quotePiece(quote, state, actions))}
  </li>`;
}

function quotePiece({ label, text, origin, claim }: Quote, state: AppState, actions: Actions): Piece {
  const open = () => actions.go({ article: nodeOwner(claim), claim }, { focus: 'panel' });
  return html`<figure class="claim">
    ${
      text === ''
        ? html`<p class="muted">The words are not in this copy of the graph.</p>`
        : html`<blockquote dir="auto">${label === null ? nothing : html`<b>${label}</b> `}${visible(text)}</blockquote>`
    }
    <figcaption class="origin">${line(origin, state)} <button type="button" class="link" @click=${open}>Show in the article</button></figcaption>
  </figure>`;
}

function line(pieces: readonly Inline[], state: AppState): readonly Piece[] {
  // What follows without a space says so itself.
  return pieces.map(
    (piece, at) => html`${at > 0 && !isClosing(piece) ? ' ' : nothing}${inline(piece, state)}`,
  );
}

function inline(piece: Inline, { ontology }: AppState): Piece {
  switch (piece.kind) {
    case 'name':
      return html`<b><bdi>${visibleLine(piece.text)}</bdi></b>`;
    case 'type':
      return typePill(piece.text, ontology);
    case 'caveat':
      return html`${caveatBadges(piece.text)}`;
    case 'words':
      return html`<q><bdi>${visibleLine(piece.text)}</bdi></q>`;
    case 'muted':
      return html`<span class="muted">${visibleLine(piece.text)}</span>`;
    // Numbers lead into a list of articles, which this one does without: quotes lead to the articles.
    case 'articles':
      return nothing;
    case 'link':
      return html`${visibleLine(piece.url)}`;
    case 'id':
    case 'text':
      return html`${visibleLine(piece.text)}`;
  }
}
