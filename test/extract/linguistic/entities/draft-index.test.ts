import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraftIndex, type Draft } from '../../../../src/extract/linguistic/entities/draft-index.ts';
import { isShortPersonName } from '../../../../src/extract/linguistic/entities/person-names.ts';
import { loadNameLexicon } from '../../../../src/extract/linguistic/lexicon/name-lexicon.ts';

const lexicon = loadNameLexicon();
const draft = (kind: string, key: string): Draft => ({ kind, key, names: [] });

describe('createDraftIndex', () => {
  it('misses no person of whose name another may be a short form', () => {
    const word = fc.constantFrom(
      'Kim',
      'Jong',
      'un',
      'El',
      'al-Sadr',
      'Sadr',
      'Kims',
      'van',
      'Berg',
      'Jong-un',
      'J.',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 12 }), (names) => {
        const drafts = names.map((key) => draft('Person', key));
        const index = createDraftIndex(drafts, '');
        for (const short of names) {
          const fits = ({ key }: Draft) => isShortPersonName(short, key, lexicon);
          expect(index.personsLike(short).filter(fits)).toEqual(drafts.filter(fits));
        }
      }),
    );
  });

  it('finds bodies by name, initials, first and last word', () => {
    const body = draft('Organization', 'Marsh Research Institute\u0000NO');
    const index = createDraftIndex([body, draft('Place', 'Marsh')], '');
    const found = [
      index.bodiesNamed('Marsh Research Institute'),
      index.bodiesSpelled('MRI'),
      index.bodiesOpening('Marsh'),
      index.bodiesEnding('Institute'),
    ];
    for (const bodies of found) {
      expect(bodies).toEqual([
        {
          draft: body,
          name: 'Marsh Research Institute',
          country: 'NO',
          words: ['Marsh', 'Research', 'Institute'],
        },
      ]);
    }
  });
});
