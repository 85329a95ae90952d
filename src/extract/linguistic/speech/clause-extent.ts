import type { Token } from '../../../model/analysis.ts';
import { childrenBy, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import type { Frame } from './construction.ts';
import { edgesOf, isPunctuation } from './phrase-spans.ts';

/**
 * The words of a clause that is said, with what the parse hangs on the cue instead and without what reports for itself.
 * @param clause What the cue governs.
 */
export function wordsOfClause(frame: Frame, clause: Token): Token[] {
  const { document, lexicon, token: verb } = frame;
  // "said A and added B": the second verb hangs on A's, but reports for itself.
  const second = childrenBy(document, clause, 'conj').filter(
    (each) =>
      each.tag === verb.tag &&
      verb.index < clause.index &&
      lexicon.clause.has(lemmaOf(each)) &&
      (childrenBy(document, each, 'nsubj', 'nsubjpass').length === 0
        ? childrenBy(document, each, 'ccomp', 'dobj', 'prep').length > 0
        : reportsBeside(frame, each)),
  );
  const dropped = new Set([verb, ...second]);
  const joints = new Set(
    second.flatMap((each) => childrenBy(document, clause, 'cc').filter(({ index }) => index < each.index)),
  );
  const whole = subtreeOf(document, clause, (token) => !dropped.has(token) && !joints.has(token));
  const further = whole.find((token) => reportsFurther(frame, token));
  const kept = further === undefined ? whole : whole.filter(({ index }) => index < further.index - 1);
  const words = [...subjectBefore(frame, clause), ...kept];
  return [...words, ...goingOn(frame, words)];
}

/** "told a meeting of ministers that it was open": the parse hangs what is said on the one who is told. */
export function clausesOfAddressee({ document, lexicon, token: verb }: Frame): Token[] {
  const told = lexicon.addressing.has(lemmaOf(verb)) ? childrenBy(document, verb, 'dobj', 'dative') : [];
  return told
    .filter(({ index }) => index > verb.index)
    .flatMap((addressee) => subtreeOf(document, addressee))
    .filter(
      (each) =>
        ['acl', 'relcl', 'ccomp'].includes(each.dep) &&
        childrenBy(document, each, 'mark').some((mark) => wordOf(mark) === 'that'),
    )
    .slice(0, 1);
}

const asking = new Set(['when', 'why', 'how', 'whether', 'where']);

/** "has not said when it would open": the parse takes the question for a circumstance. */
export function questionsBehind({ document, token: verb }: Frame): Token[] {
  const said = childrenBy(document, verb, 'neg').length > 0 || lemmaOf(verb) !== 'say';
  if (!said || childrenBy(document, verb, 'dobj').length > 0) return [];
  return childrenBy(document, verb, 'advcl').filter((each) => {
    const first = edgesOf(document, each).left;
    return first.index === verb.index + 1 && asking.has(wordOf(first));
  });
}

const subjects = ['nsubj', 'nsubjpass', 'csubj', 'csubjpass', 'expl'];

/** "denied the talks with Sudria were over": the parse takes the subject for an object of the cue. */
function subjectBefore({ document, lexicon, token: verb }: Frame, clause: Token): Token[] {
  const isTensed = [clause, ...childrenBy(document, clause, 'aux', 'auxpass')].some(({ tag }) =>
    ['VBD', 'VBZ', 'VBP', 'MD'].includes(tag),
  );
  if (!isTensed || clause.index < verb.index || childrenBy(document, clause, ...subjects).length > 0)
    return [];
  if (lexicon.addressing.has(lemmaOf(verb))) return [];
  const first = edgesOf(document, clause).left;
  const between = document
    .childrenOf(verb)
    .filter(({ index }) => index > verb.index && index < first.index)
    .map((child) => ({ child, ...edgesOf(document, child) }));
  const subject = between.find(({ child }) => ['dobj', 'nsubj', 'ccomp'].includes(child.dep));
  const rest = between.filter(({ child }) => subject !== undefined && child.index > subject.child.index);
  if (subject === undefined || rest.some(({ child }) => child.dep !== 'prep')) return [];
  return document.tokens.slice(subject.left.index, first.index);
}

/** "said that it was open, and officials warned that": behind a comma, with a source and a clause of its own. */
function reportsBeside({ document, lexicon }: Frame, second: Token): boolean {
  const subject = childrenBy(document, second, 'nsubj')[0];
  if (subject === undefined || lexicon.clause.get(lemmaOf(second)) !== 'statement') return false;
  const joint = document.tokens[edgesOf(document, subject).left.index - 1];
  return (
    joint?.dep === 'cc' &&
    document.tokens[joint.index - 1]?.text === ',' &&
    childrenBy(document, second, 'ccomp').length > 0
  );
}

/** "told her that the port was open, adding that it was safe": the participle reports for itself, whatever it hangs on. */
function reportsFurther({ document, lexicon, quotations, token: verb }: Frame, participle: Token): boolean {
  return (
    participle.index > verb.index &&
    participle.tag === 'VBG' &&
    document.tokens[participle.index - 1]?.text === ',' &&
    lexicon.clause.get(lemmaOf(participle)) === 'statement' &&
    !quotations.some(([open, close]) => open < participle.start && participle.end < close)
  );
}

/** "said the port was open and the talks would go on": the parse may hang the second clause on the cue. */
function goingOn({ document, lexicon, token: verb }: Frame, tokens: readonly Token[]): Token[] {
  const last = tokens.filter((each) => !isPunctuation(each)).at(-1);
  if (last === undefined || last.index < verb.index) return [];
  for (const clause of childrenBy(document, verb, 'conj')) {
    const joint = childrenBy(document, verb, 'cc').find(
      (each) => last.index < each.index && each.index < clause.index,
    );
    // "said she wanted to stay and let them know": a bare form goes with the infinitive before it.
    const isBare = clause.tag === 'VB' && verb.tag !== 'VB';
    const hasSubject = childrenBy(document, clause, 'nsubj', 'nsubjpass').length > 0;
    const goesOn = isBare || (hasSubject && joint !== undefined && wordOf(joint) === 'and');
    if (joint === undefined || !goesOn || clause.index < last.index || lexicon.clause.has(lemmaOf(clause)))
      continue;
    const { left, right } = edgesOf(document, clause);
    if (left.index - last.index <= 3) return document.tokens.slice(last.index + 1, right.index + 1);
  }
  return [];
}
