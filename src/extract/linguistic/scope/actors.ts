import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { ActorLexicon } from './actor-lexicon.ts';
import { nounPhraseSpan } from './noun-phrase.ts';
import { type Participant, type ParticipantReader, resolveConjuncts } from './participant.ts';
import { pluralAntecedents } from './plural-pronouns.ts';
import { childrenBy, headOf, lemmaOf, wordOf } from './tree.ts';

/** Finds who a noun phrase stands for in an event, named or not. */
export interface ActorReader {
  /** The named participants of a phrase; else the one without a name ("two journalists"); none for a thing. */
  actorsOf(head: Token): Participant[];
  /** The same for a phrase and those conjoined with it. */
  allActorsOf(head: Token): Participant[];
  /** The same for whatever does something, though its noun be for a thing: "the budget". */
  doersOf(head: Token): Participant[];
  /** Whether the head is a name or names people or a body. */
  isActor(head: Token): boolean;
}

const determiners = new Set(['det', 'predet', 'nummod', 'quantmod', 'case', 'punct']);
const definite = new Set(['the', 'these', 'those', 'this', 'that']);

const relative = new Set(['who', 'which', 'that', 'whom']);
const clausal = new Set(['ccomp', 'advcl', 'conj', 'xcomp']);
/** The kinds of those for whom a pronoun may stand. */
const speaking = new Map([
  ['they', new Set(['Group', 'Organization', 'Country'])],
  ['it', new Set(['Group', 'Organization', 'Country', 'Place'])],
  ['he', new Set(['Person'])],
  ['she', new Set(['Person'])],
]);

export function createActorReader(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: ActorLexicon,
  participants: ParticipantReader,
): ActorReader {
  /** The last one without a name for each head word. */
  const latest = new Map<string, string>();

  const unnamed = (head: Token, whoever = false): Participant[] => {
    if (head.pos !== 'NOUN' && head.pos !== 'PROPN' && !lexicon.collective.has(lemmaOf(head))) return [];
    const counted = lexicon.collective.has(lemmaOf(head))
      ? childrenBy(document, head, 'prep')
          .filter((each) => wordOf(each) === 'of')
          .flatMap((each) => childrenBy(document, each, 'pobj'))
      : [];
    const inner = counted.flatMap(actorsOf);
    if (inner.length > 0) return inner.map((each) => ({ ...each, span: nounPhraseSpan(document, head) }));
    const kind =
      lexicon.unnamedKindOf(lemmaOf(head), head.tag === 'NNS' || head.tag === 'NNPS') ??
      (isCapital(head) || whoever ? 'Group' : null);
    if (kind === null) return [];
    const span = nounPhraseSpan(document, head);
    const { name, first, bare } = nameOf(head);
    const known = bare ? latest.get(lemmaOf(head)) : undefined;
    const country = countryOf(head);
    const entity = index.unnamed({
      kind,
      name,
      start: first.start,
      end: head.end,
      ...(country === undefined ? {} : { country }),
      ...(known === undefined ? {} : { same: known }),
    });
    latest.set(lemmaOf(head), entity);
    return [{ entity, kind: index.entity(entity).kind, span }];
  };

  /** The phrase without article and number, and whether nothing but "the" stands before the noun. */
  const nameOf = (head: Token): { name: string; first: Token; bare: boolean } => {
    let first = head;
    for (let at = head.index - 1; at >= 0; at -= 1) {
      const token = document.tokens[at] as Token;
      const belongs =
        token.sentence === head.sentence &&
        (token.head === head.index || document.tokens[token.head]?.head === head.index) &&
        !determiners.has(token.dep) &&
        /^(?:amod|compound|nmod|npadvmod|advmod)$/.test(token.dep);
      if (!belongs) break;
      first = token;
    }
    // "French-born": a word that a hyphen joins is whole or not there.
    while (
      document.text[first.start - 1] === '-' &&
      document.tokens[first.index - 2]?.sentence === head.sentence
    )
      first = document.tokens[first.index - 2] as Token;
    const words = document.text.slice(first.start, head.end).replace(/\s+/gu, ' ');
    const bare =
      first === head && childrenBy(document, head, 'det').some((each) => definite.has(wordOf(each)));
    return {
      name: words.charAt(0).toLowerCase() === words.charAt(0) ? words : lowered(words, first),
      first,
      bare,
    };
  };

  /** "Protesters marched": the capital of a sentence is no part of the name. */
  const lowered = (words: string, first: Token): string =>
    index.mentionAt(first) === undefined && first.pos !== 'PROPN'
      ? words.charAt(0).toLowerCase() + words.slice(1)
      : words;

  const countryOf = (head: Token): string | undefined => {
    for (const child of childrenBy(document, head, 'amod', 'compound', 'nmod', 'poss', 'prep')) {
      const nouns =
        child.dep === 'prep'
          ? ['in', 'from', 'of'].includes(wordOf(child))
            ? childrenBy(document, child, 'pobj')
            : []
          : [child];
      for (const noun of nouns) {
        const mention = index.mentionAt(noun);
        if (mention?.kind !== 'Country') continue;
        const { iso } = index.entity(mention.entity).attributes;
        if (typeof iso === 'string') return iso;
      }
    }
    return undefined;
  };

  const actorsOf = (head: Token): Participant[] => [...beside(head), ...actorsOfHead(head)];

  /** "Norland and western allies": a name that the parse takes for one of two words before the noun. */
  const beside = (head: Token): Participant[] =>
    childrenBy(document, head, 'nmod', 'compound').flatMap((each) => {
      const mention = index.mentionAt(each);
      if (mention === undefined || mention === index.mentionAt(head)) return [];
      const second = childrenBy(document, each, 'conj')[0];
      const isPhrase = second !== undefined && second.pos === 'ADJ' && index.mentionAt(second) === undefined;
      return isPhrase ? [participants.ofMention(mention)] : [];
    });

  const actorsOfHead = (head: Token): Participant[] => {
    const named = participants.resolve(head);
    if (named.length === 0) {
      if (head.pos === 'PRON') {
        if (relative.has(wordOf(head))) return antecedentOf(head);
        const speakers = speakerOf(head);
        return speakers.length > 0 ? speakers : severalBefore(head);
      }
      const found = unnamed(head);
      return found.length > 0 ? found : makersOf(head);
    }
    if (named.length > 1) return named;
    const [only] = named as [Participant];
    const whole = nounPhraseSpan(document, head);
    const holds = whole[0] <= only.span[0] && only.span[1] <= whole[1];
    return [holds ? { ...only, span: whole } : only];
  };

  /** "a bomb planted by the rebels": who is behind a thing. */
  const makersOf = (thing: Token): Participant[] =>
    childrenBy(document, thing, 'acl')
      .filter(({ tag }) => tag === 'VBN')
      .flatMap((clause) => childrenBy(document, clause, 'agent'))
      .flatMap((by) => childrenBy(document, by, 'pobj'))
      .flatMap((each) => resolveConjuncts(document, index, each, actorsOf));

  /** "protesters who marched": the noun that the clause describes. */
  const antecedentOf = (pronoun: Token): Participant[] => {
    const clause = headOf(document, pronoun);
    return clause.dep === 'relcl' ? actorsOf(headOf(document, clause)) : [];
  };

  /** "The rebels said they would": whoever speaks, where number and kind fit. */
  const speakerOf = (pronoun: Token): Participant[] => {
    const fits = speaking.get(wordOf(pronoun));
    if (fits === undefined || !pronoun.dep.startsWith('nsubj')) return [];
    let at = headOf(document, pronoun);
    for (let step = 0; step < 4 && clausal.has(at.dep); step += 1) {
      at = headOf(document, at);
      const subject = childrenBy(document, at, 'nsubj')[0];
      if (subject === undefined) continue;
      if (subject.pos === 'PRON') return [];
      const speakers = actorsOf(subject);
      return speakers.length === 1 && fits.has((speakers[0] as Participant).kind) ? speakers : [];
    }
    return [];
  };

  let isLooking = false;
  /** "most of them" is no answer to whom "them" stands for. */
  const severalBefore = (pronoun: Token): Participant[] => {
    if (isLooking) return [];
    isLooking = true;
    const found = pluralAntecedents(document, { actorsOf, allActorsOf }, lexicon, pronoun);
    isLooking = false;
    return found;
  };

  const doersOf = (head: Token) => {
    const found = allActorsOf(head);
    return found.length > 0 ? found : unnamed(head, true);
  };
  const allActorsOf = (head: Token) => resolveConjuncts(document, index, head, actorsOf);

  return {
    actorsOf,
    allActorsOf,
    doersOf,
    isActor: (head) =>
      index.mentionAt(head) !== undefined ||
      isCapital(head) ||
      lexicon.state.has(lemmaOf(head)) ||
      lexicon.collective.has(lemmaOf(head)) ||
      lexicon.unnamedKindOf(lemmaOf(head), false) !== null,
  };
}

/** Written like a name that no list knows: "Halden", "ICE". */
function isCapital({ pos, text }: Token): boolean {
  return (pos === 'PROPN' && /^\p{Lu}/u.test(text)) || /^\p{Lu}{2,}$/u.test(text);
}
