import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type Actions, type AppState, readValue } from '../app/state.ts';
import { type Neighbour, neighboursOf } from '../graph/neighbours.ts';
import type { Strand } from '../graph/strands.ts';
import { counted, entityName } from '../text/words.ts';
import { moveInList } from './list-keys.ts';
import { caveatBadges, kindDot, kindOf, lineSample, type Piece } from './pieces.ts';

/** The neighbours of an entity as the drawing has them, for the keyboard and for those who do not see it. */
export function relationsList(entity: string, state: AppState, actions: Actions): Piece {
  const neighbours = neighboursOf(entity, state.shown.strands);
  if (neighbours.length === 0) {
    return html`<p class="empty">No relationship is left to draw. Filters may hide some; claims that lead to no other entity are under “Claims”.</p>`;
  }
  return html`<ul class="rows" aria-label="Neighbours" @keydown=${moveInList} @focusout=${() => actions.point(null)}>
    ${repeat(
      neighbours,
      ({ id }) => id,
      (neighbour, index) => row(entity, neighbour, index === 0, state, actions),
    )}
  </ul>
  ${readValue(state.graph)?.cut === true ? html`<p class="muted">There is more than is drawn: the strongest relations are.</p>` : nothing}`;
}

function row(
  entity: string,
  { id, strands }: Neighbour,
  isFirst: boolean,
  state: AppState,
  actions: Actions,
): Piece {
  return html`<li>
    <button
      type="button"
      class="row"
      data-row
      tabindex=${isFirst ? 0 : -1}
      @click=${() => actions.go({ entity, other: id, article: null, claim: null }, { focus: 'panel' })}
      @focus=${() => actions.point(id)}
      @mouseenter=${() => actions.point(id)}
      @mouseleave=${() => actions.point(null)}
    >
      <span class="row-name">${kindDot(kindOf(id, state), state.ontology)}<bdi>${entityName(id, state)}</bdi></span>
      <span class="row-strands">${strands.map((strand) => strandLine(strand, entity))}</span>
    </button>
  </li>`;
}

/** A line in words: where it leads, its types, what to know before believing it, and how much stands behind it. */
export function strandLine(
  { kind, colour, caveat, types, sources, source, isDirected }: Strand,
  entity: string,
): Piece {
  const arrow = !isDirected ? '↔' : source === entity ? '→' : '←';
  const said = isDirected ? (source === entity ? 'to it' : 'from it') : 'both ways';
  return html`<span class="strand">
    ${lineSample(kind, colour, 3)}<span aria-hidden="true">${arrow}</span><span class="hidden">${said}: </span>
    <span class="strand-types">${types.join(', ')}</span>
    ${caveatBadges(caveat)}
    ${sources > 1 ? html`<span class="sources" title=${counted(sources, 'independent source')}>${sources}<span class="hidden"> independent sources</span></span>` : nothing}
  </span>`;
}
