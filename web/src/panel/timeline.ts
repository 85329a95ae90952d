import { html, nothing, svg } from 'lit-html';
import type { ClaimView } from '../../../src/model/view.ts';
import type { Actions, AppState } from '../app/state.ts';
import { lineColour } from '../canvas/palette.ts';
import { readTheme } from '../canvas/theme.ts';
import { layOutTimeline, type TimelineDot } from '../graph/timeline.ts';
import { dayWords, entityName, typeWords } from '../text/words.ts';
import { claimCard } from './claim-card.ts';
import type { Piece } from './pieces.ts';

const size = { width: 360, height: 120 };

/** What happened when: a strip with a mark for every claim, cooperation above and conflict below, and the claims by day. */
export function timeline(claims: readonly ClaimView[], state: AppState, actions: Actions): Piece {
  if (claims.length === 0) return html`<p class="empty">No claim is left. Filters may hide some.</p>`;
  const { dots, years, groups } = layOutTimeline(claims, state.ontology, size);
  const middle = size.height / 2;
  return html`<div class="timeline">
    ${
      dots.length === 0
        ? nothing
        : html`<figure class="strip" aria-hidden="true">
            <svg viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="xMidYMid meet">
              ${svg`<line class="axis" x1="0" x2=${size.width} y1=${middle} y2=${middle}></line>`}
              ${years.map(({ x, label }) => svg`<line class="tick" x1=${x} x2=${x} y1=${middle - 4} y2=${middle + 4}></line><text class="year" x=${x} y=${size.height - 3}>${label}</text>`)}
              ${dots.map((dot) => mark(dot, state))}
            </svg>
            <figcaption><span>▲ ties and cooperation</span><span>▼ conflict</span></figcaption>
          </figure>`
    }
    <ol class="days">
      ${groups.map(
        ({ day, isDated, items }) => html`<li>
          <h4>${day === null ? 'No day known' : html`<time datetime=${day}>${dayWords(day)}</time>`} <span class="muted">${day === null ? nothing : isDated ? 'as the text says' : 'reported'}</span></h4>
          ${items.map((claim) => claimCard(claim, state, actions))}
        </li>`,
      )}
    </ol>
  </div>`;
}

function mark({ x, y, colour: given, standing, isSaid, claim }: TimelineDot, state: AppState) {
  const colour = lineColour(given, readTheme());
  const words = `${dayWords(claim.time?.start ?? claim.published ?? '')}: ${entityName(claim.subject, state)} ${typeWords(claim.type)} ${claim.object === null ? '' : entityName(claim.object, state)}`;
  const show = () =>
    document.querySelector(`[data-claim="${CSS.escape(claim.id)}"]`)?.scrollIntoView({ block: 'center' });
  const title = svg`<title>${words}</title>`;
  if (standing === 'denied') {
    return svg`<path class="mark" d="M${x - 3.5} ${y - 3.5}l7 7m0 -7l-7 7" stroke=${colour} stroke-width="2.2" @click=${show}>${title}</path>`;
  }
  if (standing === 'unreal') {
    return svg`<path class="mark" d="M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z" fill="none" stroke=${colour} stroke-width="1.6" @click=${show}>${title}</path>`;
  }
  return svg`<circle class="mark" cx=${x} cy=${y} r=${isSaid ? 3.4 : 4} fill=${isSaid ? 'none' : colour} stroke=${colour} stroke-width="1.6" @click=${show}>${title}</circle>`;
}
