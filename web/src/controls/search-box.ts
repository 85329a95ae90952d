import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Actions, AppState } from '../app/state.ts';
import { kindDot, type Piece } from '../panel/pieces.ts';
import type { EntityMatch } from '../source/graph-source.ts';
import { counted, visibleLine } from '../text/words.ts';

/** Finds entities by name, alias or how a word of one begins. */
export function searchBox(state: AppState, actions: Actions): Piece {
  const { text, matches, total, active, isOpen } = state.search;
  const take = (match: EntityMatch | undefined) => {
    if (match === undefined) return;
    actions.closeSearch();
    actions.openEntity(match.id, { alone: true, focus: 'panel' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      actions.moveInSearch(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(matches[Math.max(active, 0)]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      actions.closeSearch();
    }
  };
  const isShown = isOpen && text.trim() !== '';
  return html`<div class="search" role="search">
    <svg class="glass" viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5"></circle><path d="M10.5 10.5 14 14" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"></path></svg>
    <input
      id="search"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      placeholder="Search people, bodies, places"
      aria-label="Search entities"
      aria-autocomplete="list"
      aria-controls="matches"
      aria-expanded=${isShown}
      aria-activedescendant=${isShown && active >= 0 ? `match-${active}` : nothing}
      .value=${live(text)}
      @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
      @focus=${() => actions.search(text)}
      @keydown=${onKey}
      @blur=${() => actions.closeSearch()}
    />
    <kbd aria-hidden="true">/</kbd>
    <ul id="matches" role="listbox" aria-label="Entities found" ?hidden=${!isShown}>
      ${matches.map(
        (match, index) => html`<li
          role="option"
          id="match-${index}"
          aria-selected=${index === active}
          @mousedown=${(event: Event) => event.preventDefault()}
          @click=${() => take(match)}
        >
          ${kindDot(match.kind, state.ontology)}
          <span class="match-name"><bdi>${visibleLine(match.name)}</bdi>${match.match === match.name ? nothing : html` <span class="muted">also <bdi>${visibleLine(match.match)}</bdi></span>`}</span>
          <span class="muted match-count">${match.kind} · ${counted(match.documents, 'article')}</span>
        </li>`,
      )}
      ${matches.length === 0 ? html`<li class="muted none" role="option" aria-selected="false" aria-disabled="true">Nothing is called so.</li>` : nothing}
      ${total > matches.length ? html`<li class="muted none" role="option" aria-selected="false" aria-disabled="true">and ${total - matches.length} more: type on</li>` : nothing}
    </ul>
  </div>`;
}
