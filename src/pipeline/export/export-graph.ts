import { createExporter } from '../../export/exporters.ts';
import type { GraphExport, GraphSource, LocateQuote } from '../../export/graph-exporter.ts';
import { passageOf } from '../../export/passage.ts';
import { limitGraph } from '../../export/where/limit-graph.ts';
import { checkLimits } from '../../export/where/limits.ts';
import { type ReadableGraph, readWhole } from '../../export/where/readable-graph.ts';
import { isLimited, type Where } from '../../export/where/where.ts';
import { withoutText } from '../../export/where/without-text.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import type { Artefacts } from '../../workspace/artefacts.ts';
import type { PipelineContext } from '../context.ts';
import { entityNamed } from '../explain/named-entity.ts';
import { storedNames } from '../explain/stored-names.ts';
import { type FormerId, formerIds } from '../identity/former-ids.ts';
import { readText } from '../read-text.ts';
import { readReport } from './read-report.ts';
import { workspaceEvidence } from './workspace-evidence.ts';
import { workspaceGraph } from './workspace-graph.ts';

/** Options of an export. */
export interface ExportOptions {
  /** Such as `graphology` or `csv`. Default: `json`. */
  readonly format?: string;
  /** Which part of the graph. Default: all of it. */
  readonly where?: Where;
  /** Whether words of articles longer than a short quote are given away. Default: true. */
  readonly text?: boolean;
  /**
   * What is read: `workspace` makes the graph from the articles, in memory that does not grow with it, whatever the stores
   * hold; `store` takes what the first store holds. Default: `workspace`.
   */
  readonly from?: 'workspace' | 'store';
}

/**
 * The graph, or a part of it, in a format.
 * @param firstStore Gives the store that `from` may name.
 * @throws NewsgraphError `CONFIG_INVALID` for an unknown format and a wrong limit; `ENTITY_UNKNOWN` for `near`
 */
export function exportGraph(
  context: Pick<PipelineContext, 'index' | 'ontology' | 'artefacts'>,
  firstStore: () => GraphStore,
  { format = 'json', where = {}, text = true, from = 'workspace' }: ExportOptions,
): GraphExport {
  const exporter = createExporter(format);
  const part: GraphSource = {
    ...partOf(context, from === 'store' ? readWhole(firstStore()) : workspaceGraph(context), where),
    ontology: context.ontology,
    locate: locateIn(context.artefacts),
    texts: (document) => readText(context, document),
    reports: (document) => readReport(context, document),
    former: judgedFormerIds(context),
  };
  return exporter.write(text ? part : withoutText(part));
}

/**
 * Former ids that people's decisions have changed. Those that changed while articles came in are left out: they depend on
 * the order in which the articles came, and the same articles give the same bytes.
 */
function* judgedFormerIds({ index }: Pick<PipelineContext, 'index'>): Generator<FormerId> {
  for (const former of formerIds(index)) if (former.cause.startsWith('judgement')) yield former;
}

function partOf(
  context: Pick<PipelineContext, 'index' | 'ontology'>,
  graph: ReadableGraph,
  where: Where,
): GraphSource {
  if (!isLimited(where)) return { nodes: graph.nodes(), edges: graph.edges() };
  const limits = checkLimits(where, context.ontology, (name) => entityNamed(name, storedNames(context)).id);
  return limitGraph(graph, limits, workspaceEvidence(context, limits));
}

/** Finds quotes in the articles of a workspace, of which it holds the last: claims come article by article. */
function locateIn(artefacts: Artefacts): LocateQuote {
  let last: { readonly document: string; readonly text: string | null } | null = null;
  return async (document, start, end) => {
    if (last?.document !== document) {
      const source = await artefacts.readArticle(document);
      last = { document, text: source?.article.text ?? null };
    }
    return last.text === null ? null : passageOf(last.text, start, end);
  };
}
