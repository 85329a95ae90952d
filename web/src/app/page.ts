import { html, nothing } from 'lit-html';
import type { DrawingFault } from '../canvas/drawing-fault.ts';
import { filterChips } from '../controls/chips.ts';
import { filterDrawer } from '../controls/filter-drawer.ts';
import { legend } from '../controls/legend.ts';
import { searchBox } from '../controls/search-box.ts';
import { toolbar } from '../controls/toolbar.ts';
import { activeFilters } from '../filter/claim-filter.ts';
import { startLink } from '../link/link.ts';
import { panel } from '../panel/panel.ts';
import { failed, type Piece, waiting } from '../panel/pieces.ts';
import { counted } from '../text/words.ts';
import type { Actions, AppState } from './state.ts';

/** The whole page. */
export function page(state: AppState, actions: Actions): Piece {
  const active = activeFilters(state.link.filter);
  return html`<a class="skip" href="#panel" @click=${skip}>Skip to what is known</a>
    <header class="top">
      <h1><button type="button" class="brand" title="Start anew" @click=${() => actions.go(startLink)}>
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M9 22 22 9M9 22h15" stroke="currentColor" stroke-width="2.5" opacity=".45"></path><circle cx="9" cy="22" r="6" fill="#f16667"></circle><circle cx="22" cy="9" r="5" fill="#f79767"></circle><circle cx="25" cy="22" r="4" fill="#57c7e3"></circle></svg>newsgraph
      </button></h1>
      ${searchBox(state, actions)}
      <button
        type="button"
        id="open-filters"
        class="button filter-button"
        aria-expanded=${state.isFilterOpen}
        aria-controls="filters"
        @click=${actions.toggleFilter}
      >Filters${active > 0 ? html` <span class="count">${active}<span class="hidden"> active</span></span>` : nothing}</button>
    </header>
    <main class=${state.isFilterOpen ? 'with-filter' : ''}>
      ${filterDrawer(state, actions)}
      <section class="drawing" aria-label="Drawing">
        <div class="stage"><div id="canvas" role="img" aria-label=${describe(state)}></div>
        ${filterChips(state, actions)} ${toolbar(actions)} ${overlay(state, actions)}</div>
        ${legend(state, actions)}
      </section>
      <aside class="panel" id="panel" aria-label="What is known" tabindex="-1">${panel(state, actions)}</aside>
    </main>
    <p class="notice" role="status" aria-live="polite">${state.notice}</p>`;
}

function describe({ shown: { nodes, strands } }: AppState): string {
  return `Graph of ${counted(nodes.length, 'entity', 'entities')} and ${counted(strands.length, 'line')} between them. The lists beside it say the same in words.`;
}

function overlay(state: AppState, actions: Actions): Piece {
  const { graph, shown, drawingFault, isBusy } = state;
  if (graph.status === 'failed')
    return html`<div class="overlay">${failed(graph.reason, actions.retry)}</div>`;
  if (graph.status !== 'ready') return html`<div class="overlay">${waiting('Reading the graph…')}</div>`;
  if (drawingFault !== null) return html`<div class="overlay">${faultPiece(drawingFault, actions)}</div>`;
  if (shown.nodes.length > 0) return isBusy ? busy : nothing;
  if (graph.value.nodes.length === 0 && activeFilters(state.link.filter) === 0) {
    const { isOverview } = state.link;
    return html`<div class="overlay"><p class="empty">${isOverview ? 'The graph is empty. Ingest articles, and look again.' : 'Nothing that the address names is in this graph.'}</p></div>`;
  }
  return html`<div class="overlay"><p class="empty">Filters leave nothing to draw.</p></div>`;
}

function faultPiece(fault: DrawingFault, actions: Actions): Piece {
  const rest = 'Search, relations, claims, timelines and briefs work all the same.';
  if (fault.kind === 'missing') {
    return html`<div class="failed" role="alert">
      <p><b>This browser cannot draw the graph:</b> WebGL is switched off, or it has none. ${rest}</p>
      <p>Its settings may call it graphics or hardware acceleration.</p>
      <button type="button" class="button" @click=${actions.drawAgain}>Try again</button>
    </div>`;
  }
  return html`<div class="failed" role="alert">
    ${
      fault.kind === 'lost'
        ? html`<p><b>The browser has taken the drawing away,</b> as it does when graphics memory runs short. ${rest}</p>`
        : html`<p><b>The graph could not be drawn:</b> ${fault.reason}. ${rest}</p>`
    }
    <button type="button" class="button" @click=${actions.drawAgain}>Draw again</button>
  </div>`;
}

const busy = html`<p class="busy" aria-hidden="true"><span class="spinner"></span>Arranging</p>`;

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('panel')?.focus();
}
