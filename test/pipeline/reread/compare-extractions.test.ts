import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Extraction } from '../../../src/model/extraction.ts';
import { compareExtractions } from '../../../src/pipeline/reread/compare-extractions.ts';
import { plainClaim } from '../../support/plain-claim.ts';
import { documentArbitrary } from '../support/generated-articles.ts';

/** A reading whose claims rest on different words, and whose entities are mentioned at different ones. */
const reading = fc
  .tuple(documentArbitrary('a'), fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }))
  .map(([{ extraction }, places]): Extraction => {
    const claims = extraction.claims.map((claim, at) => {
      const start = places[at % places.length]!;
      return {
        ...claim,
        evidence: { start, end: start + 5, quote: extraction.text.slice(start, start + 5) },
      };
    });
    const mentions = extraction.entities.map(({ id }, at) => ({
      entity: id,
      start: places[at % places.length]!,
      end: places[at % places.length]! + 1,
      form: 'name' as const,
    }));
    return { ...extraction, claims, mentions };
  });

/** Two readings of one text. */
const readings = fc
  .tuple(reading, reading)
  .map(([before, after]) => [before, { ...after, text: before.text }] as const);

const claim = (id: string, further: Partial<Claim> = {}): Claim =>
  plainClaim({ id, type: 'ACCUSE', evidence: { start: 0, end: 5, quote: 'words' }, rule: 'a', ...further });

function extraction(claims: readonly Claim[], further: Partial<Extraction> = {}): Extraction {
  const entity = (id: string, name: string) => ({ id, kind: 'Country', name, aliases: [], attributes: {} });
  return {
    id: 'a',
    extractor: { name: 'generated', version: '1' },
    text: 'words and other words',
    blocks: [],
    entities: [entity('e1', 'Chile'), entity('e2', 'Peru')],
    mentions: [
      { entity: 'e1', start: 0, end: 2, form: 'name' },
      { entity: 'e2', start: 3, end: 5, form: 'name' },
    ],
    claims: [...claims],
    attributions: [],
    ...further,
  };
}

const idsOf = (claims: readonly Claim[]) => claims.map(({ id }) => id);

describe('the difference of two readings', () => {
  it('is empty between a reading and itself', () => {
    fc.assert(
      fc.property(reading, (one) => {
        const { claims, entities } = compareExtractions(one, one);
        expect(claims).toEqual({ gained: [], lost: [], altered: [], same: one.claims.length });
        expect(entities).toEqual({ gained: [], lost: [], altered: [] });
      }),
    );
  });

  it('exchanges what was gained and lost when the readings change places', () => {
    fc.assert(
      fc.property(readings, ([before, after]) => {
        const [there, back] = [compareExtractions(before, after), compareExtractions(after, before)];
        expect(back.claims.gained).toEqual(there.claims.lost);
        expect(back.claims.lost).toEqual(there.claims.gained);
        expect(back.claims.same).toBe(there.claims.same);
        const turned = there.claims.altered.map((one) => ({ ...one, before: one.after, after: one.before }));
        const byId = (a: { before: Claim }, b: { before: Claim }) => (a.before.id < b.before.id ? -1 : 1);
        expect([...back.claims.altered].sort(byId)).toEqual(turned.sort(byId));
        expect(back.entities.gained).toEqual(there.entities.lost);
        expect(back.entities.lost).toEqual(there.entities.gained);
      }),
    );
  });

  it('accounts for every claim of both once', () => {
    fc.assert(
      fc.property(readings, ([before, after]) => {
        const { gained, lost, altered, same } = compareExtractions(before, after).claims;
        expect(lost.length + altered.length + same).toBe(before.claims.length);
        expect(gained.length + altered.length + same).toBe(after.claims.length);
        expect(altered.every(({ parts }) => parts.length > 0)).toBe(true);
      }),
    );
  });

  it('does not depend on the ids of claims and entities', () => {
    fc.assert(
      fc.property(reading, (one) => {
        const renamed = JSON.parse(JSON.stringify(one).replaceAll(/"([ec])(\d+)"/g, '"$1x$2"')) as Extraction;
        expect(compareExtractions(one, renamed).claims.same).toBe(one.claims.length);
      }),
    );
  });

  it('tells a claim that was altered from one that was lost and another that was gained', () => {
    const altered = (after: Partial<Claim>) => {
      const { claims } = compareExtractions(extraction([claim('c1')]), extraction([claim('c9', after)]));
      return {
        parts: claims.altered.map(({ parts }) => parts),
        rest: [idsOf(claims.lost), idsOf(claims.gained)],
      };
    };
    const none = [[], []];
    expect(altered({ polarity: 'negated' })).toEqual({ parts: [['polarity']], rest: none });
    expect(altered({ type: 'LEADS' })).toEqual({ parts: [['type']], rest: none });
    expect(altered({ voice: 'named', speaker: 'e2', chain: ['e2'] })).toEqual({
      parts: [['voice', 'speaker']],
      rest: none,
    });
    const elsewhere = { evidence: { start: 6, end: 9, quote: 'and' } };
    expect(altered(elsewhere)).toEqual({ parts: [['evidence']], rest: none });
    expect(altered({ ...elsewhere, type: 'LEADS' })).toEqual({ parts: [], rest: [['c1'], ['c9']] });
    expect(altered({ subject: 'e2', object: 'e1' })).toEqual({ parts: [], rest: [['c1'], ['c9']] });
    expect(altered({ rule: 'b', confidence: 0.5 })).toEqual({ parts: [], rest: none });
  });

  it('pairs of several claims on the same words those with the most in common', () => {
    const before = extraction([claim('c1'), claim('c2', { modality: 'planned' })]);
    const after = extraction([claim('c1', { modality: 'planned', polarity: 'negated' }), claim('c2')]);
    const { altered, same } = compareExtractions(before, after).claims;
    expect([same, altered.map((one) => [one.before.id, one.after.id, one.parts])]).toEqual([
      1,
      [['c2', 'c1', ['polarity']]],
    ]);
  });

  it('knows an entity again by its mentions, whatever it is called now', () => {
    const before = extraction([claim('c1')]);
    const after = extraction([claim('c1')], {
      entities: [
        { id: 'e2', kind: 'Country', name: 'Peru', aliases: [], attributes: {} },
        { id: 'e1', kind: 'Place', name: 'Chiloe', aliases: [], attributes: {} },
        { id: 'e3', kind: 'Person', name: 'Mara Olin', aliases: [], attributes: {} },
      ],
    });
    const { claims, entities } = compareExtractions(before, after);
    expect(claims.same).toBe(1);
    expect(entities.altered).toMatchObject([{ after: { name: 'Chiloe' }, parts: ['kind', 'name'] }]);
    expect(entities.gained).toMatchObject([{ name: 'Mara Olin' }]);
  });
});
