import type { Token } from '../../../model/analysis.ts';
import type { Block } from '../../../model/article.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { quotationsIn } from './quotations.ts';
import type { Report } from './report.ts';

/** The shortest quotation that is a statement and not a word set in marks. */
const STATEMENT = 20;

/** Who speaks in a quotation that no report holds. */
interface QuotedVoice {
  /** The source of the one report of the paragraph that quotes; null where it has none or several. */
  readonly source: Token | null;
}

/** Finds quotations beside which nobody is said to speak, and whose they are where that is certain. */
export interface QuotedVoiceReader {
  /** Undefined if a token stands in no quotation. */
  quotedVoiceOf(token: Token): QuotedVoice | undefined;
}

/**
 * A reader of the quotations of one document that stand apart from their speaker: in a paragraph that quotes one
 * speaker they are his, and so is the paragraph that goes on with a quotation left open before it.
 * @param sameSpeaker Whether two sources are one speaker.
 */
export function createQuotedVoiceReader(
  document: LinguisticDocument,
  reports: readonly Report[],
  sameSpeaker: (a: Token, b: Token) => boolean,
): QuotedVoiceReader {
  const quotations = new Map<Block, readonly Span[]>();
  const quotationsOf = (block: Block) => {
    const found = quotations.get(block) ?? quotationsIn(document.text, block.start, block.end);
    quotations.set(block, found);
    return found;
  };
  const paragraphs = document.article.blocks.filter(({ kind }) => kind === 'paragraph');
  const position = new Map(paragraphs.map((block, at) => [block.start, at] as const));
  const quoting = new Map<number, Report[]>();
  for (const report of reports) {
    const { block } = document.sentenceOf(report.cue);
    const quoted = quotationsOf(block);
    const quotes = quoted.some(([open, close]) =>
      report.content.some(([start, end]) => start < close && open < end),
    );
    // What is reported inside a quotation is not said by one who speaks in the paragraph.
    const within = quoted.some(([open, close]) => open <= report.cue.start && report.cue.end <= close);
    if (quotes && !within) quoting.set(block.start, [...(quoting.get(block.start) ?? []), report]);
  }
  const speakers = new Map<number, Token | null>();
  const speakerOf = (at: number): Token | null => {
    const block = paragraphs[at];
    if (block === undefined) return null;
    const found = speakers.get(at);
    if (found !== undefined) return found;
    const sources = (quoting.get(block.start) ?? []).map(({ source }) => source);
    const first = sources[0] ?? null;
    const one = first !== null && sources.every((each) => each !== null && sameSpeaker(each, first));
    const goesOn = sources.length === 0 && at > 0 && isLeftOpen(paragraphs[at - 1]) && opens(block);
    const speaker = one ? first : goesOn ? speakerOf(at - 1) : null;
    speakers.set(at, speaker);
    return speaker;
  };
  const opens = ({ start }: Block) => /^["“]/.test(document.text.slice(start, start + 1));
  const isLeftOpen = (block: Block | undefined) => {
    if (block === undefined) return false;
    const last = quotationsOf(block).at(-1);
    return (
      last !== undefined &&
      last[1] === block.end &&
      !/["”]\s*$/.test(document.text.slice(last[0] + 1, block.end))
    );
  };
  return {
    quotedVoiceOf(token) {
      const { block } = document.sentenceOf(token);
      const at = position.get(block.start);
      if (at === undefined) return undefined;
      const inside = quotationsOf(block).some(
        ([open, close]) => open < token.start && token.end <= close && close - open >= STATEMENT,
      );
      return inside ? { source: speakerOf(at) } : undefined;
    },
  };
}
