import type { Frame } from '../event-lexicon.ts';
import type { Complements } from './complements.ts';

/** Whether all that a frame asks for stands around the verb. */
export function frameFits(frame: Frame, around: Complements): boolean {
  const { nounType, clause } = around;
  return (
    meets(frame.particle, () => around.particles) &&
    meets(frame.preposition, () => around.prepositions) &&
    meets(frame.adjective, () => around.adjectives) &&
    meets(frame.noun, () => around.nounWords) &&
    (frame.nounType === undefined || (nounType !== null && frame.nounType.has(nounType))) &&
    (frame.clauseType === undefined || (clause !== null && frame.clauseType.has(clause.type))) &&
    (frame.object === undefined || frame.object === around.hasObject) &&
    (frame.clause === undefined || frame.clause === around.hasClause) &&
    meets(frame.subject, around.subjectWords) &&
    meets(frame.near, around.nearWords) &&
    (frame.not === undefined || !meets(frame.not, around.nearWords))
  );
}

function meets(wanted: ReadonlySet<string> | undefined, found: () => ReadonlySet<string>): boolean {
  if (wanted === undefined) return true;
  const there = found();
  const [few, many] = wanted.size < there.size ? [wanted, there] : [there, wanted];
  for (const word of few) if (many.has(word)) return true;
  return false;
}
