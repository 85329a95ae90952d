import { describe, expect, it } from 'vitest';
import { layOutTimeline } from '../../../web/src/graph/timeline.ts';
import { claimView } from '../support/claim-view.ts';
import { ontology } from '../support/ontology.ts';

const size = { width: 400, height: 120 };
const time = { start: '2025-11-15', end: '2025-11-15', precision: 'day', text: 'Saturday' } as const;

describe('a timeline', () => {
  it('goes by the day that the text names, else by that of the report, and puts what has none last', () => {
    const { groups } = layOutTimeline(
      [
        claimView({ id: 'claim/a#c1', published: null }),
        claimView({ id: 'claim/a#c2', published: '2025-11-14' }),
        claimView({ id: 'claim/a#c3', published: '2026-01-01', time }),
        claimView({ id: 'claim/a#c4', published: '2025-11-15' }),
      ],
      ontology,
      size,
    );
    expect(groups.map(({ day, isDated, items }) => [day, isDated, items.map(({ id }) => id)])).toEqual([
      ['2025-11-14', false, ['claim/a#c2']],
      ['2025-11-15', true, ['claim/a#c3']],
      ['2025-11-15', false, ['claim/a#c4']],
      [null, false, ['claim/a#c1']],
    ]);
  });

  it('puts conflict below the middle and all else above, one above the other, within the strip', () => {
    const claims = Array.from({ length: 40 }, (_, at) =>
      claimView({ id: `claim/a#c${at}`, type: at % 2 === 0 ? 'ASSAULT' : 'AID' }),
    );
    const { dots } = layOutTimeline(
      [...claims, claimView({ id: 'claim/b#c1', published: '2020-05-01' })],
      ontology,
      size,
    );
    expect(dots).toHaveLength(41);
    for (const { x, y, claim } of dots) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
      expect(y > size.height / 2).toBe(claim.type === 'ASSAULT');
    }
  });

  it('is there for one day, and empty without any', () => {
    expect(layOutTimeline([claimView()], ontology, size).dots[0]!.x).toBe(size.width / 2);
    expect(layOutTimeline([claimView({ published: null })], ontology, size)).toMatchObject({
      dots: [],
      years: [],
    });
  });
});
