import { render } from 'lit-html';
import { formatBrief } from '../../../src/export/brief/format-brief.ts';
import type { NodeElement } from '../../../src/model/graph.ts';
import type { ClaimView } from '../../../src/model/view.ts';
import type { Arrange } from '../canvas/arrange.ts';
import { type Canvas, createCanvas } from '../canvas/canvas.ts';
import { canDraw } from '../canvas/drawing-fault.ts';
import type { Point } from '../canvas/positions.ts';
import { onThemeChange } from '../canvas/theme.ts';
import { saveFile } from '../download/save.ts';
import { viewJson } from '../download/view-json.ts';
import { noFilter } from '../filter/claim-filter.ts';
import { drawnPart } from '../graph/filter-graph.ts';
import { formatLink, type Link, parseLink } from '../link/link.ts';
import type { GraphSource } from '../source/graph-source.ts';
import { counted } from '../text/words.ts';
import { currentLink } from './current-link.ts';
import { loadClaims, loadGraph, namesMissing } from './load.ts';
import { page } from './page.ts';
import { type Actions, type AppState, loading, none, readValue } from './state.ts';

/** Starts the viewer in an element of the page. */
export async function startApp(root: HTMLElement, source: GraphSource, arrange: Arrange): Promise<void> {
  const ontology = await source.ontology();
  let state: AppState = {
    link: parseLink(location.hash),
    ontology,
    outlets: [],
    graph: loading,
    shown: { nodes: [], strands: [] },
    claims: none,
    article: none,
    brief: none,
    moves: [],
    entities: new Map(),
    search: { text: '', matches: [], total: 0, active: -1, isOpen: false },
    isFilterOpen: false,
    isBusy: false,
    drawingFault: null,
    notice: '',
  };
  let canvas: Canvas | null = null;
  /** Where entities were in a drawing that the browser took away. */
  let placed: ReadonlyMap<string, Point> = new Map();
  let isPlanned = false;
  // Wanted by the last action; and due as soon as what it leads to is drawn.
  let focusWanted: 'panel' | null = null;
  let focusNext: 'panel' | null = null;
  const tasks = {
    graph: new AbortController(),
    claims: new AbortController(),
    article: new AbortController(),
    brief: new AbortController(),
    search: new AbortController(),
  };

  const actions: Actions = {
    go(change, { focus } = {}) {
      const hash = formatLink({ ...parseLink(location.hash), ...change });
      if (`#${hash}` === location.hash || (hash === '' && location.hash === '')) {
        if (focus === 'panel') focusPanel();
        return;
      }
      focusWanted = focus ?? null;
      location.hash = hash;
    },
    openEntity(id, { alone = false, focus } = {}) {
      const { opened, isOverview } = state.link;
      const change: Partial<Link> = alone
        ? { opened: [id], isOverview: false }
        : { opened: [...opened.filter((each) => each !== id), id], isOverview };
      actions.go(
        { ...change, entity: id, other: null, article: null, claim: null },
        focus === undefined ? {} : { focus },
      );
    },
    search: (text) => void search(text),
    lookFor(name) {
      void search(name);
      // After what has just been set is drawn: the field searches for what stands in it.
      queueMicrotask(() => document.getElementById('search')?.focus());
    },
    moveInSearch(step) {
      const { matches, active } = state.search;
      if (matches.length === 0) return;
      const next = (active + step + matches.length + (active < 0 && step < 0 ? 1 : 0)) % matches.length;
      update({ search: { ...state.search, active: next, isOpen: true } });
    },
    closeSearch: () => update({ search: { ...state.search, isOpen: false, active: -1 } }),
    toggleFilter() {
      update({ isFilterOpen: !state.isFilterOpen });
      requestAnimationFrame(() =>
        document.getElementById(state.isFilterOpen ? 'filters-title' : 'open-filters')?.focus(),
      );
    },
    moreClaims: () => void readClaims(readValue(state.claims)?.next ?? null),
    point: (id) => canvas?.point(id),
    zoom: (direction) => canvas?.zoom(direction),
    drawAgain,
    savePicture: () => void savePicture(),
    saveJson() {
      const graph = readValue(state.graph);
      if (graph === null) return;
      const claims = readValue(state.claims)?.items ?? [];
      const text = viewJson(state.shown, graph, claims, canvas?.positions() ?? new Map(), state.link);
      saveFile('newsgraph-view.json', new Blob([text], { type: 'application/json' }));
    },
    saveBrief() {
      const brief = readValue(state.brief);
      if (brief === null) return;
      const page = formatBrief(brief, 'html');
      saveFile(`${brief.entity.id.replace('/', '-')}.html`, new Blob([page], { type: 'text/html' }));
    },
    copyLink: () => void copyLink(),
    retry() {
      const { graph, claims, article, brief } = state;
      if (graph.status === 'failed') void readGraph();
      if (claims.status === 'failed') void readClaims(null);
      if (article.status === 'failed') void readArticle();
      if (brief.status === 'failed') void readBrief();
    },
  };

  function update(change: Partial<AppState>): void {
    state = { ...state, ...change };
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      draw();
    });
  }

  function draw(): void {
    render(page(state, actions), root);
    if (canvas === null && state.drawingFault === null) start();
    canvas?.show({ ...state.shown, entity: state.link.entity, other: state.link.other });
    const title =
      state.link.entity === null ? null : document.getElementById('panel-title')?.textContent?.trim();
    document.title = title ? `${title.replace(/\s+/g, ' ')} · newsgraph` : 'newsgraph';
    if (focusNext === 'panel' && state.claims.status !== 'loading' && state.article.status !== 'loading') {
      focusNext = null;
      focusPanel();
    }
  }

  /** Goes to the marked words of an article, else to the title; what was scrolled is at its top again. */
  function focusPanel(): void {
    const mark = state.link.claim === null ? null : document.querySelector<HTMLElement>('#panel mark');
    if (mark === null) document.getElementById('panel')?.scrollTo(0, 0);
    (mark ?? document.getElementById('panel-title'))?.focus();
    mark?.scrollIntoView({ block: 'center' });
  }

  function start(): void {
    if (!canDraw()) {
      update({ drawingFault: { kind: 'missing' } });
      return;
    }
    try {
      canvas = createCanvas(
        document.getElementById('canvas')!,
        { ontology, arrange, placed },
        {
          onEntity: (id) => actions.openEntity(id),
          onPair: (one, other) => {
            const { entity } = state.link;
            actions.go({
              entity: entity === other ? other : one,
              other: entity === other ? one : other,
              article: null,
              claim: null,
            });
          },
          onStage: () => actions.go({ entity: null, other: null, article: null, claim: null }),
          onBusy: (isBusy) => update({ isBusy }),
          onLost: () => update({ drawingFault: { kind: 'lost' }, isBusy: false }),
          onRestored: drawAgain,
        },
      );
    } catch (error) {
      update({
        drawingFault: { kind: 'other', reason: error instanceof Error ? error.message : String(error) },
      });
    }
  }

  /** Draws on new ground, each entity where it was. */
  function drawAgain(): void {
    placed = canvas?.places() ?? placed;
    canvas?.dispose();
    canvas = null;
    update({ drawingFault: null });
  }

  function know(nodes: readonly NodeElement[]): ReadonlyMap<string, NodeElement> {
    return new Map([...state.entities, ...nodes.map((node) => [node.id, node] as const)]);
  }

  /** Works out anew what is drawn; keeps the same lists where nothing has changed, so that nothing moves. */
  function redraw(): void {
    const graph = readValue(state.graph);
    if (graph === null) return;
    const { filter, hiddenKinds, opened, entity, other } = state.link;
    const always = [...opened, entity, other].filter((id) => id !== null);
    const shown = drawnPart(
      graph,
      { filter, hiddenKinds, always, unreal: unrealClaims(), known: state.entities },
      ontology,
    );
    const isSame = JSON.stringify(keysOf(shown)) === JSON.stringify(keysOf(state.shown));
    update(isSame ? {} : { shown });
  }

  function unrealClaims(): readonly ClaimView[] {
    return state.link.filter.standing === 'affirmed' ? [] : (readValue(state.claims)?.items ?? []);
  }

  async function follow(link: Link, before: Link | null): Promise<void> {
    update({ link });
    const isOther = (read: (each: Link) => unknown) =>
      before === null || JSON.stringify(read(link)) !== JSON.stringify(read(before));
    const work: Promise<void>[] = [];
    if (isOther(({ isOverview, opened, limit, filter }) => [isOverview, opened, limit, filter]))
      work.push(readGraph());
    if (isOther(({ entity, other, filter }) => [entity, other, filter])) work.push(readClaims(null));
    if (isOther(({ article }) => article)) work.push(readArticle());
    if (isOther(({ entity, other }) => (other === null ? entity : null))) work.push(readBrief());
    if (work.length === 0) redraw();
    await Promise.all(work);
  }

  async function attempt<K extends keyof typeof tasks>(
    task: K,
    work: (signal: AbortSignal) => Promise<void>,
    onFault: (reason: string) => void,
  ): Promise<void> {
    tasks[task].abort();
    const own = new AbortController();
    tasks[task] = own;
    try {
      await work(own.signal);
    } catch (error) {
      if (own.signal.aborted) return;
      onFault(error instanceof Error ? error.message : String(error));
    }
  }

  async function readGraph(): Promise<void> {
    if (state.graph.status !== 'ready') update({ graph: loading });
    await attempt(
      'graph',
      async (signal) => {
        const value = await loadGraph(source, state.link, signal);
        const nodes = new Set(value.nodes.map(({ id }) => id));
        const { link, moves } = await currentLink(source, state.link, (id) => nodes.has(id), signal);
        if (signal.aborted) return;
        if (moves.length > 0) history.replaceState(null, '', `#${formatLink(link)}`);
        update({
          ...(moves.length > 0 ? { link, moves } : {}),
          graph: { status: 'ready', value },
          entities: know(value.nodes),
          notice: `${counted(value.nodes.length, 'entity', 'entities')} drawn`,
        });
        redraw();
      },
      (reason) => update({ graph: { status: 'failed', reason } }),
    );
  }

  async function readOutlets(): Promise<void> {
    try {
      update({ outlets: await source.outlets() });
    } catch (error) {
      update({ notice: error instanceof Error ? error.message : String(error) });
    }
  }

  async function readClaims(cursor: string | null): Promise<void> {
    const { entity, other, filter } = state.link;
    if (entity === null && filter.standing === null) {
      tasks.claims.abort();
      update({ claims: none });
      redraw();
      return;
    }
    if (cursor === null) update({ claims: loading });
    const before = cursor === null ? [] : (readValue(state.claims)?.items ?? []);
    await attempt(
      'claims',
      async (signal) => {
        const page = await loadClaims(source, { entity, other, filter, cursor }, signal);
        const missing = namesMissing(page.items, state.entities);
        const named = missing.length === 0 ? [] : await source.entities(missing, signal);
        if (signal.aborted) return;
        const { total, next } = page;
        update({
          claims: { status: 'ready', value: { items: [...before, ...page.items], total, next } },
          entities: know(named),
        });
        redraw();
      },
      (reason) => update({ claims: { status: 'failed', reason } }),
    );
  }

  async function readBrief(): Promise<void> {
    const { entity, other } = state.link;
    if (entity === null || other !== null) {
      tasks.brief.abort();
      update({ brief: none });
      return;
    }
    update({ brief: loading });
    await attempt(
      'brief',
      async (signal) => {
        const value = await source.brief(entity, signal);
        if (!signal.aborted) update({ brief: { status: 'ready', value } });
      },
      (reason) => update({ brief: { status: 'failed', reason } }),
    );
  }

  async function readArticle(): Promise<void> {
    const { article: id } = state.link;
    if (id === null) {
      tasks.article.abort();
      update({ article: none });
      return;
    }
    update({ article: loading });
    await attempt(
      'article',
      async (signal) => {
        const [article, claims] = await Promise.all([
          source.article(id, signal),
          source.claims({ document: id, filter: noFilter, limit: 200 }, signal),
        ]);
        const missing = namesMissing(claims.items, state.entities);
        const named = missing.length === 0 ? [] : await source.entities(missing, signal);
        if (signal.aborted) return;
        update({
          article: { status: 'ready', value: { article, claims: claims.items } },
          entities: know(named),
        });
      },
      (reason) => update({ article: { status: 'failed', reason } }),
    );
  }

  async function search(text: string): Promise<void> {
    update({ search: { ...state.search, text, isOpen: text.trim() !== '', active: -1 } });
    await attempt(
      'search',
      async (signal) => {
        const { items, total } =
          text.trim() === '' ? { items: [], total: 0 } : await source.search(text, 12, signal);
        if (!signal.aborted) update({ search: { ...state.search, matches: items, total } });
      },
      (reason) => update({ notice: reason }),
    );
  }

  async function savePicture(): Promise<void> {
    if (canvas === null) {
      update({ notice: 'Nothing is drawn that could be saved.' });
      return;
    }
    try {
      saveFile('newsgraph-view.png', await canvas.picture());
    } catch (error) {
      update({ notice: error instanceof Error ? error.message : String(error) });
    }
  }

  async function copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      update({ notice: 'The link is in the clipboard.' });
    } catch {
      update({ notice: 'The browser does not allow it: copy the address from its own line.' });
    }
  }

  function onKey(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      document.getElementById('search')?.focus();
    }
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const { article, other, entity } = state.link;
    if (state.isFilterOpen) actions.toggleFilter();
    else if (article !== null) actions.go({ article: null, claim: null }, { focus: 'panel' });
    else if (other !== null) actions.go({ other: null }, { focus: 'panel' });
    else if (entity !== null) actions.go({ entity: null }, { focus: 'panel' });
  }

  addEventListener('hashchange', () => {
    const link = parseLink(location.hash);
    // Of two quick changes the first event has seen the second, too.
    if (formatLink(link) === formatLink(state.link)) return;
    focusNext = focusWanted;
    focusWanted = null;
    void follow(link, state.link);
  });
  addEventListener('keydown', onKey);
  onThemeChange(() => update({}));
  draw();
  await Promise.all([follow(state.link, null), readOutlets()]);
}

function keysOf({ nodes, strands }: AppState['shown']): readonly string[] {
  return [
    ...nodes.map(({ id }) => id),
    '',
    ...strands.map(({ key, types, sources }) => `${key} ${types} ${sources}`),
  ];
}
