import { html } from 'lit-html';
import { eventLooks, structuralLook } from '../../../src/ontology/edge-look.ts';
import type { Actions, AppState } from '../app/state.ts';
import { activeFilters } from '../filter/claim-filter.ts';
import type { StrandKind } from '../graph/strands.ts';
import { kindDot, lineSample, type Piece } from '../panel/pieces.ts';

const lines: readonly (readonly [StrandKind, string])[] = [
  ['plain', 'outlets state it'],
  ['said', 'only a speaker says so'],
  ['disputed', 'disputed: some deny it'],
  ['inferred', 'implied or known, not stated'],
  ['denied', 'denied or only planned'],
];

const colours = [
  ['cooperation', eventLooks['material cooperation'].colour, eventLooks['verbal cooperation'].colour],
  ['conflict', eventLooks['material conflict'].colour, eventLooks['verbal conflict'].colour],
] as const;

/** What colours and lines mean; kinds can be switched off. */
export function legend(state: AppState, actions: Actions): Piece {
  const { link, ontology, graph, shown } = state;
  const counts = new Map<string, number>();
  // What is drawn, and what would be if its kind were not hidden.
  const hidden = graph.status === 'ready' ? graph.value.nodes : [];
  for (const { label } of [
    ...shown.nodes.filter((node) => !link.hiddenKinds.includes(node.label)),
    ...hidden.filter((node) => link.hiddenKinds.includes(node.label)),
  ]) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const kinds = [...new Set([...Object.keys(ontology.kinds), ...counts.keys()])].filter((kind) =>
    counts.has(kind),
  );
  const toggle = (kind: string) =>
    actions.go({
      hiddenKinds: link.hiddenKinds.includes(kind)
        ? link.hiddenKinds.filter((each) => each !== kind)
        : [...link.hiddenKinds, kind],
    });
  return html`<details class="legend" ?open=${matchMedia('(min-width: 60rem)').matches}>
    <summary>Legend</summary>
    <ul class="kinds" aria-label="Kinds">
      ${kinds.map(
        (kind) => html`<li>
          <button type="button" aria-pressed=${!link.hiddenKinds.includes(kind)} title="Show or hide" @click=${() => toggle(kind)}>
            ${kindDot(kind, ontology)}${kind} <span class="muted">${counts.get(kind)}</span>
          </button>
        </li>`,
      )}
    </ul>
    <ul class="lines">
      ${lines.map(([kind, words]) => html`<li>${lineSample(kind, 'currentColor', 2)}${words}</li>`)}
      ${colours.map(([words, deed, word]) => html`<li>${lineSample('plain', deed, 4)}${lineSample('plain', word, 4)}${words}: deeds, words</li>`)}
      <li>${lineSample('plain', structuralLook.colour, 4)}standing ties</li>
      <li class="muted">${isFiltered(state) ? 'The thicker, the more independent sources that the filters leave; disputed stays disputed' : 'The thicker, the more independent sources'}</li>
    </ul>
  </details>`;
}

/** Whether a filter leaves out claims of lines that are drawn. */
function isFiltered({ link: { filter } }: AppState): boolean {
  return activeFilters({ ...filter, types: [] }) > 0;
}
