import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument, Sentence } from '../document/linguistic-document.ts';
import { wordOf } from '../scope/tree.ts';
import type { Report } from './report.ts';
import type { ClauseClass, ReportingLexicon } from './reporting-lexicon.ts';

/** Longest headline, in tokens. */
const LONGEST = 30;

/**
 * The reports of a headline in capitals, which the parse takes for one long name: "Beck Says Port Is Open", "Port Is
 * Open, Beck Says". Read from its words alone, where no other construction has found any.
 */
export function readHeadlines(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  reports: readonly Report[],
): Report[] {
  const first = document.sentences[0]?.block;
  const headline = document.sentences.filter(({ block }) => block === first || block.kind === 'headline');
  const read = new Map<Sentence, Report[]>(headline.map((sentence) => [sentence, []]));
  for (const report of reports) read.get(document.sentenceOf(report.cue))?.push(report);
  return headline.flatMap((sentence) => {
    const tokens = document.tokens.slice(sentence.start, sentence.end);
    if (tokens.length > LONGEST || !isInCapitals(tokens)) return [];
    const found = readHeadline(document, lexicon, tokens) ?? [];
    const isRead = (token: Token) =>
      read
        .get(sentence)
        ?.some(({ cueSpan, content }) =>
          [cueSpan, ...content].some(([start, end]) => start < token.end && token.start < end),
        );
    return found.filter(({ cue }) => isRead(cue) !== true);
  });
}

function isInCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return words.length > 2 && words.every(({ text }) => /^\p{Lu}/u.test(text));
}

function readHeadline(
  _document: LinguisticDocument,
  lexicon: ReportingLexicon,
  tokens: readonly Token[],
): Report[] | undefined {
  for (const [at, token] of tokens.entries()) {
    const rest = tokens.slice(at + 1);
    const cue = cueOf(lexicon, token, rest);
    if (cue === undefined || at === 0) continue;
    const comma = tokens.slice(0, at).findLastIndex(({ text }) => text === ',');
    const opening = comma > 0 && /ing$/i.test((tokens[0] as Token).text) ? comma + 1 : 0;
    const [from, said] =
      rest.length <= 1 && comma > 0
        ? [comma + 1, tokens.slice(0, comma)]
        : [opening, rest.slice(cue.further)];
    const source = tokens[at - 1] as Token;
    const content = spanOf(said);
    if (content === undefined || source.text === ',' || from >= at) continue;
    const last = tokens[at + cue.further] as Token;
    return [
      {
        form: 'headline',
        cue: token,
        cueSpan: [token.start, last.end],
        source,
        sourceSpan: [(tokens[from] as Token).start, source.end],
        content: [content],
        clauseClass: cue.clauseClass,
      },
    ];
  }
  return undefined;
}

/** The words said, without the final stop. */
function spanOf(tokens: readonly Token[]): Span | undefined {
  const words = tokens.at(-1)?.text === '.' ? tokens.slice(0, -1) : tokens;
  const [first, last] = [words[0], words.at(-1)];
  return first && last && words.length > 1 ? [first.start, last.end] : undefined;
}

/** Whether a word is a reporting verb in the present, and how many words after it belong to it. */
function cueOf(
  lexicon: ReportingLexicon,
  token: Token,
  [next]: readonly Token[],
): { clauseClass: ClauseClass | null; further: number } | undefined {
  const lemma = singular(wordOf(token)).find(
    (each) =>
      lexicon.clause.has(each) ||
      lexicon.object.has(each) ||
      lexicon.infinitive.has(each) ||
      lexicon.preposition.has(each),
  );
  if (lemma === undefined || !/^\p{Lu}/u.test(token.text)) return undefined;
  const word = next === undefined ? '' : wordOf(next);
  if (lexicon.preposition.get(lemma)?.has(word)) return { clauseClass: null, further: 1 };
  const clauseClass = lexicon.clause.get(lemma) ?? null;
  if (word === 'to' && lexicon.infinitive.has(lemma)) return { clauseClass: null, further: 0 };
  if (clauseClass !== null || lexicon.object.has(lemma)) return { clauseClass, further: 0 };
  return undefined;
}

/** What a verb in -s may be the third person of. */
function singular(word: string): string[] {
  if (!word.endsWith('s') || word.length < 4) return [];
  const stem = word.slice(0, -1);
  return [
    stem,
    stem.endsWith('e') ? stem.slice(0, -1) : stem,
    stem.endsWith('ie') ? `${stem.slice(0, -2)}y` : stem,
  ];
}
