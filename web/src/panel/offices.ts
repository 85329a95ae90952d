import { html, nothing } from 'lit-html';
import { daysBetween } from '../../../src/export/brief/days.ts';
import type { EntityBrief, Office, OfficePhase } from '../../../src/model/brief.ts';
import type { Actions } from '../app/state.ts';
import { counted, typeWords, visibleLine } from '../text/words.ts';
import { caveatBadges, type Piece } from './pieces.ts';

/** Offices that are shown above the tabs; the brief has more. */
const most = 3;

/** The offices that somebody holds or held, or who holds those of a body: when they were reported, and who came before and after. */
export function officeList(brief: EntityBrief, actions: Actions): Piece {
  const { offices, successions } = brief;
  if (offices.total === 0 && successions.total === 0) return nothing;
  const rest = offices.total - Math.min(offices.items.length, most);
  return html`<section class="offices" aria-labelledby="offices-title">
    <h3 id="offices-title">Offices</h3>
    <ul>
      ${offices.items.slice(0, most).map((office) => officeItem(office, brief, actions))}
      ${successions.items.map(
        ({ order, other }) =>
          html`<li><span class="muted">${order === 'before' ? 'after' : 'before'}</span> ${linked(other, brief, actions)}</li>`,
      )}
    </ul>
    ${rest > 0 ? html`<button type="button" class="link" @click=${() => actions.go({ tab: 'brief' })}>${counted(rest, 'more office')}</button>` : nothing}
  </section>`;
}

function officeItem(office: Office, brief: EntityBrief, actions: Actions): Piece {
  const { holder, body, titles, type, phases, caveat, sources } = office;
  const called = titles.length === 0 ? null : visibleLine(titles.slice(0, 2).join(', '));
  const isOwn = holder.id === brief.entity.id;
  return html`<li>
    <p>
      ${isOwn ? nothing : linked(holder, brief, actions)}
      ${
        called === null
          ? html`<span class="office-name">${typeWords(type)}</span>`
          : html`<span class="office-name">${called}</span>${isOwn ? html` <span class="muted">of</span>` : nothing}`
      }
      ${isOwn ? linked(body, brief, actions) : nothing} ${caveatBadges(caveat)}
    </p>
    ${phases.map((phase, at) => html`<p class="phase">${phaseWords(phase)}${at === 0 && sources > 1 ? html` · <span title="independent of each other">${counted(sources, 'source')}</span>` : nothing}</p>`)}
  </li>`;
}

/** `former · reported 2025-03 to 2026-01 · the texts name 2024`. */
function phaseWords({ status, firstReported, lastReported, firstEvent, lastEvent }: OfficePhase): string {
  const reported =
    firstReported === null || lastReported === null
      ? 'reported on no known day'
      : `reported ${daysBetween(firstReported, lastReported)}`;
  const named =
    firstEvent === null || lastEvent === null ? [] : [`the texts name ${daysBetween(firstEvent, lastEvent)}`];
  return [...(status === null ? [] : [visibleLine(status)]), reported, ...named].join(' · ');
}

function linked({ id, name }: EntityBrief['entity'], { entity }: EntityBrief, actions: Actions): Piece {
  return html`<button type="button" class="name" @click=${() => actions.go({ entity: entity.id, other: id }, { focus: 'panel' })}><bdi>${visibleLine(name)}</bdi></button>`;
}
