import fc from 'fast-check';
import type { Extractor } from '../../../src/extract/extractor.ts';
import type { Article } from '../../../src/model/article.ts';
import { canonicalJson, contentHash } from '../../../src/model/canonical-json.ts';
import {
  bases,
  type Claim,
  type Entity,
  type Extraction,
  modalities,
  polarities,
} from '../../../src/model/extraction.ts';
import type { Ontology } from '../../../src/model/ontology.ts';

/** A small world: few names, so that documents share entities, spellings and denials. */
export const smallOntology: Ontology = {
  name: 'small',
  version: '1',
  kinds: {
    Person: { description: 'A human being', colour: '#111111' },
    Organization: { description: 'A body', colour: '#222222' },
    Country: { description: 'A state', colour: '#333333' },
  },
  types: Object.fromEntries(
    [
      ['CONSULT', true],
      ['ACCUSE', false],
      ['LEADS', false],
    ].map(([type, symmetric]) => [
      type,
      {
        description: 'A type',
        class: 'event' as const,
        domain: type === 'LEADS' ? ['Person'] : ['Person', 'Organization', 'Country'],
        range: ['Person', 'Organization', 'Country'],
        objectOptional: true,
        symmetric: symmetric === true,
        example: 'An example.',
      },
    ]),
  ),
  attributes: {},
};

const cast: readonly Omit<Entity, 'id'>[] = [
  { kind: 'Person', name: 'Mara Olin', aliases: ['Olin'], attributes: {} },
  { kind: 'Person', name: 'MARA OLIN', aliases: ['President Olin'], attributes: {} },
  { kind: 'Person', name: 'Mara-Olin', aliases: [], attributes: {} },
  { kind: 'Person', name: 'Olin', aliases: [], attributes: {} },
  { kind: 'Person', name: 'Józef Brandt', aliases: ['Brandt'], attributes: {} },
  { kind: 'Person', name: 'Jozef Brandt', aliases: [], attributes: {} },
  { kind: 'Country', name: 'Chile', aliases: ['Chilean'], attributes: { iso: 'CL' } },
  { kind: 'Country', name: 'Republic of Chile', aliases: [], attributes: { iso: 'CL' } },
  { kind: 'Country', name: 'Peru', aliases: [], attributes: { iso: 'PE' } },
  {
    kind: 'Organization',
    name: 'Foreign Ministry',
    aliases: [],
    attributes: { generic: true, country: 'CL' },
  },
  { kind: 'Organization', name: 'Foreign Ministry', aliases: [], attributes: { generic: true } },
  // What some articles take for a person and others for a body.
  { kind: 'Person', name: 'Harbour Union', aliases: [], attributes: {} },
  { kind: 'Organization', name: 'Józef Brandt', aliases: [], attributes: {} },
  { kind: 'Person', name: 'Brandt', aliases: [], attributes: {} },
  { kind: 'Organization', name: 'Brandt', aliases: [], attributes: {} },
  { kind: 'Organization', name: 'Brandt', aliases: [], attributes: { generic: true, country: 'CL' } },
  { kind: 'Person', name: 'two sailors', aliases: [], attributes: { unnamed: true } },
  { kind: 'Organization', name: 'Harbour Union', aliases: ['the union'], attributes: {} },
  { kind: 'Organization', name: 'The Coast Herald', aliases: [], attributes: {} },
  // Names that may be each other, and some that may not.
  { kind: 'Person', name: 'John Reed', aliases: ['Reed'], attributes: {} },
  { kind: 'Person', name: 'J. Reed', aliases: [], attributes: {} },
  { kind: 'Person', name: 'John A. Reed', aliases: [], attributes: {} },
  { kind: 'Person', name: 'John B. Reed', aliases: [], attributes: {} },
  { kind: 'Person', name: 'Jane Reed', aliases: [], attributes: {} },
  { kind: 'Person', name: 'John Reed Jr.', aliases: [], attributes: {} },
  { kind: 'Organization', name: 'National Ports Authority', aliases: ['NPA'], attributes: { country: 'CL' } },
  { kind: 'Organization', name: 'NPA', aliases: [], attributes: {} },
  { kind: 'Organization', name: 'National Police Agency', aliases: ['NPA'], attributes: { country: 'PE' } },
];

const bodies = [
  'The harbour stayed closed for a third day while crews waited for word from the capital about pay and hours and nobody could say when the ships would leave again',
  'Snow fell over the northern valleys on Monday and the road to the pass was shut until the ploughs had cleared it so that lorries had to turn around at the inn',
  'A short note.',
];

/** An article and what an extractor would read out of it. */
export interface GeneratedDocument {
  readonly article: Article;
  readonly extraction: Extraction;
}

const claimArbitrary = fc.record({
  type: fc.constantFrom('CONSULT', 'ACCUSE', 'LEADS'),
  subject: fc.nat(),
  object: fc.option(fc.nat(), { freq: 8 }),
  polarity: fc.constantFrom(...polarities, 'affirmed' as const),
  modality: fc.constantFrom(...modalities, ...Array<'actual'>(6).fill('actual')),
  speaker: fc.option(fc.nat()),
  place: fc.option(fc.nat()),
  basis: fc.constantFrom(...bases),
  day: fc.option(fc.constantFrom('2024-02-01', '2025-03-02', '2026-04-03')),
  status: fc.option(fc.constantFrom('former', 'acting')),
});

/** Documents with distinct ids out of a few, so that two lists of them overlap. */
export function documentArbitrary(id: string): fc.Arbitrary<GeneratedDocument> {
  return fc
    .record({
      members: fc.uniqueArray(fc.nat(cast.length - 1), { minLength: 1, maxLength: 6 }),
      claims: fc.array(claimArbitrary, { maxLength: 5 }),
      mentions: fc.array(fc.nat(), { maxLength: 8 }),
      body: fc.constantFrom(...bodies),
      ending: fc.constantFrom('', ' again', ' today at noon'),
      published: fc.option(fc.constantFrom('2026-01-05', '2026-02-06T10:00:00Z')),
      title: fc.option(fc.constantFrom('Port', 'Snow')),
      outlet: fc.option(fc.constantFrom('Coast Herald', 'Harbour Union')),
      url: fc.option(fc.constant(`https://paper.example/${encodeURIComponent(id)}`)),
      corrects: fc.option(
        fc.constantFrom('a', 'd', 'https://paper.example/b%231', 'https://paper.example/c'),
      ),
    })
    .map((drawn) => {
      // The text tells how it is read: an extraction depends on it, and not on all else that an article says of itself.
      const { members, mentions: named, claims: stated } = drawn;
      const text = `${drawn.body}${drawn.ending} ${contentHash({ members, named, stated }).slice(0, 8)}`;
      const entities = drawn.members.map((member, index) => ({ ...cast[member]!, id: `e${index + 1}` }));
      const pick = (number: number) => entities[number % entities.length]!.id;
      const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
      const claims = drawn.claims.map((claim, index): Claim => {
        const speaker = claim.speaker === null ? null : pick(claim.speaker);
        const subject = pick(claim.subject);
        // Only people lead.
        const isPerson = entities.some(({ id: own, kind }) => own === subject && kind === 'Person');
        return {
          id: `c${index + 1}`,
          type: claim.type === 'LEADS' && !isPerson ? 'ACCUSE' : claim.type,
          subject,
          object: claim.object === null ? null : pick(claim.object),
          subjectSpan: null,
          objectSpan: null,
          polarity: claim.polarity,
          modality: claim.modality,
          voice: speaker === null ? 'article' : 'named',
          speaker,
          chain: speaker === null ? [] : [speaker],
          place: claim.place === null ? null : pick(claim.place),
          topic: null,
          content: null,
          time:
            claim.day === null ? null : { start: claim.day, end: claim.day, precision: 'day', text: 'then' },
          attributes: claim.status === null ? {} : { office: 'chair', status: claim.status, fee: '€30m' },
          evidence: { start: 0, end: 7, quote: text.slice(0, 7) },
          basis: claim.basis,
          premises: [],
          rule: 'generated',
          confidence: null,
        };
      });
      const article: Article = {
        id,
        authors: [],
        language: 'en',
        text,
        blocks,
        ...(drawn.published === null ? {} : { published: drawn.published }),
        ...(drawn.title === null ? {} : { title: drawn.title }),
        ...(drawn.outlet === null ? {} : { outlet: drawn.outlet }),
        ...(drawn.url === null ? {} : { url: drawn.url }),
        ...(drawn.corrects === null ? {} : { corrects: [drawn.corrects] }),
      };
      const extraction: Extraction = {
        id,
        extractor: { name: 'generated', version: '1' },
        text,
        blocks,
        entities,
        mentions: drawn.mentions.map((entity) => ({ entity: pick(entity), start: 0, end: 3, form: 'name' })),
        claims,
        attributions: [],
      };
      return { article, extraction };
    });
}

/** A corpus of up to four documents. */
export const corpusArbitrary: fc.Arbitrary<GeneratedDocument[]> = fc
  .subarray(['a', 'b#1', 'https://paper.example/c', 'd'], { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map(documentArbitrary)));

/** An extractor that has read these documents before; `extracted` counts what it was asked for. */
export function createGeneratedExtractor(
  documents: readonly GeneratedDocument[],
): Extractor & { extracted: number } {
  const byArticle = new Map(documents.map(({ article, extraction }) => [canonicalJson(article), extraction]));
  const extractor = {
    name: 'generated',
    version: '1',
    extracted: 0,
    extract(article: Article) {
      extractor.extracted += 1;
      const extraction = byArticle.get(canonicalJson(article));
      if (extraction === undefined) throw new Error(`${article.id} was not generated`);
      return extraction;
    },
    async close() {},
  };
  return extractor;
}
