import type { Frame } from '../frame.ts';
import type { Complements } from './complements.ts';

/** Whether all that a frame asks for stands around the verb. What is quickly told is asked first. */
export function frameFits(frame: Frame, around: Complements): boolean {
  const { nounType, clause } = around;
  return (
    (frame.object === undefined || frame.object === around.hasObject) &&
    (frame.clause === undefined || frame.clause === around.hasClause) &&
    (frame.nounType === undefined || (nounType !== null && frame.nounType.has(nounType))) &&
    (frame.clauseType === undefined || (clause !== null && frame.clauseType.has(clause.type))) &&
    (frame.particle === undefined || meet(frame.particle, around.particles)) &&
    (frame.preposition === undefined || meet(frame.preposition, around.prepositions)) &&
    (frame.adjective === undefined || meet(frame.adjective, around.adjectives)) &&
    (frame.noun === undefined || meet(frame.noun, around.nounWords)) &&
    (frame.motive === undefined || meet(frame.motive, around.motives())) &&
    (frame.subject === undefined || meet(frame.subject, around.subjectWords())) &&
    (frame.near === undefined || meet(frame.near, around.nearWords())) &&
    (frame.not === undefined || !meet(frame.not, around.nearWords()))
  );
}

/** Whether two sets have a word in common. */
function meet(wanted: ReadonlySet<string>, found: ReadonlySet<string>): boolean {
  const isFew = wanted.size < found.size;
  const many = isFew ? found : wanted;
  for (const word of isFew ? wanted : found) if (many.has(word)) return true;
  return false;
}
