import { html, nothing } from 'lit-html';
import { daysBetween } from '../../../src/export/brief/days.ts';
import type { ClaimView } from '../../../src/model/view.ts';
import type { Actions, AppState } from '../app/state.ts';
import { standingOf } from '../filter/claim-filter.ts';
import { dayWords, entityName, visible, visibleLine } from '../text/words.ts';
import { caveatBadges, type Piece, typePill } from './pieces.ts';

/** One claim: what it says, what to know before believing it, its words, who says so and when. */
export function claimCard(claim: ClaimView, state: AppState, actions: Actions, isOpen = false): Piece {
  const { document, id, evidence, caveat } = claim;
  const open = () => actions.go({ article: document, claim: id }, { focus: 'panel' });
  return html`<article class="claim claim-${standingOf(claim)}" data-claim=${id}>
    <p class="statement">${statement(claim, state)} ${caveatBadges(caveat)}</p>
    ${
      evidence.quote === ''
        ? html`<p class="muted">The words are not in this copy of the graph.</p>`
        : html`<blockquote dir="auto">${visible(evidence.quote)}</blockquote>`
    }
    <p class="origin">${origin(claim, state)}</p>
    ${isOpen ? nothing : html`<button type="button" class="link" @click=${open}>Show in the article</button>`}
  </article>`;
}

/** `Russia AID North Korea`, with what else belongs to it. */
export function statement(claim: ClaimView, state: AppState): Piece {
  const { subject, type, object, objectWords, content } = claim;
  const target =
    object !== null
      ? html`<b><bdi>${entityName(object, state)}</bdi></b>`
      : objectWords === null
        ? nothing
        : html`<q><bdi>${visibleLine(objectWords)}</bdi></q>`;
  return html`<b><bdi>${entityName(subject, state)}</bdi></b> ${typePill(type, state.ontology)} ${target}${
    content === null
      ? nothing
      : html` <span class="muted">about</span> ${typePill(content.type, state.ontology)}`
  }`;
}

function origin({ outlet, published, document, time, ...claim }: ClaimView, state: AppState): Piece {
  const where = outlet ?? document;
  return html`<span class="who">${who(claim, outlet, state)}</span> <span class="muted">·</span> <bdi>${visibleLine(where)}</bdi>${
    published === null ? nothing : html`, <time datetime=${published}>${dayWords(published)}</time>`
  }${
    time === null
      ? nothing
      : html` <span class="muted">·</span> “${visibleLine(time.text)}” <span class="muted">is</span> ${daysBetween(time.start, time.end)}`
  }${placeOf(claim.place, state)}`;
}

function who(
  { voice, speakers }: Pick<ClaimView, 'voice' | 'speakers'>,
  outlet: string | null,
  state: AppState,
): Piece {
  if (voice === 'article') return html`${outlet === null ? 'The article' : 'The outlet'} itself says so`;
  if (voice === 'unnamed' || speakers.length === 0) return html`Somebody unnamed says so`;
  const [last, ...others] = speakers.toReversed();
  return html`<bdi>${entityName(last!, state)}</bdi> says so${others.map((speaker) => html`, as quoted by <bdi>${entityName(speaker, state)}</bdi>`)}`;
}

function placeOf(place: string | null, state: AppState): Piece {
  return place === null
    ? nothing
    : html` <span class="muted">· in</span> <bdi>${entityName(place, state)}</bdi>`;
}
