import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ClaimView } from '../../../src/model/view.ts';
import { type Actions, type AppState, readValue } from '../app/state.ts';
import { degrees, neighboursOf } from '../graph/neighbours.ts';
import { type Tab, tabs } from '../link/link.ts';
import type { FormerEntity } from '../source/graph-source.ts';
import { aliasesOf, documentsOf } from '../source/page-search.ts';
import { nameOfId } from '../text/names.ts';
import { counted, entityName, visibleLine } from '../text/words.ts';
import { articlePanel } from './article.ts';
import { briefTab } from './brief.ts';
import { claimCard } from './claim-card.ts';
import { moveInList } from './list-keys.ts';
import { officeList } from './offices.ts';
import { failed, kindDot, kindOf, type Piece, waiting } from './pieces.ts';
import { relationsList, strandLine } from './relations.ts';
import { timeline } from './timeline.ts';

/** What is beside the drawing: an article, a pair, an entity, or where to begin. */
export function panel(state: AppState, actions: Actions): Piece {
  const { article, entity, other } = state.link;
  if (article !== null) return articlePanel(state, actions);
  if (entity === null) return startPanel(state, actions);
  return other === null ? entityPanel(entity, state, actions) : pairPanel(entity, other, state, actions);
}

function startPanel(state: AppState, actions: Actions): Piece {
  if (state.graph.status !== 'ready') return waiting('Reading the graph…');
  const { nodes, strands } = state.shown;
  const known = degrees(strands);
  const busiest = nodes
    .toSorted((a, b) => (known.get(b.id) ?? 0) - (known.get(a.id) ?? 0) || documentsOf(b) - documentsOf(a))
    .slice(0, 40);
  return html`<p class="eyebrow">What is drawn</p>
    <h2 id="panel-title" tabindex="-1">${counted(nodes.length, 'entity', 'entities')}</h2>
    <p class="lead">
      ${
        state.link.opened.length === 0
          ? 'The strongest part of the graph: what the most independent sources state.'
          : 'Entities that you opened, and their neighbours.'
      }
      ${state.graph.value.cut ? 'There is more than is drawn.' : nothing} Click an entity to see what is known of it and to draw its neighbours, or a line for what passed between two.
    </p>
    ${
      busiest.length === 0
        ? nothing
        : html`<h3>Best connected here</h3>
            <ul class="rows" aria-label="Best connected entities" @keydown=${moveInList} @focusout=${() => actions.point(null)}>
              ${repeat(
                busiest,
                ({ id }) => id,
                ({ id }, index) => html`<li>
                  <button
                    type="button"
                    class="row row-short"
                    data-row
                    tabindex=${index === 0 ? 0 : -1}
                    @click=${() => actions.openEntity(id, { focus: 'panel' })}
                    @focus=${() => actions.point(id)}
                    @mouseenter=${() => actions.point(id)}
                    @mouseleave=${() => actions.point(null)}
                  >
                    <span class="row-name">${kindDot(kindOf(id, state), state.ontology)}<bdi>${entityName(id, state)}</bdi></span>
                    <span class="muted">${counted(known.get(id) ?? 0, 'neighbour')}</span>
                  </button>
                </li>`,
              )}
            </ul>`
    }`;
}

function entityPanel(id: string, state: AppState, actions: Actions): Piece {
  const node = state.entities.get(id);
  if (node === undefined && state.graph.status === 'ready') {
    return unknownPanel(id, state, actions);
  }
  const brief = readValue(state.brief);
  const aliases = node === undefined ? [] : aliasesOf(node);
  const isAlone = !state.link.isOverview && state.link.opened.length === 1 && state.link.opened[0] === id;
  return html`<div class="panel-head">
      <p class="eyebrow">${kindDot(node?.label ?? '', state.ontology)}${node?.label ?? ''}</p>
      ${closeButton(actions)}
    </div>
    <h2 id="panel-title" tabindex="-1" dir="auto">${entityName(id, state)}</h2>
    ${aliases.length === 0 ? nothing : html`<p class="aliases" title=${aliases.join(' · ')}>also ${aliases.map((name, at) => html`${at === 0 ? '' : ', '}<bdi>${visibleLine(name)}</bdi>`)}</p>`}
    ${movedLine(id, state)}
    <dl class="figures">
      <div><dt>articles</dt><dd>${(node === undefined ? 0 : documentsOf(node)).toLocaleString('en-US')}</dd></div>
      <div><dt>mentions</dt><dd>${Number(node?.properties.mentions ?? 0).toLocaleString('en-US')}</dd></div>
      <div><dt>neighbours drawn</dt><dd>${neighboursOf(id, state.shown.strands).length.toLocaleString('en-US')}</dd></div>
    </dl>
    ${brief === null ? nothing : officeList(brief, actions)}
    ${isAlone ? nothing : html`<button type="button" class="button" @click=${() => actions.openEntity(id, { alone: true })}>Show its neighbourhood alone</button>`}
    ${tabList(state, actions)}
    <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby="tab-${state.link.tab}" tabindex="0">
      ${tabContent(id, state, actions)}
    </div>`;
}

/** What there is to say of an id that stands for no entity. */
function unknownPanel(id: string, { moves }: AppState, actions: Actions): Piece {
  const move = moves.find((each) => each.id === id);
  if (move === undefined) {
    return html`<h2 id="panel-title" tabindex="-1">Not in this graph</h2>
      <p class="empty">There is no entity <code>${id}</code>. It may have another id here.</p>
      <button type="button" class="button" @click=${() => actions.lookFor(nameOfId(id))}>Search for “<bdi>${nameOfId(id)}</bdi>”</button>`;
  }
  if (move.now.length === 0) {
    return html`<h2 id="panel-title" tabindex="-1">No longer there</h2>
      <p class="empty">The articles that <code>${id}</code> was made of are gone.</p>`;
  }
  return html`<h2 id="panel-title" tabindex="-1">Now several</h2>
    <p class="empty">What <code>${id}</code> stood for are several entities now${causeOf(move)}:</p>
    <ul class="rows">
      ${move.now.map(
        (entity) => html`<li>
          <button type="button" class="row" @click=${() => actions.openEntity(entity.id, { focus: 'panel' })}>
            <span class="row-name"><bdi>${visibleLine(entity.name)}</bdi> <span class="muted">${entity.kind}</span></span>
          </button>
        </li>`,
      )}
    </ul>`;
}

/** Says by which id an entity was asked for, if it has another one now. */
function movedLine(id: string, { moves }: AppState): Piece {
  const move = moves.find(({ now: [only, ...others] }) => only?.id === id && others.length === 0);
  return move === undefined
    ? nothing
    : html`<p class="moved" role="status">The address named <code>${move.id}</code>, which is part of this entity now${causeOf(move)}.</p>`;
}

function causeOf({ cause }: FormerEntity): string {
  return cause === '' ? '' : ` (by ${cause})`;
}

const tabNames: Readonly<Record<Tab, string>> = {
  relations: 'Relations',
  claims: 'Claims',
  timeline: 'Timeline',
  brief: 'Brief',
};

function tabList(state: AppState, actions: Actions): Piece {
  const current = state.link.tab;
  const total = readValue(state.claims)?.total;
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    // From where the focus is: the page may not have followed the last key yet.
    const at = tabs.findIndex((each) => `tab-${each}` === (event.target as HTMLElement).id);
    const tab = tabs[(at + step + tabs.length) % tabs.length]!;
    actions.go({ tab });
    document.getElementById(`tab-${tab}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label="What is known" @keydown=${move}>
    ${tabs.map(
      (tab) => html`<button
        type="button"
        role="tab"
        id="tab-${tab}"
        aria-selected=${tab === current}
        aria-controls="tab-panel"
        tabindex=${tab === current ? 0 : -1}
        @click=${() => actions.go({ tab })}
      >${tabNames[tab]}${tab === 'claims' && total !== undefined ? html` <span class="count">${total.toLocaleString('en-US')}</span>` : nothing}</button>`,
    )}
  </div>`;
}

function tabContent(id: string, state: AppState, actions: Actions): Piece {
  if (state.link.tab === 'relations') return relationsList(id, state, actions);
  if (state.link.tab === 'brief') return briefTab(state, actions);
  return claimsOr(state, actions, (items) =>
    state.link.tab === 'claims'
      ? html`<div class="claims">${items.map((claim) => claimCard(claim, state, actions))}</div>`
      : timeline(items, state, actions),
  );
}

function claimsOr(state: AppState, actions: Actions, show: (items: readonly ClaimView[]) => Piece): Piece {
  const { claims } = state;
  if (claims.status === 'failed') return failed(claims.reason, actions.retry);
  if (claims.status !== 'ready') return waiting('Reading what is claimed…');
  const { items, total, next } = claims.value;
  if (total === 0) return html`<p class="empty">No claim is left. Filters may hide some.</p>`;
  return html`${show(items)}
  ${
    next === null
      ? nothing
      : html`<button type="button" class="button more" @click=${actions.moreClaims}>Show more: ${counted(total - items.length, 'claim is', 'claims are')} left</button>`
  }`;
}

function pairPanel(one: string, other: string, state: AppState, actions: Actions): Piece {
  const strands = neighboursOf(one, state.shown.strands).find(({ id }) => id === other)?.strands ?? [];
  const name = (
    id: string,
  ) => html`<button type="button" class="name" @click=${() => actions.openEntity(id, { focus: 'panel' })}>
    ${kindDot(kindOf(id, state), state.ontology)}<bdi>${entityName(id, state)}</bdi>
  </button>`;
  const back = () => actions.go({ other: null }, { focus: 'panel' });
  return html`<div class="panel-head">
      <button type="button" class="link back" @click=${back}>← <bdi>${entityName(one, state)}</bdi></button>
      ${closeButton(actions)}
    </div>
    <p class="eyebrow">Between two</p>
    <h2 id="panel-title" class="pair" tabindex="-1">${name(one)}<span class="and">and</span>${name(other)}</h2>
    ${strands.length === 0 ? nothing : html`<div class="pair-strands">${strands.map((strand) => strandLine(strand, one))}</div>`}
    <h3>Timeline</h3>
    ${claimsOr(state, actions, (items) => timeline(items, state, actions))}`;
}

function closeButton(actions: Actions): Piece {
  return html`<button type="button" class="icon-button" aria-label="Close" title="Close (Escape)" @click=${() => actions.go({ entity: null, other: null, article: null, claim: null })}>✕</button>`;
}
