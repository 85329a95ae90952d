import type { ArticleReport } from '../../export/graph-exporter.ts';
import { canonicalName } from '../../resolve/canonical-name.ts';
import type { PipelineContext } from '../context.ts';

/** Through whom an article has what it says, for an export; null where the workspace does not hold it. */
export async function readReport(
  { index, artefacts }: Pick<PipelineContext, 'index' | 'artefacts'>,
  document: string,
): Promise<ArticleReport | null> {
  const entry = index.documents.get(document);
  const result = await artefacts.readExtraction(document);
  if (entry === null || result === null) return null;
  const clusters = new Map(
    index.contributions.clustersOf(document).map(({ local, cluster }) => [local, cluster]),
  );
  const entityOf = (local: string) => {
    const id = clusters.get(local);
    const entity = id === undefined ? null : index.claims.entity(id);
    return id === undefined || entity === null
      ? []
      : [{ id, kind: entity.kind, name: canonicalName(entity.names).name }];
  };
  const { claims } = index.contributions.contribution(document);
  return {
    outlets: entry.outlets,
    quoted: Object.fromEntries(
      claims.filter(({ quoted }) => quoted.length > 0).map(({ id, quoted }) => [id, quoted]),
    ),
    chains: Object.fromEntries(
      result.extraction.claims
        .filter(({ chain }) => chain.length > 1)
        .map(({ id, chain }) => [id, chain.flatMap(entityOf)]),
    ),
  };
}
