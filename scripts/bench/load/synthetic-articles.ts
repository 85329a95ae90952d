import type { Extractor } from '../../../src/extract/extractor.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Claim, Entity, Extraction } from '../../../src/model/extraction.ts';

/** Numbers that are the same for everyone: how much an article says. */
const entitiesPerArticle = 8;
const claimsPerArticle = 10;
/** Countries that many articles speak of. */
const countries = ['KR', 'KP', 'RU', 'CN', 'US', 'JP', 'FR', 'DE', 'BR', 'IN'];
const types = ['CONSULT', 'ACCUSE', 'SUPPORT', 'AID', 'THREATEN'];

/** An article of its number. Another version is another text, which says something else. */
export function syntheticArticle(number: number, version = 1): Article {
  const text = `Article ${number}, version ${version}. ${words(number, 40)}`;
  return {
    id: `synthetic/${number}`,
    authors: [],
    language: 'en',
    outlet: `Outlet ${number % 20}`,
    published: new Date(Date.UTC(2024, 0, 1 + (number % 700))).toISOString().slice(0, 10),
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  };
}

/** An extractor that says of every such article what its number and version give. */
export function createSyntheticExtractor(): Extractor {
  return { name: 'synthetic', version: '1', extract: extractionOf, close: async () => {} };
}

function extractionOf(article: Article): Extraction {
  const [number = 0, version = 1] = (article.text.match(/\d+/g) ?? []).map(Number);
  const entities: Entity[] = Array.from({ length: entitiesPerArticle }, (_, index) => ({
    id: `e${index}`,
    ...(index < 2 ? country(number + index) : person(number, index)),
  }));
  const claims = Array.from({ length: claimsPerArticle }, (_, index): Claim => {
    const type = types[(number + index + version) % types.length] as string;
    return {
      id: `c${index}`,
      type,
      subject: `e${index % entitiesPerArticle}`,
      object: `e${(index + 1 + version) % entitiesPerArticle}`,
      subjectSpan: null,
      objectSpan: null,
      polarity: 'affirmed',
      modality: 'actual',
      voice: 'article',
      speaker: null,
      chain: [],
      place: null,
      topic: null,
      content: null,
      time: null,
      attributes: {},
      evidence: { start: 0, end: 7, quote: article.text.slice(0, 7) },
      basis: 'stated',
      premises: [],
      rule: 'synthetic',
      confidence: null,
    };
  });
  return {
    id: article.id,
    extractor: { name: 'synthetic', version: '1' },
    text: article.text,
    blocks: article.blocks,
    entities,
    mentions: entities.map(({ id }) => ({ entity: id, start: 0, end: 7, form: 'name' })),
    claims,
    attributions: [],
  };
}

function country(number: number): Omit<Entity, 'id'> {
  const iso = countries[number % countries.length] as string;
  return { kind: 'Country', name: `Country ${iso}`, aliases: [], attributes: { iso } };
}

/** Some people are in every hundredth article, most in a few. */
function person(number: number, index: number): Omit<Entity, 'id'> {
  const name =
    index === 2 ? `Known ${letters(number % 100)}` : `Person ${letters(Math.floor(number / 3) * 10 + index)}`;
  return { kind: 'Person', name, aliases: [], attributes: {} };
}

function letters(number: number): string {
  return number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string);
}

function words(number: number, count: number): string {
  return Array.from({ length: count }, (_, index) => letters(number * 7919 + index * 104_729)).join(' ');
}
