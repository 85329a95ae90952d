import { html, nothing } from 'lit-html';
import type { Actions, AppState } from '../app/state.ts';
import { activeFilters, type ClaimFilter } from '../filter/claim-filter.ts';
import type { Piece } from '../panel/pieces.ts';
import { visibleLine } from '../text/words.ts';

/** What leaves something out at the moment, each with a way to take it back. */
export function filterChips(state: AppState, actions: Actions): Piece {
  const { filter } = state.link;
  if (activeFilters(filter) === 0) return nothing;
  const { types, standing, voice, basis, outlet, from, to } = filter;
  const chips: (readonly [words: string, change: Partial<ClaimFilter>])[] = [
    ...types.map((type) => [type, { types: types.filter((each) => each !== type) }] as const),
    ...(standing === null
      ? []
      : [[standing === 'unreal' ? 'planned or possible' : standing, { standing: null }] as const]),
    ...(voice === null
      ? []
      : [
          [
            voice === 'article' ? 'the outlet itself says so' : 'only a speaker says so',
            { voice: null },
          ] as const,
        ]),
    ...(basis === null ? [] : [[basis, { basis: null }] as const]),
    ...(outlet === null ? [] : [[visibleLine(outlet), { outlet: null }] as const]),
    ...(from === null && to === null
      ? []
      : [[`${from ?? '…'} to ${to ?? '…'}`, { from: null, to: null }] as const]),
  ];
  return html`<ul class="chips" aria-label="Active filters">
    ${chips.map(
      ([words, change]) => html`<li>
        <button type="button" aria-label="Remove filter ${words}" @click=${() => actions.go({ filter: { ...filter, ...change } })}>
          <bdi>${words}</bdi> <span aria-hidden="true">✕</span>
        </button>
      </li>`,
    )}
  </ul>`;
}
