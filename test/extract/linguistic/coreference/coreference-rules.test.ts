import { describe, expect, it } from 'vitest';
import { coreferenceRules } from '../../../../src/extract/linguistic/coreference/coreference-rules.ts';
import { linksOf } from './linked.ts';

describe('the rules of coreference', () => {
  it('have ids of their own', () => {
    expect(new Set(coreferenceRules.map(({ id }) => id)).size).toBe(coreferenceRules.length);
  });

  it.each(coreferenceRules)('$id links its example', ({ id, example, gives: [words, name] }) => {
    expect(linksOf(example)).toContainEqual({ rule: id, words, name });
  });
});
