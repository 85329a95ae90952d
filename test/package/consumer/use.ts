import {
  type Article,
  type Claim,
  type Extraction,
  extract,
  isNewsgraphError,
  openWorkspace,
  type Workspace,
} from 'newsgraph';

export async function quotes(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const outcome of extract(paths)) {
    if (outcome.status === 'rejected') continue;
    const { claims }: Extraction = outcome.extraction;
    found.push(...claims.map((claim: Claim) => claim.evidence.quote));
  }
  return found;
}

export async function ingest(articles: readonly Article[]): Promise<number> {
  const workspace: Workspace = await openWorkspace({ folder: 'workspace' });
  try {
    let added = 0;
    for await (const outcome of workspace.ingestArticles(articles)) {
      if (outcome.status === 'added') added += Object.keys(outcome.counts.claims).length;
      // @ts-expect-error: a rejected outcome has no id
      if (outcome.status === 'rejected') console.log(outcome.id);
    }
    return added;
  } catch (error) {
    if (isNewsgraphError(error) && error.code === 'WORKSPACE_LOCKED') return 0;
    throw error;
  } finally {
    await workspace.close();
  }
}
