import type { Examination, Extractor } from '../extract/extractor.ts';
import { claimNodeId } from '../graph/document-elements.ts';
import type { Article } from '../model/article.ts';
import { NewsgraphError } from '../model/errors.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Claim, Extraction } from '../model/extraction.ts';
import { throwIfAborted } from './abort.ts';
import { type ClaimReference, parseClaimReference } from './claim-reference.ts';
import type { PipelineContext } from './context.ts';
import type { ExtractOptions } from './extract.ts';
import { openExtractor } from './open-extractor.ts';
import { readInputs } from './read-inputs.ts';

type CapableExtractor = Pick<Extractor, 'name' | 'version' | 'examine' | 'ruleOf'>;

/**
 * Explains a claim of an article that is read and extracted afresh; needs no workspace.
 * @param claim `c3`, or with its document, `DOCUMENT#c3`, where the inputs hold several articles.
 * @throws NewsgraphError `CLAIM_UNKNOWN` if there is no such claim or several articles may be meant; what reading throws
 */
export async function explain(
  inputs: readonly string[],
  claim: string,
  options: ExtractOptions = {},
): Promise<Explanation> {
  const reference = parseClaimReference(claim);
  const articles: Article[] = [];
  for await (const input of readInputs(inputs, options)) {
    throwIfAborted(options.signal);
    if (input.status === 'rejected') throw input.error;
    articles.push(input.article);
  }
  const article = chooseArticle(articles, reference);
  const { extractor, close } = await openExtractor(options);
  try {
    const examination = await examine(extractor, article);
    const found = claimOf(examination.extraction, reference.claim);
    return explanationOf(article, { ...examination, claim: found, examination }, extractor);
  } finally {
    await close();
  }
}

/**
 * Explains a claim that a workspace keeps, by reading its article again.
 * @throws NewsgraphError `CLAIM_UNKNOWN` if there is no such claim or document, or several may be meant
 */
export async function explainStored(
  { artefacts, index, extractor: getExtractor }: Pick<PipelineContext, 'artefacts' | 'index' | 'extractor'>,
  claim: string,
): Promise<Explanation> {
  const reference = parseClaimReference(claim);
  const id =
    reference.document ?? onlyDocument(index.documents.idsAfter('', 2), index.documents.size(), claim);
  const kept = await artefacts.readArticle(id);
  if (kept === null) {
    const reason = (await artefacts.isRetracted(id)) ? 'was retracted' : 'is not in the workspace';
    throw unknown(`the document ${id} ${reason}`, { document: id });
  }
  const extractor = await getExtractor();
  const examination = await examine(extractor, kept.article);
  const stored = (await artefacts.readExtraction(id))?.extraction ?? examination.extraction;
  const found = claimOf(stored, reference.claim);
  const again = sameClaim(stored, found, examination.extraction);
  // What this version reads again is explained from its own reading; what it does not, from what is kept.
  const read =
    again === undefined
      ? { extraction: stored, claim: found, examination: null }
      : { extraction: examination.extraction, claim: again, examination };
  return {
    ...explanationOf(kept.article, read, extractor),
    id: claimNodeId(id, found.id),
    made: stored.extractor,
  };
}

async function examine(extractor: CapableExtractor, article: Article): Promise<Examination> {
  if (extractor.examine !== undefined) return await extractor.examine(article);
  throw new NewsgraphError('CONFIG_INVALID', `the extractor ${extractor.name} cannot explain its claims`);
}

function explanationOf(
  article: Article,
  {
    extraction,
    claim,
    examination,
  }: {
    readonly extraction: Extraction;
    readonly claim: Claim;
    readonly examination: Examination | null;
  },
  extractor: CapableExtractor,
): Explanation {
  const premises = claim.premises.map((id) => claimOf(extraction, id));
  const grounds = examination?.groundsOf(claim) ?? null;
  const named = new Set(
    [claim, ...premises].flatMap(({ subject, object, speaker, chain, place, topic }) => [
      subject,
      object,
      speaker,
      ...chain,
      place,
      topic,
    ]),
  );
  for (const { speaker } of grounds?.speech ?? []) named.add(speaker);
  const { name, version } = extractor;
  return {
    id: claimNodeId(article.id, claim.id),
    document: {
      id: article.id,
      title: article.title ?? null,
      outlet: article.outlet ?? null,
      published: article.published ?? null,
    },
    claim,
    entities: Object.fromEntries(
      extraction.entities
        .filter((entity) => named.has(entity.id))
        .map((entity) => [entity.id, { kind: entity.kind, name: entity.name }]),
    ),
    rule: extractor.ruleOf?.(claim.rule) ?? null,
    time: claim.time && { ...claim.time, anchor: article.published ?? null },
    premises,
    grounds,
    made: extraction.extractor,
    explainedBy: { name, version },
  };
}

function chooseArticle(articles: readonly Article[], { document, claim }: ClaimReference): Article {
  const ids = articles.map(({ id }) => id);
  const found = document === null ? articles : articles.filter(({ id }) => id === document);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw document === null
    ? unknown(
        articles.length === 0
          ? 'the input holds no article'
          : `the input holds ${articles.length} articles; name one, such as ${ids[0]}#${claim}`,
        { documents: ids },
      )
    : unknown(`the input holds no document ${document}; it holds ${ids.slice(0, 5).join(', ') || 'none'}`, {
        document,
      });
}

function onlyDocument(first: readonly string[], size: number, claim: string): string {
  const [only] = first;
  if (only !== undefined && first.length === 1) return only;
  throw unknown(
    only === undefined
      ? 'the workspace holds no documents'
      : `${claim} may be a claim of each of ${size} documents; name one, such as claim/${only}#${claim}`,
    { claim },
  );
}

function claimOf({ id: document, claims }: Extraction, id: string): Claim {
  const found = claims.find((claim) => claim.id === id);
  if (found !== undefined) return found;
  const last = claims.at(-1)?.id;
  const range = last === undefined ? 'it has none' : `it has ${claims[0]?.id} to ${last}`;
  throw unknown(`the document ${document} has no claim ${id}; ${range}`, { document, claim: id });
}

/** The claim of another extraction of the same text that says the same in the same sentence by the same rule. */
function sameClaim(stored: Extraction, claim: Claim, fresh: Extraction): Claim | undefined {
  const describe = ({ entities }: Extraction, one: Claim) => {
    const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? null;
    const { type, subject, object, polarity, modality, voice, speaker, evidence, rule, content } = one;
    return JSON.stringify([
      type,
      ...[subject, object, speaker].map(nameOf),
      polarity,
      modality,
      voice,
      evidence.start,
      content,
      rule,
    ]);
  };
  const wanted = describe(stored, claim);
  return fresh.claims.find((one) => describe(fresh, one) === wanted);
}

function unknown(reason: string, context: Record<string, unknown>): NewsgraphError {
  return new NewsgraphError('CLAIM_UNKNOWN', reason, { context });
}
