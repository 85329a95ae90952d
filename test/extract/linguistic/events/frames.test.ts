import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../../src/extract/linguistic/events/frame.ts';
import { lexicon } from './invented-world.ts';

const sets = [
  'particle',
  'noun',
  'motive',
  'subject',
  'adjective',
  'nounType',
  'clauseType',
  'preposition',
] as const;

/** Whether an earlier frame fits wherever a later one would. */
function hides(earlier: Frame, later: Frame): boolean {
  const within = (few: ReadonlySet<string> | undefined, many: ReadonlySet<string>) =>
    few !== undefined && [...few].every((word) => many.has(word));
  return (
    sets.every((key) => earlier[key] === undefined || within(later[key], earlier[key])) &&
    (earlier.near === undefined ||
      within(later.near, earlier.near) ||
      within(later.noun, earlier.near) ||
      within(later.subject, earlier.near)) &&
    (earlier.not === undefined || (later.not !== undefined && within(earlier.not, later.not))) &&
    (earlier.object === undefined || earlier.object === later.object) &&
    (earlier.clause === undefined || earlier.clause === later.clause)
  );
}

describe('the frames of a verb', () => {
  it('are each reached by a verb', () => {
    const reached = new Set<Frame>();
    const all = new Set<Frame>();
    for (const frames of lexicon.frames.values()) {
      for (const [at, frame] of frames.entries()) {
        all.add(frame);
        if (!frames.slice(0, at).some((earlier) => hides(earlier, frame))) reached.add(frame);
      }
    }
    expect([...all].filter((frame) => !reached.has(frame)).map(({ example }) => example)).toEqual([]);
  });

  it('are written without quotation marks in their words', () => {
    const words = [...lexicon.frames.values()]
      .flat()
      .flatMap((frame) => sets.flatMap((key) => [...(frame[key] ?? [])]));
    expect(words.filter((word) => /["@,]|^'|'$/.test(word))).toEqual([]);
  });
});
