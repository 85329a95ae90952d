import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, isPassive, isPredicate, lemmaOf, wordOf } from '../scope/tree.ts';

/** Verbs whose object does not do what the infinitive says: "promised Norland to help". */
const subjectControl = new Set(['promise', 'threaten', 'agree', 'offer', 'vow', 'use']);
/** Verbs whose object did what the phrase after it says: "accused Norland of spying". */
const blaming = new Set(
  'accuse suspect blame charge convict condemn criticize criticise praise thank'.split(' '),
);
/** Nouns that speak for whoever made them: "passed a resolution demanding". */
const written = new Set(
  'statement report resolution letter motion speech message declaration lawsuit petition'.split(' '),
);
/** Verbs whose participle says what its subject is minded to do. */
const minded = new Set(['commit', 'dedicate', 'devote', 'determine', 'prepare', 'resolve']);
/** What is written to become law. */
const drafted = new Set('bill legislation amendment law measure decree act'.split(' '));
const nothing: readonly Token[] = [];

/**
 * The nouns that do what a verb says: its subject, the by-phrase of a passive, or whoever a governing verb, noun or
 * first conjunct lends it.
 */
export function agentsOf(document: LinguisticDocument, verb: Token): readonly Token[] {
  if (!isPassive(document, verb)) return surfaceSubjects(document, verb, 0);
  const own = doersOf(document, verb);
  if (own.length > 0) return own;
  // "is committed to helping": a state of mind, not a deed of others.
  if (minded.has(lemmaOf(verb)) && childrenBy(document, verb, 'xcomp', 'prep').length > 0)
    return surfaceSubjects(document, verb, 0);
  // "was promised help by Norland": the parse hangs the phrase on the thing.
  const objects = childrenBy(document, verb, 'dobj', 'oprd', 'attr');
  // "was charged with murder by the police".
  if (blaming.has(lemmaOf(verb)))
    objects.push(...childrenBy(document, verb, 'prep').flatMap((each) => childrenBy(document, each, 'pobj')));
  const beside = objects.flatMap((each) => doersOf(document, each));
  if (beside.length > 0) return beside;
  // "was beaten, robbed and left by men".
  const [next] = childrenBy(document, verb, 'conj').filter(
    (each) => each.tag === 'VBN' && childrenBy(document, each, 'nsubj', 'nsubjpass', 'aux').length === 0,
  );
  return next === undefined ? [] : agentsOf(document, next);
}

function doersOf(document: LinguisticDocument, word: Token): Token[] {
  return childrenBy(document, word, 'agent', 'prep')
    .filter((each) => wordOf(each) === 'by')
    .flatMap((each) => childrenBy(document, each, 'pobj'));
}

/** The nouns that stand as a verb's grammatical subject, also where they are not repeated beside it. */
export function surfaceSubjects(document: LinguisticDocument, verb: Token, depth = 0): readonly Token[] {
  if (depth > 6) return nothing;
  const own = childrenBy(document, verb, 'nsubj', 'nsubjpass').filter(({ pos }) => pos !== 'AUX');
  const head = headOf(document, verb);
  // "a bill that would sanction Sudria": whoever brings it in.
  const proposed =
    verb.dep === 'relcl' &&
    drafted.has(lemmaOf(head)) &&
    childrenBy(document, verb, 'aux').some(({ tag }) => tag === 'MD') &&
    own.every((each) => each.pos === 'PRON')
      ? ownerOrSubject(document, head, depth)
      : nothing;
  if (proposed.length > 0) return proposed;
  if (own.length > 0) return [nearest(own, verb)];
  // "peacekeepers bound for Sudria began": the parse takes the participle of the subject for a clause.
  const [clause] = childrenBy(document, verb, 'csubj').filter(({ tag }) => tag === 'VBN');
  if (clause !== undefined) return childrenBy(document, clause, 'nsubj');
  const up = () => surfaceSubjects(document, head, depth + 1);
  switch (verb.dep) {
    case 'conj':
    case 'dep':
      return isPredicate(head) ? up() : nothing;
    case 'advcl':
    case 'ccomp':
      return isPredicate(head) ? up() : adjectiveSubjects(document, head, depth);
    case 'xcomp':
      if (!isPredicate(head)) return adjectiveSubjects(document, head, depth);
      return controller(document, head, depth);
    case 'relcl':
      return childrenBy(document, verb, 'mark', 'dobj', 'pobj').length > 0 ? nothing : [head];
    case 'acl':
      if (verb.tag === 'VBG' && written.has(lemmaOf(head))) return ownerOrSubject(document, head, depth);
      return verb.tag === 'VBG' || verb.tag === 'VBN' ? [head] : ownerOrSubject(document, head, depth);
    case 'pcomp': {
      // "was overshadowed by fighting": it is not the subject that fights.
      if (head.dep === 'agent') return nothing;
      // "convicted him on five counts, including throwing": an example, not the deed of who convicts.
      if (wordOf(head) === 'including') return nothing;
      const governor = headOf(document, head);
      if (governor.pos === 'ADJ') return adjectiveSubjects(document, governor, depth);
      if (governor.dep === 'dobj' && blaming.has(lemmaOf(headOf(document, governor)))) return [governor];
      if (!isPredicate(governor)) return ownerOrSubject(document, governor, depth);
      const about = ['of', 'for', 'from', 'with'].includes(wordOf(head));
      return about ? controller(document, governor, depth) : surfaceSubjects(document, governor, depth + 1);
    }
    case 'ROOT': {
      // A headline or a broken parse: the noun just left of the verb.
      const left = document
        .childrenOf(verb)
        .filter(
          (each) =>
            each.index < verb.index &&
            (each.pos === 'PROPN' || each.pos === 'NOUN') &&
            each.dep !== 'npadvmod',
        );
      return left.slice(-1);
    }
    default:
      return nothing;
  }
}

/** Who does what an infinitive says: the object of "urged Norland to", else the subject. */
function controller(document: LinguisticDocument, governor: Token, depth: number): readonly Token[] {
  const objects = childrenBy(document, governor, 'dobj', 'dative').filter(({ pos }) => pos !== 'ADP');
  if (objects.length > 0 && !subjectControl.has(lemmaOf(governor))) return objects.slice(0, 1);
  return surfaceSubjects(document, governor, depth + 1);
}

function adjectiveSubjects(document: LinguisticDocument, head: Token, depth: number): readonly Token[] {
  const verb = headOf(document, head);
  return head.pos === 'ADJ' && isPredicate(verb) ? surfaceSubjects(document, verb, depth + 1) : nothing;
}

/** "Norland's offer to help", "made an offer to help". */
function ownerOrSubject(document: LinguisticDocument, noun: Token, depth: number): readonly Token[] {
  const owners = childrenBy(document, noun, 'poss');
  if (owners.length > 0) return owners;
  const verb = headOf(document, noun);
  const completes = ['dobj', 'attr', 'oprd', 'pobj'].includes(noun.dep);
  if (!completes) return nothing;
  const governor = isPredicate(verb) ? verb : headOf(document, verb);
  return isPredicate(governor) ? surfaceSubjects(document, governor, depth + 1) : nothing;
}

function nearest(tokens: readonly Token[], verb: Token): Token {
  return tokens.reduce((best, each) =>
    Math.abs(each.index - verb.index) < Math.abs(best.index - verb.index) ? each : best,
  );
}
