import { describe, expect, it } from 'vitest';
import { readGold } from '../../src/pipeline/read-gold.ts';
import { groupBy } from '../../src/system/grouping.ts';

const pairsOf = (count: number) => (count * (count - 1)) / 2;

async function read(file: string) {
  const gold = await readGold([new URL(`../../data/benchmark/${file}`, import.meta.url).pathname]);
  const documents = gold.map(({ document }) => document);
  const entities = documents.flatMap(({ id, text, entities }) =>
    entities.map((entity) => ({ ...entity, document: id, text })),
  );
  return { documents, entities, byIdentity: groupBy(entities, ({ identity }) => identity!) };
}

const sets = [
  { file: 'identity.jsonl', shared: 15, spelled: 50, everyday: 0.4, ...(await read('identity.jsonl')) },
  {
    file: 'identity-unseen.jsonl',
    shared: 10,
    spelled: 30,
    everyday: 0.4,
    ...(await read('identity-unseen.jsonl')),
  },
  {
    file: 'identity-security.jsonl',
    shared: 4,
    spelled: 30,
    everyday: 0.2,
    ...(await read('identity-security.jsonl')),
  },
  {
    file: 'identity-world.jsonl',
    shared: 2,
    spelled: 30,
    everyday: 0.2,
    ...(await read('identity-world.jsonl')),
  },
];

describe.each(sets)(
  'the test set of identity in $file',
  ({ documents, entities, byIdentity, shared, spelled, everyday }) => {
    it('has documents and identities enough, none like another', () => {
      expect(documents.length).toBeGreaterThanOrEqual(60);
      expect(byIdentity.size).toBeGreaterThanOrEqual(200);
      expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
      expect(new Set(documents.map(({ text }) => text)).size).toBe(documents.length);
    });

    it('has a day, an outlet and a headline in each document, which begins its text', () => {
      for (const { text, title, published, outlet, layers } of documents) {
        expect(published).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(outlet).toBeTruthy();
        expect(text.startsWith(`${title}\n\n`)).toBe(true);
        expect(layers).toEqual(['identity']);
      }
    });

    it('marks whole words, none twice in a document', () => {
      for (const { text, entities } of documents) {
        const spans = entities.flatMap(({ mentions }) => mentions).sort((a, b) => a[0] - b[0]);
        expect(spans.length).toBeGreaterThan(0);
        for (const [at, [start, end]] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.[1] ?? 0);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}.")]$/u);
          expect(text.slice(Math.max(0, start - 1), start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(text.slice(end, end + 1)).not.toMatch(/[\p{L}\p{N}]/u);
        }
      }
    });

    it('has one kind and the same families for all that has one identity, once a document', () => {
      for (const [identity, members] of byIdentity) {
        expect(identity).toMatch(/^(?:person|organization|place|country|event)\/[a-z0-9-]+$/);
        expect(new Set(members.map(({ kind }) => kind)).size, identity).toBe(1);
        expect(identity.startsWith(`${members[0]!.kind.toLowerCase()}/`), identity).toBe(true);
        expect(new Set(members.map(({ families }) => JSON.stringify(families))).size, identity).toBe(1);
        expect(new Set(members.map(({ document }) => document)).size, identity).toBe(members.length);
      }
    });

    it('has names that several share, and several names of one', () => {
      const names = new Map<string, Set<string>>();
      const spellings = new Map<string, Set<string>>();
      for (const { kind, identity, mentions, text } of entities) {
        for (const [start, end] of mentions) {
          const name = text.slice(start, end);
          names.set(`${kind} ${name}`, (names.get(`${kind} ${name}`) ?? new Set()).add(identity!));
          spellings.set(identity!, (spellings.get(identity!) ?? new Set()).add(name));
        }
      }
      const homonyms = [...names].filter(([name, { size }]) => size > 1 && /^Person \S+ \S/.test(name));
      expect(homonyms.length).toBeGreaterThanOrEqual(shared);
      expect([...spellings.values()].filter(({ size }) => size > 2).length).toBeGreaterThanOrEqual(spelled);
    });

    it('is made of the everyday case to a share, and of traps to a quarter or more', () => {
      let all = 0;
      let usual = 0;
      for (const members of byIdentity.values()) {
        all += pairsOf(members.length);
        if (members[0]!.families!.length === 0) usual += pairsOf(members.length);
      }
      expect(usual / all).toBeGreaterThanOrEqual(everyday);
      expect(usual / all).toBeLessThanOrEqual(0.75);
    });
  },
);
