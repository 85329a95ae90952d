import { describe, expect, it } from 'vitest';
import { eventRules } from '../../../../src/extract/linguistic/events/event-rules.ts';
import { brief, eventsOf, lexicon } from './invented-world.ts';

describe('the rules of events', () => {
  it('have an id each', () => {
    expect(new Set(eventRules.map(({ id }) => id)).size).toBe(eventRules.length);
  });

  it.each(eventRules)('$id makes a claim of its example', ({ id, example }) => {
    expect(eventsOf(example).map(({ rule }) => rule)).toContain(id);
  });
});

describe('the word list of events', () => {
  it.each(lexicon.examples)('$type: $sentence', ({ type, sentence }) => {
    const claims = eventsOf(sentence);
    if (type === 'none')
      expect(claims.map(brief).filter((claim) => !claim.startsWith('PARTICIPATES_IN'))).toEqual([]);
    else if (type === 'noun') expect(claims).not.toEqual([]);
    else expect(claims.map((claim) => claim.type)).toContain(type);
    for (const { rule } of claims) expect(eventRules.map(({ id }) => id)).toContain(rule);
  });
});
