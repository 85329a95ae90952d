import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction, Mention } from '../../../src/model/extraction.ts';
import { chooseAnchor } from '../../../src/resolve/judgements/choose-anchor.ts';
import { locateAnchor } from '../../../src/resolve/judgements/locate-anchor.ts';

/** A text in which `[e1:words]` marks a name of e1, `[e1~words]` a noun for it. */
function readingOf(marked: string, names: Readonly<Record<string, string>> = {}) {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[(\w+)([:~])([^\]]+)\]/gu)) {
    text += marked.slice(from, match.index);
    const start = text.length;
    text += match[3]!;
    const form = match[2] === ':' ? ('name' as const) : ('nominal' as const);
    mentions.push({ entity: match[1]!, start, end: text.length, form });
    from = match.index + match[0].length;
  }
  text += marked.slice(from);
  const entities = [...new Set(mentions.map(({ entity }) => entity))].map((id) => ({
    id,
    kind: 'Person',
    name: names[id] ?? id,
    aliases: [],
    attributes: {},
  }));
  return { id: 'd', text, mentions, entities } satisfies Partial<Extraction>;
}

const article = readingOf(
  'Talks in Arden. [e1:John Smith], a surgeon, met [e2:John Smith], a footballer. [e1:Smith] praised [e2~the striker]. Later [e2:Smith] left.',
  { e1: 'John Smith', e2: 'John Smith' },
);

describe('the anchor of an entity', () => {
  it('is the first of its fullest names, with the words around it', () => {
    expect(chooseAnchor(article, 'e2')).toEqual({
      document: 'd',
      quote: 'John Smith',
      occurrence: 2,
      context: 'Smith a surgeon met … a footballer Smith praised',
    });
    expect(chooseAnchor(article, 'e1')?.occurrence).toBe(1);
  });

  it('is a noun where no name is told, and nothing where the text does not mention it', () => {
    expect(chooseAnchor(readingOf('[e1~Two sailors] left.'), 'e1')?.quote).toBe('Two sailors');
    expect(chooseAnchor(article, 'e9')).toBeNull();
  });

  it('is a name rather than an adjective of a country', () => {
    const read = readingOf('[e1:Norlandish] ships left [e1:Norland].');
    const mentions = read.mentions.map((mention, index) =>
      index === 0 ? { ...mention, adjective: true as const } : mention,
    );
    expect(chooseAnchor({ ...read, mentions }, 'e1')?.quote).toBe('Norland');
  });

  it('leads back to it in any text', () => {
    const word = fc.constantFrom('Kim', 'Kim Lee', 'the', 'Lee', 'met', 'of', 'Ng', '.', '…');
    const piece = fc.tuple(word, fc.option(fc.constantFrom('e1', 'e2', 'e3'), { freq: 2 }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), (pieces) => {
        const read = readingOf(
          pieces.map(([words, entity]) => (entity === null ? words : `[${entity}:${words}]`)).join(' '),
        );
        for (const { id } of read.entities) {
          expect(locateAnchor(chooseAnchor(read, id)!, read)).toEqual({ local: id, fault: null });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an anchor in another reading of the same text', () => {
  const anchor = chooseAnchor(article, 'e2')!;
  const reread = (mentions: readonly Mention[]) =>
    locateAnchor(anchor, { ...article, mentions: [...mentions] });
  const at = article.text.indexOf('John Smith, a footballer');
  const others = article.mentions.filter(({ start }) => start !== at);

  it('leads to whoever is read there, whatever its id', () => {
    const renamed = article.mentions.map((mention) => ({ ...mention, entity: `x${mention.entity}` }));
    expect(reread(renamed).local).toBe('xe2');
  });

  it('leads to a longer name that ends there, or a shorter one within it', () => {
    expect(reread([...others, { entity: 'e5', start: at - 4, end: at + 10, form: 'name' }]).local).toBe('e5');
    expect(reread([...others, { entity: 'e6', start: at + 5, end: at + 10, form: 'name' }]).local).toBe('e6');
  });

  it('leads nowhere where nobody, or more than one, is read there; not to a namesake', () => {
    expect(reread(others)).toEqual({
      local: null,
      fault: 'document d no longer has the mention "John Smith" (occurrence 2): nobody is read there',
    });
    const two = ['e5', 'e6'].map((entity) => ({ entity, start: at, end: at + 10, form: 'name' as const }));
    expect(reread([...others, ...two]).local).toBeNull();
  });
});

describe('an anchor in a text that was changed', () => {
  it('is found by the words around it where others came before', () => {
    const later = readingOf(
      '[e7:John Smith] wrote this. [e3:John Smith], the surgeon, met [e4:John Smith], a footballer. [e3:Smith] praised him.',
    );
    expect(locateAnchor(chooseAnchor(article, 'e2')!, later).local).toBe('e4');
  });

  it('is whoever the words mean throughout, even if all around them is new', () => {
    const later = readingOf('New text on [e4:John Smith] and again [e4:John Smith] it is.');
    expect(locateAnchor(chooseAnchor(article, 'e2')!, later).local).toBe('e4');
  });

  it('is nobody, and says so, where several may be meant or the words are gone', () => {
    const anchor = chooseAnchor(article, 'e2')!;
    const several = readingOf('Today [e4:John Smith] saw [e5:John Smith] there.');
    expect(locateAnchor(anchor, several).fault).toBe(
      'document d was changed, and the mention "John Smith" (occurrence 2) may be any of 2',
    );
    expect(locateAnchor(anchor, readingOf('Today [e4:Jane Smith] came.')).fault).toMatch(
      /the words are gone$/,
    );
    expect(locateAnchor(anchor, readingOf('Today John Smith came.')).fault).toMatch(/nobody is read there$/);
  });

  it('without context counts places alone', () => {
    const anchor = { document: 'd', quote: 'Smith', occurrence: 4 };
    expect(locateAnchor(anchor, article).local).toBe('e2');
    expect(locateAnchor({ ...anchor, occurrence: 5 }, article).fault).toMatch(/only 4 times/);
  });
});
