import { loadCoreferenceLexicon } from '../../../../src/extract/linguistic/coreference/coreference-lexicon.ts';
import type { Link } from '../../../../src/extract/linguistic/coreference/link.ts';
import { readCoreference } from '../../../../src/extract/linguistic/coreference/read-coreference.ts';
import { analyseArticle } from '../../../../src/extract/linguistic/document/analyse-article.ts';
import { clusterNames } from '../../../../src/extract/linguistic/entities/cluster-names.ts';
import { createEntityIndex } from '../../../../src/extract/linguistic/entities/create-entity-index.ts';
import { loadNameLexicon } from '../../../../src/extract/linguistic/lexicon/name-lexicon.ts';
import { createNameFinder } from '../../../../src/extract/linguistic/names/find-names.ts';
import { loadReportingLexicon } from '../../../../src/extract/linguistic/speech/reporting-lexicon.ts';
import { createAnalyzer, loadLanguageModel } from '../../../../src/language/index.ts';
import { blocksOf, extractText } from '../../../support/extract-text.ts';

const analyzer = createAnalyzer(await loadLanguageModel());
const names = loadNameLexicon();
const findNames = createNameFinder(names);
const lexicons = { coreference: loadCoreferenceLexicon(), reporting: loadReportingLexicon() };

/** What a text, of one paragraph a line, gives: the words that take up an entity, and its name. */
export async function linked(text: string): Promise<[words: string, name: string][]> {
  const { entities, mentions } = await extractText(text);
  return mentions
    .filter(({ form }) => form !== 'name')
    .map(({ entity, start, end }) => [
      text.slice(start, end),
      entities.find(({ id }) => id === entity)?.name ?? '',
    ]);
}

/** The links of a text with the rules that made them. */
export function linksOf(text: string): { rule: string; words: string; name: string }[] {
  const document = analyseArticle(
    { id: 'test', authors: [], language: 'en', text, blocks: blocksOf(text) },
    analyzer,
  );
  const found: Link[] = [];
  const clusters = clusterNames(document, { names: findNames(document), links: [] }, names);
  const index = createEntityIndex(
    document,
    clusters,
    names,
    (of, named) => {
      const further = readCoreference(of, named, lexicons);
      found.push(...further.links, ...further.descriptions);
      return further;
    },
    true,
  );
  return found.map(({ rule, start, end, entity }) => ({
    rule,
    words: text.slice(start, end),
    name: index.entity(entity).name,
  }));
}
