import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, isCutOff, isPassive, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import { cueSpan, edgesOf, isPunctuation, runsOf, spanOfTokens } from './phrase-spans.ts';
import type { ReportForm } from './report.ts';
import type { ReportingLexicon } from './reporting-lexicon.ts';

/** What a verb reports and with which words. */
export interface VerbContent {
  readonly form: ReportForm;
  readonly cueSpan: Span;
  readonly content: readonly Span[];
}

/** The content of a reporting verb, by the first construction that fits; undefined if it reports nothing here. */
export function contentOf(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  verb: Token,
  source: Token | null,
): VerbContent | undefined {
  return (
    clauseOf(document, lexicon, verb, source) ??
    namingOf(document, lexicon, verb) ??
    prepositionOf(document, lexicon, verb) ??
    infinitiveOf(document, lexicon, verb) ??
    objectOf(document, lexicon, verb, source) ??
    lightOf(document, lexicon, verb)
  );
}

/** "said that", also with the cue inside or after what is said. */
function clauseOf(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  verb: Token,
  source: Token | null,
): VerbContent | undefined {
  if (!lexicon.clause.has(lemmaOf(verb))) return undefined;
  const clauses = childrenBy(document, verb, 'ccomp').filter((each) => !isCutOff(document, each, verb));
  const largest = clauses.reduce<Token | undefined>(
    (best, each) =>
      best === undefined || subtreeOf(document, each).length > subtreeOf(document, best).length ? each : best,
    undefined,
  );
  if (largest !== undefined) {
    // "said A and added B": the second verb hangs on A's, but reports for itself.
    const second = childrenBy(document, largest, 'conj').filter(
      (each) =>
        each.tag === verb.tag &&
        verb.index < largest.index &&
        lexicon.clause.has(lemmaOf(each)) &&
        childrenBy(document, each, 'nsubj', 'nsubjpass').length === 0 &&
        childrenBy(document, each, 'ccomp', 'dobj', 'prep').length > 0,
    );
    const dropped = new Set([verb, ...second]);
    const joints = new Set(
      second.flatMap((each) => childrenBy(document, largest, 'cc').filter(({ index }) => index < each.index)),
    );
    const tokens = subtreeOf(document, largest, (token) => !dropped.has(token) && !joints.has(token));
    return { form: 'clause', cueSpan: cueSpan(document, verb), content: spansOf(tokens) };
  }
  if (verb.dep === 'parataxis' && source !== null) {
    const tokens = subtreeOf(document, headOf(document, verb), (token) => token !== verb);
    return { form: 'parataxis', cueSpan: cueSpan(document, verb), content: spansOf(tokens) };
  }
  return undefined;
}

function spansOf(tokens: readonly Token[]): Span[] {
  return runsOf(tokens)
    .filter((run) => run.some((token) => !isPunctuation(token)))
    .map(spanOfTokens);
}

/** "called the plan a mistake". */
function namingOf(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  verb: Token,
): VerbContent | undefined {
  if (!lexicon.naming.has(lemmaOf(verb))) return undefined;
  const children = document.childrenOf(verb);
  const parts = children.filter(
    (child) =>
      ['dobj', 'oprd', 'ccomp', 'xcomp'].includes(child.dep) ||
      (child.dep === 'prep' && wordOf(child) === 'as'),
  );
  if (!parts.some(({ dep }) => dep === 'dobj' || dep === 'ccomp' || dep === 'oprd')) return undefined;
  const tokens = parts
    .flatMap((part) => subtreeOf(document, part))
    .filter(({ index }) => index > verb.index)
    .sort((a, b) => a.index - b.index);
  return tokens.length > 1
    ? { form: 'naming', cueSpan: cueSpan(document, verb), content: [spanOfTokens(tokens)] }
    : undefined;
}

/** "called for talks". */
function prepositionOf(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  verb: Token,
): VerbContent | undefined {
  const words = lexicon.preposition.get(lemmaOf(verb));
  if (words === undefined) return undefined;
  const particles = childrenBy(document, verb, 'prt');
  const candidates = [
    ...childrenBy(document, verb, 'prep', 'agent'),
    ...particles.flatMap((particle) => childrenBy(document, particle, 'prep')),
  ];
  for (const preposition of candidates) {
    if (!words.has(wordOf(preposition))) continue;
    const objects = childrenBy(document, preposition, 'pobj', 'pcomp');
    const first = objects[0];
    const last = objects.at(-1);
    if (first === undefined || last === undefined) continue;
    const start = edgesOf(document, first).left;
    let end = edgesOf(document, last).right;
    for (const clause of childrenBy(document, verb, 'xcomp', 'advcl')) {
      const edges = edgesOf(document, clause);
      if (edges.left.index === end.index + 1) end = edges.right;
    }
    return {
      form: 'preposition',
      cueSpan: cueSpan(document, verb, [...particles, preposition]),
      content: [[start.start, end.end]],
    };
  }
  return undefined;
}

/** "plans to leave", "urged Norland to leave". */
function infinitiveOf(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  verb: Token,
): VerbContent | undefined {
  if (!lexicon.infinitive.has(lemmaOf(verb))) return undefined;
  const clause = childrenBy(document, verb, 'xcomp').at(-1);
  if (clause === undefined) return undefined;
  const { left, right } = edgesOf(document, clause);
  const starts = childrenBy(document, verb, 'dobj')
    .filter(({ index }) => index > verb.index)
    .map((object) => edgesOf(document, object).left.index);
  const start = document.tokens[Math.max(Math.min(left.index, ...starts), verb.index + 1)] as Token;
  return { form: 'infinitive', cueSpan: cueSpan(document, verb), content: [[start.start, right.end]] };
}

const openers = new Set(['who', 'which', 'whose', 'where', 'but', 'although', 'though', 'while']);

/** "praised the plan", "the plan was praised by". */
function objectOf(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  verb: Token,
  source: Token | null,
): VerbContent | undefined {
  if (!lexicon.object.has(lemmaOf(verb)) || verb.dep === 'amod') return undefined;
  const objects = childrenBy(document, verb, 'dobj');
  const first = objects[0];
  const last = objects.at(-1);
  if (first !== undefined && last !== undefined && first.index > verb.index) {
    const start = edgesOf(document, first).left;
    let end = edgesOf(document, last).right;
    for (const child of document.childrenOf(verb)) {
      const edges = edgesOf(document, child);
      const continues =
        child.dep === 'xcomp' ||
        (child.dep === 'prep' && ['of', 'for', 'as', 'on', 'about', 'to'].includes(wordOf(child)));
      if (continues && edges.left.index === end.index + 1) end = edges.right;
    }
    for (let at = start.index + 1; at < end.index; at += 1) {
      const next = document.tokens[at + 1] as Token;
      if (document.tokens[at]?.text === ',' && openers.has(wordOf(next)))
        end = document.tokens[at - 1] as Token;
    }
    return { form: 'object', cueSpan: cueSpan(document, verb), content: [[start.start, end.end]] };
  }
  const patient = childrenBy(document, verb, 'nsubjpass')[0];
  if (patient === undefined || source === null || !isPassive(document, verb)) return undefined;
  const [start, end] = spanOfTokens(subtreeOf(document, patient));
  return { form: 'passive', cueSpan: cueSpan(document, verb), content: [[start, end]] };
}

const aboutWords = new Set(['for', 'of', 'on', 'about', 'to', 'with', 'over', 'against', 'from', 'in']);

/** "made the claim that", "expressed concern about". */
function lightOf(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  verb: Token,
): VerbContent | undefined {
  if (!lexicon.lightVerbs.has(lemmaOf(verb))) return undefined;
  const noun = childrenBy(document, verb, 'dobj')[0];
  if (noun === undefined || noun.index < verb.index || !lexicon.lightNouns.has(lemmaOf(noun)))
    return undefined;
  const [start] = cueSpan(document, verb);
  const clause = childrenBy(document, noun, 'acl', 'ccomp', 'relcl').find((each) =>
    document.childrenOf(each).some(({ dep, tag }) => dep === 'mark' || tag === 'TO'),
  );
  if (clause !== undefined) {
    const { left, right } = edgesOf(document, clause);
    return { form: 'light', cueSpan: [start, noun.end], content: [[left.start, right.end]] };
  }
  const prepositions = [...childrenBy(document, noun, 'prep'), ...childrenBy(document, verb, 'prep')];
  const preposition = prepositions.find((each) => each.index > noun.index && aboutWords.has(wordOf(each)));
  const object = preposition && childrenBy(document, preposition, 'pobj', 'pcomp')[0];
  if (preposition === undefined || object === undefined) return undefined;
  const { left, right } = edgesOf(document, object);
  return { form: 'light', cueSpan: [start, preposition.end], content: [[left.start, right.end]] };
}
