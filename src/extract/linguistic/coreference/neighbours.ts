import type { Token } from '../../../model/analysis.ts';
import { childrenBy, lemmaOf } from '../scope/tree.ts';
import { clauseVerb, subjectOf } from './clauses.ts';
import type { LinkRule } from './link.ts';
import type { Reading } from './reading.ts';

export const neighbourRule: LinkRule = {
  id: 'coreference/neighbour',
  description: '"Its neighbour" is the other country, where the text has just spoken of two.',
  example: 'Sweden closed a road to Norway. The Swedish government accused its neighbour of smuggling.',
  gives: ['its neighbour', 'Norway'],
};

/** How many sentences back the other country may stand. */
const reach = 2;

/** The country that "its neighbour" stands for; null where several are spoken of, or none. */
export function neighbourOf(reading: Reading, noun: Token, owner: Token): string | null {
  const { discourse } = reading;
  if (!/^neighbou?r$/.test(lemmaOf(noun))) return null;
  const own = discourse.at(owner) ?? countryOfSubject(reading, noun);
  if (own === null || discourse.kindOf(own) !== 'Country') return null;
  const others = new Set<string>();
  for (let at = noun.sentence; at >= 0 && discourse.distance(at, noun.sentence) <= reach; at -= 1) {
    for (const { entity, kind } of discourse.in(at))
      if (kind === 'Country' && entity !== own) others.add(entity);
  }
  return others.size === 1 ? [...others][0]! : null;
}

/** "The Norlandian government accused its neighbour": the country of those who act. */
function countryOfSubject({ document, index }: Reading, noun: Token): string | null {
  const verb = clauseVerb(document, noun);
  const subject = verb && subjectOf(document, verb);
  if (!subject) return null;
  const owners = childrenBy(document, subject, 'amod', 'poss', 'compound').flatMap(
    (each) => index.mentionAt(each) ?? [],
  );
  return owners.find(({ kind }) => kind === 'Country')?.entity ?? null;
}
