import type { Token } from '../../../model/analysis.ts';
import type { EventContext } from '../events/event-context.ts';
import { agentsOf, surfaceSubjects } from '../events/subjects.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, conjunctsOf, headOf, isPassive, isPredicate, subtreeOf, wordOf } from '../scope/tree.ts';
import type { OwnSlot } from './own-rules-schema.ts';

const possessors = ['poss', 'nmod', 'compound', 'amod'];

/** The entities that stand at a place of a pattern, the first phrase that names any. */
export function participantsAt(context: EventContext, predicate: Token, slot: OwnSlot): Participant[] {
  for (const noun of nounsAt(context, predicate, slot)) {
    const found = context.participants
      .resolveAll(noun)
      .filter(({ kind }) => !('kind' in slot) || slot.kind === undefined || slot.kind.includes(kind));
    if (found.length > 0) return found;
  }
  return [];
}

/** What stands at a place, as the value of an attribute: what its expression matches, or the name of an entity. */
export function valueAt(context: EventContext, predicate: Token, slot: OwnSlot): string | undefined {
  const { document, index } = context;
  if ('text' in slot && slot.text !== undefined) {
    const pattern = new RegExp(slot.text, 'uy');
    const { end } = document.sentenceOf(predicate);
    const last = (document.tokens[end - 1] as Token).end;
    for (const from of startsAt(context, predicate, slot)) {
      pattern.lastIndex = 0;
      const match = pattern.exec(document.text.slice(from, last));
      if (match !== null && match[0] !== '') return (match[1] ?? match[0]).trim();
    }
    return undefined;
  }
  const [participant] = participantsAt(context, predicate, slot);
  return participant === undefined ? undefined : index.entity(participant.entity).name;
}

/** Where the phrases at a place begin: the word after a preposition, the first word of a subject or object. */
function startsAt(context: EventContext, predicate: Token, slot: OwnSlot): number[] {
  const { document } = context;
  const afterPreposition = prepositionsBelow(context, predicate, slot.at).flatMap(
    (each) => document.tokens[each.index + 1]?.start ?? [],
  );
  const firsts = nounsAt(context, predicate, {
    at: slot.at.filter((each) => each === 'subject' || each === 'object'),
  }).flatMap((noun) => subtreeOf(document, noun)[0]?.start ?? []);
  return [...firsts, ...afterPreposition];
}

function nounsAt(context: EventContext, predicate: Token, { at }: OwnSlot): Token[] {
  const { document } = context;
  const found: Token[] = [];
  if (at.includes('subject')) found.push(...subjectsOf(context, predicate));
  if (at.includes('object')) found.push(...objectsOf(context, predicate));
  for (const each of prepositionsBelow(context, predicate, at))
    found.push(...childrenBy(document, each, 'pobj'));
  return found;
}

/** Who does it; of a noun: whose it is, who stands after "by", or who does the verb whose object it is. */
function subjectsOf({ document, index }: EventContext, predicate: Token): Token[] {
  if (isPredicate(predicate)) return [...agentsOf(document, predicate)];
  const owners = childrenBy(document, predicate, ...possessors)
    .flatMap((each) => conjunctsOf(document, each))
    .filter((each) => index.mentionAt(each) !== undefined);
  const by = childrenBy(document, predicate, 'prep')
    .filter((each) => wordOf(each) === 'by')
    .flatMap((each) => childrenBy(document, each, 'pobj'));
  const verb = headOf(document, predicate);
  const carried = predicate.dep === 'dobj' && isPredicate(verb) ? agentsOf(document, verb) : [];
  return [...owners, ...by, ...carried];
}

/** To whom it is done; of a noun: what stands after "of". */
function objectsOf({ document }: EventContext, predicate: Token): Token[] {
  if (!isPredicate(predicate)) {
    return childrenBy(document, predicate, 'prep')
      .filter((each) => wordOf(each) === 'of')
      .flatMap((each) => childrenBy(document, each, 'pobj'));
  }
  if (isPassive(document, predicate)) return [...surfaceSubjects(document, predicate)];
  return childrenBy(document, predicate, 'dobj');
}

/** The prepositions among these words below a predicate, in the order of the text, without those of other clauses. */
function prepositionsBelow({ document }: EventContext, predicate: Token, words: readonly string[]): Token[] {
  // What follows an object noun may hang on the verb: "completed a move to".
  const verb = headOf(document, predicate);
  const top = !isPredicate(predicate) && predicate.dep === 'dobj' && isPredicate(verb) ? verb : predicate;
  return subtreeOf(document, top, (token) => token === top || !isPredicate(token)).filter(
    (token) => token.index > predicate.index && token.pos === 'ADP' && words.includes(wordOf(token)),
  );
}
