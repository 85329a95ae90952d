import { createNodeBorderProgram } from '@sigma/node-border';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { NodeElement } from '../../../src/model/graph.ts';
import type { Colour } from '../../../src/ontology/colour.ts';
import { structuralLook } from '../../../src/ontology/edge-look.ts';
import type { Strand, StrandKind } from '../graph/strands.ts';
import type { PageOntology } from '../source/graph-source.ts';
import { documentsOf, nameOf } from '../source/page-search.ts';
import { shortName } from '../text/names.ts';
import type { Arrange } from './arrange.ts';
import { type StrandDisplay, strandProgram } from './edge-program.ts';
import type { Box } from './label-room.ts';
import { type WrittenLine, type WrittenName, writeNames } from './names-layer.ts';
import { kindColour, lineColour, mix, rimColour, type Theme } from './palette.ts';
import { type Point, startPositions } from './positions.ts';
import { laneOffsets, nodeRadius, strandWidth } from './scales.ts';
import { onThemeChange, readTheme } from './theme.ts';

/** What is drawn, and what stands out in it. */
interface Scene {
  readonly nodes: readonly NodeElement[];
  readonly strands: readonly Strand[];
  /** The entity in the middle of attention, and the other one of a pair. */
  readonly entity: string | null;
  readonly other: string | null;
}

/** What a reader does with the drawing. */
export interface CanvasEvents {
  onEntity(id: string): void;
  onPair(one: string, other: string): void;
  onStage(): void;
  onBusy(isBusy: boolean): void;
  /** The browser took the drawing away. */
  onLost(): void;
  /** It can be drawn anew. */
  onRestored(): void;
}

/** What a drawing needs to know. */
export interface CanvasOptions {
  readonly ontology: PageOntology;
  /** Finds places. */
  readonly arrange: Arrange;
  /** Where entities were in a drawing before, as {@link Canvas.places} gives it. */
  readonly placed: ReadonlyMap<string, Point>;
}

/** The drawing. */
export interface Canvas {
  show(scene: Scene): void;
  /** Makes one entity stand out for a moment, as if the pointer were on it; null: none. */
  point(id: string | null): void;
  zoom(direction: 'in' | 'out' | 'all'): void;
  /** Where the middles of entities are, in pixels from the drawing's left upper corner. */
  positions(): ReadonlyMap<string, Point>;
  /** Where entities are on the plane of the drawing. */
  places(): ReadonlyMap<string, Point>;
  picture(): Promise<Blob>;
  dispose(): void;
}

interface NodeLook {
  x: number;
  y: number;
  size: number;
  color: Colour;
  rim: Colour;
  fill: Colour;
  name: string;
  weight: number;
}

interface EdgeLook extends StrandDisplay {
  size: number;
  color: Colour;
  /** As it is told from the ground. */
  clear: Colour;
  strand: Strand;
}

const patterns: Readonly<Record<StrandKind, number>> = {
  plain: 0,
  inferred: 0,
  said: 1,
  disputed: 2,
  denied: 3,
  unreal: 3,
};

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Draws entities and the lines between them.
 * @throws Error where the browser has no WebGL
 */
export function createCanvas(
  container: HTMLElement,
  { ontology, arrange, placed: remembered }: CanvasOptions,
  events: CanvasEvents,
): Canvas {
  let theme = readTheme();
  let scene: Scene = { nodes: [], strands: [], entity: null, other: null };
  let near: ReadonlySet<string> = new Set();
  let pointed: string | null = null;
  let names: readonly WrittenName[] = [];
  let lines: readonly WrittenLine[] = [];
  let arranging = new AbortController();
  const graph = new MultiDirectedGraph<NodeLook, EdgeLook>();

  const sigma = new Sigma<NodeLook, EdgeLook>(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    enableEdgeEvents: true,
    defaultNodeType: 'entity',
    defaultEdgeType: 'strand',
    nodeProgramClasses: {
      entity: createNodeBorderProgram<NodeLook, EdgeLook>({
        borders: [
          { size: { value: 1.5, mode: 'pixels' }, color: { attribute: 'rim' } },
          { size: { fill: true }, color: { attribute: 'color' } },
        ],
      }),
    },
    edgeProgramClasses: { strand: strandProgram as never },
    defaultDrawNodeHover: () => {},
    stagePadding: 56,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    zoomDuration: isStill() ? 0 : 200,
    nodeReducer: (node, look) => nodeDisplay(node, look),
    edgeReducer: (_, look) => edgeDisplay(look),
  });
  sigma.createCanvasContext('names', { style: { pointerEvents: 'none' } });
  const layer = sigma.getCanvases().names!;
  const context = layer.getContext('2d')!;
  layer.style.pointerEvents = 'none';
  // The room changes with what is opened beside it, too.
  const resizing = new ResizeObserver(() => {
    sigma.resize();
    sigma.refresh({ skipIndexation: true });
  });
  resizing.observe(container);
  const watching = new AbortController();
  for (const canvas of Object.values(sigma.getCanvases())) {
    const { signal } = watching;
    canvas.addEventListener(
      'webglcontextlost',
      (event) => {
        // Without this it is not given back.
        event.preventDefault();
        events.onLost();
      },
      { signal },
    );
    canvas.addEventListener('webglcontextrestored', () => events.onRestored(), { signal });
  }

  function isFaint(node: string): boolean {
    const centre = isLarge() ? scene.entity : (pointed ?? scene.entity);
    if (centre === null) return false;
    if (pointed === null && scene.other !== null) return node !== scene.entity && node !== scene.other;
    return node !== centre && !near.has(node);
  }

  function nodeDisplay(node: string, look: NodeLook) {
    const isCentre = node === scene.entity || node === scene.other || node === pointed;
    if (isFaint(node)) {
      const color = mix(look.fill, theme.paper, 0.78);
      return { ...look, color, rim: mix(look.rim, theme.paper, 0.78), zIndex: 0 };
    }
    return {
      ...look,
      rim: isCentre ? theme.ink : look.rim,
      size: look.size * (isCentre ? 1.15 : 1),
      zIndex: isCentre ? 3 : 2,
    };
  }

  function edgeDisplay(look: EdgeLook) {
    const { source, target } = look.strand;
    const colour = look.clear;
    const centre = pointed ?? scene.entity;
    const isPair = pointed === null && scene.other !== null;
    const isNear = isPair
      ? [source, target].every((end) => end === scene.entity || end === scene.other)
      : centre === null || source === centre || target === centre;
    return {
      ...look,
      color: isNear ? colour : mix(colour, theme.paper, 0.82),
      zIndex: isNear ? 1 : 0,
    };
  }

  function attend(): void {
    const centre = pointed ?? scene.entity;
    near = centre === null || !graph.hasNode(centre) ? new Set() : new Set(graph.neighbors(centre));
    const ranked = graph
      .mapNodes((node, { name, weight }) => ({ node, name, weight }))
      .sort((a, b) => rank(b.node) - rank(a.node) || b.weight - a.weight || (a.node < b.node ? -1 : 1));
    names = ranked.map(({ node, name }) => ({
      node,
      text: name,
      isStrong: rank(node) === 2,
      isFaint: isFaint(node),
    }));
    // Of a pair the panel lists all lines; they lie too close for words.
    const isPair = pointed === null && scene.other !== null;
    lines =
      centre === null || isPair || !graph.hasNode(centre)
        ? []
        : graph.mapEdges(centre, (_, { strand }) => strand).map(toLine);
  }

  function rank(node: string): number {
    if (node === scene.entity || node === scene.other || node === pointed) return 2;
    return near.has(node) ? 1 : 0;
  }

  function write(): void {
    const ratio = window.devicePixelRatio || 1;
    const { width, height } = sigma.getDimensions();
    if (layer.width !== Math.round(width * ratio)) layer.width = Math.round(width * ratio);
    if (layer.height !== Math.round(height * ratio)) layer.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    writeNames(context, sigma as unknown as Sigma, names, lines, theme, reserved());
  }

  /** What lies over the drawing. */
  function reserved(): readonly Box[] {
    const ground = container.getBoundingClientRect();
    return [...(container.parentElement?.querySelectorAll('.toolbar, .chips') ?? [])].map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return {
        left: left - ground.left,
        right: right - ground.left,
        top: top - ground.top,
        bottom: bottom - ground.top,
      };
    });
  }
  sigma.on('afterRender', write);

  sigma.on('clickNode', ({ node }) => events.onEntity(node));
  sigma.on('clickEdge', ({ edge }) => {
    const { source, target } = graph.getEdgeAttribute(edge, 'strand');
    events.onPair(source, target);
  });
  sigma.on('clickStage', () => events.onStage());
  const hover = (node: string | null) => {
    container.classList.toggle('is-over', node !== null);
    point(node);
  };
  sigma.on('enterNode', ({ node }) => hover(node));
  sigma.on('leaveNode', () => hover(null));
  sigma.on('enterEdge', () => container.classList.add('is-over'));
  sigma.on('leaveEdge', () => container.classList.remove('is-over'));

  const clear = (colour: Colour) => lineColour(colour, theme);
  onThemeChange(() => {
    theme = readTheme();
    graph.updateEachNodeAttributes((_, look) => ({ ...look, rim: rimColour(look.fill, theme) }));
    graph.updateEachEdgeAttributes((_, look) => ({ ...look, clear: clear(look.strand.colour) }));
    sigma.refresh();
  }, watching.signal);

  function point(id: string | null): void {
    if (id === pointed || (id !== null && !graph.hasNode(id))) return;
    pointed = id;
    attend();
    // To make thousands recede takes longer than a pointer stays: there the name alone comes forward.
    if (isLarge()) write();
    else sigma.refresh({ skipIndexation: true });
  }

  function isLarge(): boolean {
    return graph.order > 1500 || graph.size > 4000;
  }

  function show(next: Scene): void {
    const isOther = next.nodes !== scene.nodes || next.strands !== scene.strands;
    const isSame = !isOther && next.entity === scene.entity && next.other === scene.other;
    scene = next;
    if (isSame) return;
    if (pointed !== null && !next.nodes.some(({ id }) => id === pointed)) pointed = null;
    if (!isOther) {
      attend();
      sigma.refresh({ skipIndexation: true });
      return;
    }
    const placed = graph.order === 0 ? new Map(remembered) : places();
    const wanted = new Set(next.nodes.map(({ id }) => id));
    const kept = [...placed.keys()].filter((id) => wanted.has(id));
    const isNew = kept.length === 0;
    if (isNew) placed.clear();
    rebuild(next, placed);
    attend();
    sigma.setSetting('hideEdgesOnMove', isLarge());
    if (graph.order > kept.length || isNew) void layOut(new Set(kept));
    else sigma.refresh();
  }

  function rebuild({ nodes, strands }: Scene, placed: ReadonlyMap<string, Point>): void {
    graph.clear();
    const around = new Map<string, Set<string>>();
    for (const { source, target } of strands) {
      around.set(source, (around.get(source) ?? new Set()).add(target));
      around.set(target, (around.get(target) ?? new Set()).add(source));
    }
    const ranked = nodes.toSorted(
      (a, b) =>
        (around.get(b.id)?.size ?? 0) - (around.get(a.id)?.size ?? 0) ||
        documentsOf(b) - documentsOf(a) ||
        (a.id < b.id ? -1 : 1),
    );
    const places = startPositions(
      ranked.map(({ id }) => id),
      placed,
      (id) => [...(around.get(id) ?? [])],
    );
    const { width, height } = sigma.getDimensions();
    const area = width * height;
    for (const node of ranked) {
      const fill = kindColour(node.label, ontology);
      graph.addNode(node.id, {
        ...places.get(node.id)!,
        size: nodeRadius(documentsOf(node), nodes.length, area),
        color: fill,
        fill,
        rim: rimColour(fill, theme),
        name: shortName(nameOf(node)),
        weight: documentsOf(node),
      });
    }
    const offsets = laneOffsets(strands);
    const thin = nodes.length > 800 ? 0.6 : 1;
    for (const strand of strands) {
      graph.addDirectedEdgeWithKey(strand.key, strand.source, strand.target, {
        size: strandWidth(strand.sources) * thin * factorOf(strand),
        color: strand.colour,
        clear: clear(strand.colour),
        pattern: patterns[strand.kind],
        offset: offsets.get(strand.key) ?? 0,
        isDirected: strand.isDirected,
        strand,
      });
    }
  }

  /** Finds places for what has none; what has one stays near it. */
  async function layOut(kept: ReadonlySet<string>): Promise<void> {
    arranging.abort();
    arranging = new AbortController();
    const { signal } = arranging;
    events.onBusy(true);
    sigma.refresh();
    const weights = new Map<string, { source: string; target: string; weight: number }>();
    graph.forEachEdge((_, { strand: { source, target, sources } }) => {
      const key = source < target ? `${source}\n${target}` : `${target}\n${source}`;
      const weight = (weights.get(key)?.weight ?? 0) + Math.log2(1 + sources);
      weights.set(key, { source, target, weight });
    });
    const isSeen = kept.size === 0 && !isStill() && !isLarge();
    const shown = performance.now();
    const places = await arrange(
      {
        nodes: graph.mapNodes((id, { x, y, size }) => ({ id, start: { x, y }, size, isFixed: kept.has(id) })),
        links: [...weights.values()].filter(({ source, target }) => source !== target),
        room: sigma.getDimensions(),
      },
      {
        signal,
        onWay: isSeen
          ? (way) => {
              if (performance.now() - shown > 250) place(way);
            }
          : null,
      },
    );
    if (places === null) return;
    const before = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
    if (kept.size > 0 && !isStill() && !isLarge()) await glide(before, places, signal);
    if (signal.aborted) return;
    place(places);
    sigma.refresh();
    await showAll(kept.size > 0 && !isStill());
    if (!signal.aborted) events.onBusy(false);
  }

  function places(): Map<string, Point> {
    return new Map(graph.mapNodes((node, { x, y }) => [node, { x, y }] as const));
  }

  function place(places: ReadonlyMap<string, Point>): void {
    graph.updateEachNodeAttributes(
      (id, look) => {
        const { x, y } = places.get(id) ?? look;
        look.x = x;
        look.y = y;
        return look;
      },
      { attributes: ['x', 'y'] },
    );
  }

  async function glide(
    before: ReadonlyMap<string, Point>,
    after: ReadonlyMap<string, Point>,
    signal: AbortSignal,
  ): Promise<void> {
    const start = performance.now();
    const time = 450;
    for (;;) {
      const share = Math.min((performance.now() - start) / time, 1);
      const eased = 1 - (1 - share) ** 3;
      place(
        new Map(
          [...after].map(([id, to]) => {
            const from = before.get(id) ?? to;
            return [id, { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased }];
          }),
        ),
      );
      if (share === 1) return;
      await frame();
      if (signal.aborted) return;
    }
  }

  async function showAll(isSlow: boolean): Promise<void> {
    const state = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    if (isSlow) await sigma.getCamera().animate(state, { duration: 300 });
    else sigma.getCamera().setState(state);
  }

  return {
    show,
    point,
    zoom(direction) {
      const camera = sigma.getCamera();
      const duration = isStill() ? 0 : 200;
      if (direction === 'all') void camera.animatedReset({ duration });
      else if (direction === 'in') void camera.animatedZoom({ duration, factor: 1.5 });
      else void camera.animatedUnzoom({ duration, factor: 1.5 });
    },
    places,
    positions: () => new Map(graph.mapNodes((node, place) => [node, sigma.graphToViewport(place)])),
    picture: () => picture(sigma as unknown as Sigma, theme),
    dispose() {
      arranging.abort();
      watching.abort();
      resizing.disconnect();
      sigma.kill();
    },
  };
}

/** Standing ties, and what no text states, are drawn thinner than what happened. */
function factorOf({ kind, colour }: Strand): number {
  return (kind === 'inferred' ? 0.6 : 1) * (colour === structuralLook.colour ? 0.7 : 1);
}

function toLine({ source, target, caveat, types }: Strand): WrittenLine {
  const [first, second, ...rest] = types;
  const more = rest.length > 0 ? ` +${rest.length}` : '';
  const word = caveat === null ? '' : `${caveat} `;
  return { source, target, text: `${word}${first}${second === undefined ? '' : ` · ${second}`}${more}` };
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** All layers as one picture, on the ground's colour. */
async function picture(sigma: Sigma, { paper }: Theme): Promise<Blob> {
  // What WebGL has drawn is gone after this task: it is drawn anew and copied at once.
  sigma.refresh({ schedule: false });
  const canvases = sigma.getCanvases();
  const layers = ['edges', 'nodes', 'names'].flatMap((name) => canvases[name] ?? []);
  const canvas = document.createElement('canvas');
  canvas.width = layers[0]!.width;
  canvas.height = layers[0]!.height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)));
  });
}
