import type { Article } from '../../model/article.ts';
import type { Explanation } from '../../model/explanation.ts';
import { resolveDocuments } from '../../resolve/resolve-documents.ts';
import { throwIfAborted } from '../abort.ts';
import type { ExtractOptions } from '../extract.ts';
import { openExtractor } from '../open-extractor.ts';
import { readInputs } from '../read-inputs.ts';
import { type ClaimReference, parseClaimReference } from './claim-reference.ts';
import { type PairExplanation, pairNamed } from './claims-between.ts';
import { claimUnknown, explainClaim, readArticle } from './explain-claim.ts';
import { searchNames } from './search-names.ts';

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
  const article = chooseArticle(await articlesOf(inputs, options), reference);
  const { extractor, close } = await openExtractor(options);
  try {
    return explainClaim(await readArticle(article, extractor), reference.claim);
  } finally {
    await close();
  }
}

/**
 * Explains all claims between two entities in articles that are read and extracted afresh; needs no workspace.
 * @param names Names, aliases or ids of the graph, such as `country/japan`.
 * @throws NewsgraphError `ENTITY_UNKNOWN` if one is unknown or may be several; what reading throws
 */
export async function explainBetween(
  inputs: readonly string[],
  names: readonly [string, string],
  options: ExtractOptions = {},
): Promise<PairExplanation> {
  const articles = await articlesOf(inputs, options);
  const { extractor, close } = await openExtractor(options);
  try {
    const readings = [];
    for (const article of articles) {
      throwIfAborted(options.signal);
      readings.push(await readArticle(article, extractor));
    }
    const resolved = resolveDocuments(readings);
    const documents = readings.map((read) => ({
      read,
      clusters: resolved.get(read.article.id) ?? new Map<string, string>(),
    }));
    const entities = documents.flatMap(({ read, clusters }) =>
      read.extraction.entities.map((entity) => ({ id: clusters.get(entity.id)!, entity })),
    );
    const between = pairNamed(names, searchNames(entities));
    const wanted = new Set(between.map(({ id }) => id));
    const claims = documents.toSorted(byDay).flatMap(({ read, clusters }) =>
      read.extraction.claims
        .filter(({ subject, object }) => {
          const ends = [subject, object].map((id) => (id === null ? undefined : clusters.get(id)));
          return ends[0] !== ends[1] && ends.every((id) => id !== undefined && wanted.has(id));
        })
        .map(({ id }) => explainClaim(read, id)),
    );
    return { between, claims };
  } finally {
    await close();
  }
}

async function articlesOf(inputs: readonly string[], options: ExtractOptions): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for await (const input of readInputs(inputs, options)) {
    throwIfAborted(options.signal);
    if (input.status === 'rejected') throw input.error;
    articles.push(input.article);
  }
  return articles;
}

function chooseArticle(articles: readonly Article[], { document, claim }: ClaimReference): Article {
  const ids = articles.map(({ id }) => id);
  const found = document === null ? articles : articles.filter(({ id }) => id === document);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw document === null
    ? claimUnknown(
        articles.length === 0
          ? 'the input holds no article'
          : `the input holds ${articles.length} articles; name one, such as ${ids[0]}#${claim}`,
        { documents: ids },
      )
    : claimUnknown(
        `the input holds no document ${document}; it holds ${ids.slice(0, 5).join(', ') || 'none'}`,
        { document },
      );
}

interface Dated {
  readonly read: { readonly article: Article };
}

/** By day of publication, those without one last, then by id. */
function byDay(a: Dated, b: Dated): number {
  const key = ({ read: { article } }: Dated) => `${article.published?.slice(0, 10) ?? '9999'} ${article.id}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
