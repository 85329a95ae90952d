import type { Token } from '../../../model/analysis.ts';
import { bodyOf, bodyRuleOf } from './body-pronouns.ts';
import type { Gender } from './coreference-lexicon.ts';
import { isUnnamed } from './discourse.ts';
import { entityOf } from './entity-of.ts';
import { firstPersonRule, firstPersonRuleOf, spokesmanRule } from './first-persons.ts';
import { type LinkRule, linkOf } from './link.ts';
import { genderOfPronoun, personOf, personPronounRule } from './person-pronouns.ts';
import { isPlaceAdverb, placeAdverbRule, placeOf } from './place-adverbs.ts';
import { addLink, type Reading } from './reading.ts';
import { isRelativePronoun, relativeAntecedent, relativePronounRule } from './relative-pronouns.ts';

/** Links a pronoun if it is clear for whom it stands. Returns whether the token is a pronoun. */
export function readPronoun(reading: Reading, token: Token): boolean {
  const gender = genderOfPronoun(token);
  if (gender) {
    readPersonPronoun(reading, token, gender);
    return true;
  }
  const ofSpeaker = firstPersonRuleOf(token);
  if (ofSpeaker) {
    readFirstPerson(reading, token, ofSpeaker);
    return true;
  }
  if (isPlaceAdverb(token)) {
    const place = placeOf(reading.discourse, token);
    if (place) addLink(reading, token, linkOf(placeAdverbRule, place, token, 'nominal'));
    return true;
  }
  const ofBody = bodyRuleOf(token);
  if (ofBody) {
    const body = bodyOf(reading.document, reading.discourse, reading.lexicon, token);
    if (body) addLink(reading, token, linkOf(ofBody, body, token, 'pronoun'));
    return true;
  }
  if (!isRelativePronoun(token)) return false;
  const described = relativeAntecedent(reading.document, reading.index, token);
  if (described) reading.links.push(linkOf(relativePronounRule, described, token, 'pronoun'));
  return true;
}

function readPersonPronoun(reading: Reading, token: Token, gender: Gender): void {
  const { document, discourse, genders } = reading;
  const excluded = new Set([speakerAt(reading, token), ...personsIn(reading, token)]);
  const found = personOf(document, discourse, genders, token, gender, excluded);
  if (!found) return;
  addLink(reading, token, linkOf(personPronounRule, found.entity, token, 'pronoun'));
  if (found.sure) genders.learn(found.entity, gender);
}

/** Links "I" and "we". What follows the quotation may have to be read first ("he said"): then they are linked at the end. */
function readFirstPerson(reading: Reading, token: Token, rule: LinkRule): void {
  const source = reading.quotations.sourceAt(token);
  if (!source) return;
  if (source.index > token.index && (genderOfPronoun(source) || rule === spokesmanRule)) {
    reading.unspoken.push({ token, rule });
    return;
  }
  const entity = firstPersonOf(reading, token, rule);
  if (entity) addLink(reading, token, linkOf(rule, entity, token, 'pronoun'));
}

/** Links those pronouns for the speaker that had to wait until the pronoun for the speaker was linked. */
export function linkUnspoken(reading: Reading): void {
  for (const { token, rule } of reading.unspoken) {
    const entity = firstPersonOf(reading, token, rule);
    if (entity) reading.links.push(linkOf(rule, entity, token, 'pronoun'));
  }
}

function firstPersonOf(reading: Reading, token: Token, rule: LinkRule): string | null {
  const speaker = speakerAt(reading, token);
  if (!speaker || reading.index.entity(speaker).kind !== 'Person') return null;
  return rule === firstPersonRule ? speaker : reading.roles.bodyOf(speaker);
}

/** Of whom the one for whom a pronoun stands speaks: who says "Beck wants to go" is not Beck. */
function* personsIn({ document, discourse, quotations }: Reading, source: Token): Generator<string> {
  for (const [start, end] of quotations.spokenBy(source)) {
    const first = document.tokenAt(start)?.sentence ?? source.sentence;
    for (let at = first; at <= source.sentence; at += 1) {
      for (const { entity, head, kind } of discourse.in(at))
        if (kind === 'Person' && head.start >= start && head.end <= end && !isFirst(head)) yield entity;
    }
  }
}

function isFirst(token: Token): boolean {
  return firstPersonRuleOf(token) !== null;
}

/** Who speaks the words around a token; null outside quotations and where nobody is named. */
function speakerAt({ document, discourse, quotations }: Reading, token: Token): string | null {
  const source = quotations.sourceAt(token);
  const speaker = source && source !== token ? entityOf(document, discourse, source) : null;
  return speaker && !isUnnamed(speaker) ? speaker : null;
}
