import type { Examination, Extractor } from '../../extract/extractor.ts';
import { claimNodeId } from '../../graph/document-elements.ts';
import type { Article } from '../../model/article.ts';
import { NewsgraphError } from '../../model/errors.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { Claim, Extraction } from '../../model/extraction.ts';

type CapableExtractor = Pick<Extractor, 'name' | 'version' | 'examine' | 'ruleOf'>;

/** An article that this version has read, and the reading whose claims are to be explained. */
export interface ReadArticle {
  readonly article: Article;
  /** The reading that is asked about: that of `examination`, or an older one that a workspace keeps. */
  readonly extraction: Extraction;
  readonly examination: Examination;
  readonly extractor: CapableExtractor;
}

/**
 * Reads an article so that its claims can be explained.
 * @param stored What a workspace keeps of it. Default: what this version reads.
 * @throws NewsgraphError `CONFIG_INVALID` for an extractor that cannot explain its claims
 */
export async function readArticle(
  article: Article,
  extractor: CapableExtractor,
  stored?: Extraction,
): Promise<ReadArticle> {
  if (extractor.examine === undefined)
    throw new NewsgraphError('CONFIG_INVALID', `the extractor ${extractor.name} cannot explain its claims`);
  const examination = await extractor.examine(article);
  return { article, extraction: stored ?? examination.extraction, examination, extractor };
}

/**
 * Explains a claim. What this version reads again is explained from its own reading; what it does not, from what is kept.
 * @param id Of the claim within its document, such as `c3`.
 * @throws NewsgraphError `CLAIM_UNKNOWN`
 */
export function explainClaim(
  { article, extraction, examination, extractor }: ReadArticle,
  id: string,
): Explanation {
  const asked = claimOf(extraction, id);
  const again = sameClaim(extraction, asked, examination.extraction);
  const claim = again ?? asked;
  const whole = again === undefined ? extraction : examination.extraction;
  const premises = claim.premises.map((premise) => claimOf(whole, premise));
  const grounds = again === undefined ? null : examination.groundsOf(claim);
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
    id: claimNodeId(article.id, asked.id),
    document: {
      id: article.id,
      title: article.title ?? null,
      outlet: article.outlet ?? null,
      published: article.published ?? null,
    },
    claim,
    entities: Object.fromEntries(
      whole.entities
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

function claimOf({ id: document, claims }: Extraction, id: string): Claim {
  const found = claims.find((claim) => claim.id === id);
  if (found !== undefined) return found;
  const last = claims.at(-1)?.id;
  const range = last === undefined ? 'it has none' : `it has ${claims[0]?.id} to ${last}`;
  throw claimUnknown(`the document ${document} has no claim ${id}; ${range}`, { document, claim: id });
}

/** The claim of another extraction of the same text that says the same in the same sentence by the same rule. */
function sameClaim(stored: Extraction, claim: Claim, fresh: Extraction): Claim | undefined {
  if (stored === fresh) return claim;
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

/** That a claim or its document is not there, or several may be meant. */
export function claimUnknown(reason: string, context: Record<string, unknown>): NewsgraphError {
  return new NewsgraphError('CLAIM_UNKNOWN', reason, { context });
}
