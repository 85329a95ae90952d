import type { Explanation } from '../../model/explanation.ts';
import { throwIfAborted } from '../abort.ts';
import type { PipelineContext } from '../context.ts';
import { parseClaimReference } from './claim-reference.ts';
import { type PairExplanation, pairNamed } from './claims-between.ts';
import { claimUnknown, explainClaim, type ReadArticle, readArticle } from './explain-claim.ts';
import { storedNames } from './stored-names.ts';

type Context = Pick<PipelineContext, 'artefacts' | 'index' | 'extractor'>;

/**
 * Explains a claim that a workspace keeps, by reading its article again.
 */
export async function explainStored(context: Context, claim: string): Promise<Explanation> {
  const { index } = context;
  const reference = parseClaimReference(claim);
  const id =
    reference.document ?? onlyDocument(index.documents.idsAfter('', 2), index.documents.size(), claim);
  return explainClaim(await readStored(context, id), reference.claim);
}

/**
 * Explains all claims of a workspace between two entities, by reading their articles again.
 * @param names Names, aliases or ids.
 */
export async function explainStoredPair(
  context: Context,
  names: readonly [string, string],
  signal?: AbortSignal,
): Promise<PairExplanation> {
  const between = pairNamed(names, storedNames(context));
  const claims: Explanation[] = [];
  for (const { document, claims: ids } of context.index.search.claimsBetween(between[0].id, between[1].id)) {
    throwIfAborted(signal);
    const read = await readStored(context, document);
    for (const id of ids) claims.push(explainClaim(read, id));
  }
  return { between, claims };
}

async function readStored(
  { artefacts, extractor }: Pick<Context, 'artefacts' | 'extractor'>,
  id: string,
): Promise<ReadArticle> {
  const kept = await artefacts.readArticle(id);
  if (kept === null) {
    const reason = (await artefacts.isRetracted(id)) ? 'was retracted' : 'is not in the workspace';
    throw claimUnknown(`the document ${id} ${reason}`, { document: id });
  }
  return await readArticle(kept.article, await extractor(), (await artefacts.readExtraction(id))?.extraction);
}

function onlyDocument(first: readonly string[], size: number, claim: string): string {
  const [only] = first;
  if (only !== undefined && first.length === 1) return only;
  throw claimUnknown(
    only === undefined
      ? 'the workspace holds no documents'
      : `${claim} may be a claim of each of ${size} documents; name one, such as claim/${only}#${claim}`,
    { claim },
  );
}
