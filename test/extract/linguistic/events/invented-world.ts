import type { ClaimDraft } from '../../../../src/extract/linguistic/claims/claim-draft.ts';
import type { LinguisticDocument } from '../../../../src/extract/linguistic/document/linguistic-document.ts';
import { createLinguisticDocument } from '../../../../src/extract/linguistic/document/linguistic-document.ts';
import type {
  EntityIndex,
  ResolvedMention,
} from '../../../../src/extract/linguistic/entities/entity-index.ts';
import { loadEventLexicon } from '../../../../src/extract/linguistic/events/load-event-lexicon.ts';
import { readEvents } from '../../../../src/extract/linguistic/events/read-events.ts';
import { createAnalyzer, loadLanguageModel } from '../../../../src/language/index.ts';
import type { Article } from '../../../../src/model/article.ts';
import type { Entity } from '../../../../src/model/extraction.ts';
import { loadOntology } from '../../../../src/ontology/load-ontology.ts';

/** Names of the test sentences, their kinds, and the words that also stand for them. */
const world: readonly (readonly [name: string, kind: string, ...others: string[]])[] = [
  ['Norland', 'Country', 'Norlander', 'Norlanders', 'Norlandian'],
  ['Sudria', 'Country', 'Sudrian', 'Sudrians'],
  ['Estmark', 'Country'],
  ['Jon Beck', 'Person', 'Mr. Beck', 'Beck'],
  ['Ana Kolar', 'Person', 'Ms. Kolar', 'Kolar'],
  ['Vint Motors', 'Organization'],
  ['Halden Works', 'Organization'],
  ['Harbour Agency', 'Organization'],
  ['National Council', 'Organization'],
  ['Strelsau Summit', 'Event'],
  ['Long Wave exercise', 'Event'],
  ['Osthaven', 'Place'],
  ['Strelsau', 'Place'],
  ['border treaty', 'Topic'],
];
const adjectives = new Set(['Norlandian', 'Sudrian']);

const analyzer = createAnalyzer(await loadLanguageModel());
export const lexicon = loadEventLexicon();
const ontology = await loadOntology();

/** Options of {@link read}. */
export interface ReadOptions {
  readonly published?: string;
}

/** A document of paragraphs that blank lines part, with the names of the invented world. */
export function read(
  text: string,
  { published }: ReadOptions = {},
): { document: LinguisticDocument; index: EntityIndex } {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: part }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + part.length,
  }));
  const article: Article = {
    id: 'test',
    authors: [],
    language: 'en',
    text,
    blocks,
    ...(published && { published }),
  };
  const document = createLinguisticDocument(
    article,
    blocks.map((block) => ({ block, ...analyzer.analyze(text.slice(block.start, block.end)) })),
  );
  return { document, index: indexOf(document) };
}

/** The claims of a text. */
export function eventsOf(text: string, options?: ReadOptions): ClaimDraft[] {
  const { document, index } = read(text, options);
  return readEvents(document, index, lexicon, ontology);
}

/** "ASSAULT Norland > Sudria", with what is not affirmed, actual and in the article's voice. */
export function brief(claim: ClaimDraft): string {
  const name = (id: string | null) => (id === null ? '-' : id);
  const marks = [
    claim.polarity === 'negated' ? 'negated' : '',
    claim.modality === 'actual' ? '' : claim.modality,
    claim.voice === 'article' ? '' : `${claim.voice}${claim.speaker === null ? '' : ` ${claim.speaker}`}`,
    claim.content === null
      ? ''
      : `[${claim.content.type} ${claim.content.polarity} ${claim.content.modality}]`,
  ].filter((mark) => mark !== '');
  return [`${claim.type} ${claim.subject} > ${name(claim.object)}`, ...marks].join(' ');
}

/** The claims of a text in brief. */
export function briefsOf(text: string, options?: ReadOptions): string[] {
  return eventsOf(text, options).map(brief);
}

function indexOf(document: LinguisticDocument): EntityIndex {
  const entities: Entity[] = world.map(([name, kind, ...others]) => ({
    id: name,
    kind,
    name,
    aliases: others,
    attributes: {},
  }));
  const mentions: ResolvedMention[] = [];
  const forms = world
    .flatMap(([name, kind, ...others]) => [name, ...others].map((form) => ({ form, name, kind })))
    .sort((a, b) => b.form.length - a.form.length);
  for (const { form, name, kind } of forms) {
    for (const { index: start } of document.text.matchAll(
      new RegExp(`\\b${form.replace('.', '\\.')}\\b`, 'g'),
    )) {
      const end = start + form.length;
      const first = document.tokenAt(start);
      const last = document.tokenAt(end - 1);
      if (first === undefined || last === undefined) continue;
      const tokens = { start: first.index, end: last.index + 1 };
      if (mentions.some((other) => tokens.start < other.tokens.end && other.tokens.start < tokens.end))
        continue;
      const adjective = adjectives.has(form) ? ({ adjective: true } as const) : {};
      mentions.push({ entity: name, kind, start, end, form: 'name', tokens, ...adjective });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  const entity = (id: string) => entities.find((each) => each.id === id) as Entity;
  return {
    entities,
    mentions,
    descriptions: [],
    entity,
    mentionAt: ({ index }) => mentions.find(({ tokens }) => tokens.start <= index && index < tokens.end),
    mentionsWithin: ({ start, end }) =>
      mentions.filter(({ tokens }) => tokens.start >= start && tokens.end <= end),
    actorOf: (mention) => entity(mention.entity),
    unnamed: ({ kind, name }) => {
      if (!entities.some(({ id }) => id === name))
        entities.push({ id: name, kind, name, aliases: [], attributes: { unnamed: true } });
      return name;
    },
    unnamedMentions: [],
  };
}
