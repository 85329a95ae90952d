import { html, svg } from 'lit-html';
import type { Actions } from '../app/state.ts';
import type { Piece } from '../panel/pieces.ts';

/** What can be done with the drawing. */
export function toolbar(actions: Actions): Piece {
  return html`<div class="toolbar" role="toolbar" aria-label="Drawing">
    ${iconButton('Zoom in', () => actions.zoom('in'), svg`<path d="M8 3v10M3 8h10"></path>`)}
    ${iconButton('Zoom out', () => actions.zoom('out'), svg`<path d="M3 8h10"></path>`)}
    ${iconButton('Show all', () => actions.zoom('all'), svg`<path d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3"></path>`)}
    <span class="gap"></span>
    ${iconButton('Save as PNG picture', actions.savePicture, svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5"></rect><circle cx="6" cy="6.4" r="1.1"></circle><path d="m3 12 3.5-3.5 2 2 2-2L13.5 11"></path>`)}
    ${iconButton('Save as JSON', actions.saveJson, svg`<path d="M6 3C4.5 3 5 5 4.7 6.5 4.5 7.4 3.5 8 3 8c.5 0 1.5.6 1.7 1.500C5 11 4.5 13 6 13M10 3c1.5 0 1 2 1.3 3.500C11.5 7.4 12.5 8 13 8c-.5 0-1.5.6-1.7 1.500C11 11 11.5 13 10 13"></path>`)}
    ${iconButton('Copy the link to this view', actions.copyLink, svg`<path d="M6.8 9.2 9.2 6.800M7 5l1.3-1.300a2.6 2.6 0 0 1 3.9 3.900L11 9M9 11l-1.3 1.300a2.6 2.6 0 0 1-3.9-3.900L5 7"></path>`)}
  </div>`;
}

function iconButton(words: string, act: () => void, drawing: ReturnType<typeof svg>): Piece {
  return html`<button type="button" class="icon-button" aria-label=${words} title=${words} @click=${act}>
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>
  </button>`;
}
