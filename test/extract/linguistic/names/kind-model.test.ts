import { describe, expect, it } from 'vitest';
import { loadKindModel } from '../../../../src/extract/linguistic/names/kind-model.ts';

const judge = loadKindModel();
const signs = (...names: string[]) => new Map(names.map((name) => [name, 1]));

describe('the model of kinds', () => {
  it('gives chances that add up to one', () => {
    const chances = judge(signs('size 2', 'read model PERSON'));
    expect(Object.values(chances).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
  });

  it('takes the label of the language model as evidence', () => {
    expect(judge(signs('size 1', 'read model PERSON')).Person).toBeGreaterThan(
      judge(signs('size 1', 'read model ORG')).Person,
    );
  });

  it('lets what speaks for a kind add to it', () => {
    const without = judge(signs('size 1', 'read model PERSON'));
    const favoured = judge(signs('size 1', 'read model PERSON'), new Map([['Organization', 4]]));
    expect(favoured.Organization).toBeGreaterThan(without.Organization);
  });

  it('knows nothing of signs that it has not learned', () => {
    expect(judge(signs('no such sign'))).toEqual(judge(signs()));
  });
});
