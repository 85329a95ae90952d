import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Actions, AppState } from '../app/state.ts';
import { activeFilters, type ClaimFilter, noFilter } from '../filter/claim-filter.ts';
import { lookOf } from '../graph/strands.ts';
import { limits } from '../link/link.ts';
import { lineSample, type Piece } from '../panel/pieces.ts';
import { visibleLine } from '../text/words.ts';
import { typeGroups } from './type-groups.ts';

const standings = [
  ['', 'All'],
  ['affirmed', 'Done and affirmed'],
  ['denied', 'Denied'],
  ['unreal', 'Planned, demanded, possible'],
] as const;
const voices = [
  ['', 'Anyone'],
  ['article', 'The outlet itself'],
  ['speaker', 'Only a speaker'],
] as const;
const bases = [
  ['', 'Any'],
  ['stated', 'Stated in the text'],
  ['implied', 'Implied by what is stated'],
  ['known', 'Known from a word list'],
] as const;

/** What is looked at, and what is left out. */
export function filterDrawer(state: AppState, actions: Actions): Piece {
  const { filter, limit, isOverview } = state.link;
  const set = (change: Partial<ClaimFilter>) => actions.go({ filter: { ...filter, ...change } });
  const isActive = activeFilters(filter) > 0;
  return html`<section class="drawer" id="filters" aria-labelledby="filters-title" ?hidden=${!state.isFilterOpen}>
    <div class="panel-head">
      <h2 id="filters-title" tabindex="-1">Filters</h2>
      <button type="button" class="icon-button" aria-label="Close filters" @click=${actions.toggleFilter}>✕</button>
    </div>
    <button type="button" class="button" ?disabled=${!isActive} @click=${() => actions.go({ filter: noFilter })}>Clear all</button>
    ${choice('Status', 'standing', standings, filter.standing, (value) => set({ standing: value as ClaimFilter['standing'] }))}
    ${choice('Who vouches', 'voice', voices, filter.voice, (value) => set({ voice: value as ClaimFilter['voice'] }))}
    ${choice('Basis', 'basis', bases, filter.basis, (value) => set({ basis: value as ClaimFilter['basis'] }))}
    <fieldset>
      <legend>Published</legend>
      <div class="range">
        ${dayField('From', filter.from, (from) => set({ from }))} ${dayField('To', filter.to, (to) => set({ to }))}
      </div>
    </fieldset>
    <label class="field"><span>Outlet</span>
      <select @change=${(event: Event) => set({ outlet: valueIn(event) || null })}>
        <option value="" ?selected=${filter.outlet === null}>All outlets</option>
        ${withChosen(state.outlets, filter.outlet).map(
          (outlet) =>
            html`<option value=${outlet} ?selected=${outlet === filter.outlet}>${visibleLine(outlet)}</option>`,
        )}
      </select>
    </label>
    ${typeGroups(state.ontology).map(
      ({ title, types }) => html`<fieldset class="types">
        <legend>${title}</legend>
        ${types.map(
          (type) => html`<label class="check" title=${state.ontology.types[type]?.description ?? ''}>
            <input
              type="checkbox"
              name="type"
              value=${type}
              .checked=${live(filter.types.includes(type))}
              @change=${() => set({ types: toggled(filter.types, type) })}
            />
            ${lineSample('plain', lookOf(type, state.ontology), 3)}${type}
          </label>`,
        )}
      </fieldset>`,
    )}
    ${
      isOverview
        ? html`<label class="field"><span>Entities in the overview</span>
            <select @change=${(event: Event) => actions.go({ limit: Number(valueIn(event)) })}>
              ${limits.map((each) => html`<option value=${each} ?selected=${each === limit}>up to ${each.toLocaleString('en-US')}</option>`)}
            </select>
          </label>`
        : nothing
    }
  </section>`;
}

function choice(
  title: string,
  name: string,
  options: readonly (readonly [value: string, words: string])[],
  current: string | null,
  set: (value: string | null) => void,
): Piece {
  return html`<fieldset>
    <legend>${title}</legend>
    ${options.map(
      ([value, words]) => html`<label class="check">
        <input type="radio" name=${name} value=${value} .checked=${live((current ?? '') === value)} @change=${() => set(value || null)} />${words}
      </label>`,
    )}
  </fieldset>`;
}

function dayField(words: string, value: string | null, set: (day: string | null) => void): Piece {
  return html`<label class="field"><span>${words}</span>
    <input type="date" .value=${live(value ?? '')} @change=${(event: Event) => set(valueIn(event) || null)} />
  </label>`;
}

function valueIn(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

function toggled(types: readonly string[], type: string): readonly string[] {
  return types.includes(type) ? types.filter((each) => each !== type) : [...types, type];
}

function withChosen(outlets: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || outlets.includes(chosen) ? outlets : [chosen, ...outlets];
}
