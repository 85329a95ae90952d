import type { Token } from '../../../../model/analysis.ts';
import { childrenBy, headOf, isCutOff, lemmaOf, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { Construction, Frame, Reading } from '../construction.ts';
import { contentSpans } from '../content-spans.ts';
import { cueSpan, edgesOf, isPunctuation } from '../phrase-spans.ts';
import { withQuotations } from '../quoted-content.ts';

/** "said that", also with the cue inside or after what is said. */
export const clause: Construction = {
  id: 'clause',
  example: {
    text: 'Jon Beck said that the port was open.',
    source: 'Jon Beck',
    cue: 'said',
    content: ['that the port was open'],
  },
  read(frame) {
    const { document, lexicon, token: verb } = frame;
    const clauseClass = lexicon.clause.get(lemmaOf(verb));
    if (clauseClass === undefined) return undefined;
    const own = childrenBy(document, verb, 'ccomp').filter((each) => !isCutOff(document, each, verb));
    const clauses = own.length > 0 ? own : clausesOfAddressee(frame);
    const size = (each: Token) => subtreeOf(document, each).length;
    const largest = clauses.reduce<Token | undefined>(
      (best, each) => (best === undefined || size(each) > size(best) ? each : best),
      undefined,
    );
    return largest && { ...readClause(frame, largest), clauseClass };
  },
};

/** "told a meeting of ministers that it was open": the parse hangs what is said on the one who is told. */
function clausesOfAddressee({ document, lexicon, token: verb }: Frame): Token[] {
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

function readClause(frame: Frame, largest: Token): Reading {
  const { document, lexicon, token: verb } = frame;
  // "said A and added B": the second verb hangs on A's, but reports for itself.
  const second = childrenBy(document, largest, 'conj').filter(
    (each) =>
      each.tag === verb.tag &&
      verb.index < largest.index &&
      lexicon.clause.has(lemmaOf(each)) &&
      (childrenBy(document, each, 'nsubj', 'nsubjpass').length === 0
        ? childrenBy(document, each, 'ccomp', 'dobj', 'prep').length > 0
        : reportsBeside(frame, each)),
  );
  const dropped = new Set([verb, ...second]);
  const joints = new Set(
    second.flatMap((each) => childrenBy(document, largest, 'cc').filter(({ index }) => index < each.index)),
  );
  const whole = subtreeOf(document, largest, (token) => !dropped.has(token) && !joints.has(token));
  const further = whole.find((token) => reportsFurther(frame, token));
  const tokens = further === undefined ? whole : whole.filter(({ index }) => index < further.index - 1);
  return {
    cueSpan: cueSpan(document, verb),
    content: withQuotations(frame, contentSpans([...tokens, ...goingOn(frame, tokens)])),
  };
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

/** "The port (he said) was open": what is said governs the cue. */
export const parataxis: Construction = {
  id: 'parataxis',
  example: {
    text: 'The harbour of Osthaven (Jon Beck said) would stay open for years to come.',
    source: 'Jon Beck',
    cue: 'said',
    content: ['The harbour of Osthaven', 'would stay open for years to come'],
  },
  read(frame) {
    const { document, lexicon, token: verb, source } = frame;
    const clauseClass = lexicon.clause.get(lemmaOf(verb));
    if (clauseClass === undefined || verb.dep !== 'parataxis' || source === null) return undefined;
    const joint = (token: Token) => token.dep === 'cc' && ['and', 'but', 'so', 'yet'].includes(wordOf(token));
    const tokens = subtreeOf(document, headOf(document, verb), (token) => token !== verb);
    while (tokens[0] !== undefined && joint(tokens[0])) tokens.shift();
    return {
      cueSpan: cueSpan(document, verb),
      content: withQuotations(frame, contentSpans(tokens)),
      clauseClass,
    };
  },
};
