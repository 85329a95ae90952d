import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { isTitle } from './boundaries.ts';
import type { NameCandidate, NameScope } from './candidate.ts';
import { capitalWord } from './capital-word.ts';

const ordinal =
  '(?:\\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth)';
const side = '(?:North|South|East|West|Centre|Center|Northeast|Northwest|Southeast|Southwest)';
const unit = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])${ordinal}[^\S\n](?:(?:Separate|${capitalWord})[^\S\n]){0,4}(?:Brigade|Regiment|Battalion|Division|Squadron|Flotilla|Fleet|Corps|Army)(?![\p{L}\p{N}-]|[^\S\n]\p{Lu})`,
  'gu',
);
const command = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])(?:${capitalWord}[^\S\n]){1,3}Command[^\S\n]${side}(?![\p{L}\p{N}-])`,
  'gu',
);
/** "Third Division": without a word of what it is, a class of clubs. */
const league = new RegExp(String.raw`^${ordinal}\sDivision$`, 'u');

/** Military units by their number and commands by the side that they are on: "Third Drone Regiment", "Joint Command East". */
export function namesOfForces({ text, block }: NameScope, lexicon: NameLexicon): NameCandidate[] {
  const found: NameCandidate[] = [];
  const add = (index: number, name: string) => {
    const start = index + block.start;
    found.push({ start, end: start + name.length, kind: 'Organization', source: 'form' });
  };
  for (const { 0: name, index } of matchesOf(unit, text)) if (!league.test(name)) add(index, name);
  for (const { 0: name, index } of matchesOf(command, text)) {
    const first = /^\S+\s/u.exec(name)?.[0] ?? '';
    const drops =
      lexicon.notNames.has(first.trimEnd()) || isTitle(first.trimEnd(), lexicon) ? first.length : 0;
    if (!/^Command\s/u.test(name.slice(drops))) add(index + drops, name.slice(drops));
  }
  return found;
}
