import type { Token } from '../../../model/analysis.ts';

/** Second parts that make a noun of a verb: "sit-in", "cease-fire". */
const seconds = new Set('in out up off down over back away ahead fire together'.split(' '));
/** First parts that turn the meaning of what follows. */
const beforeNouns = new Set(['de', 'non']);
const beforeVerbs = new Set(['co', 'de', 're']);

/**
 * The lemma of a word that is written with a hyphen and that the language model takes for three: "sit-in",
 * "re-open". The last of the three stands for it.
 */
export function lemmaAcrossHyphen(tokens: readonly Token[], index: number): string {
  const token = tokens[index] as Token;
  const hyphen = tokens[index - 1];
  if (hyphen?.text !== '-' || hyphen.end !== token.start) return token.lemma;
  const first = tokens[index - 2];
  if (first === undefined || first.end !== hyphen.start) return token.lemma;
  const start = first.text.toLowerCase();
  const joined =
    token.pos === 'VERB'
      ? beforeVerbs.has(start)
      : token.pos === 'NOUN' && (beforeNouns.has(start) || seconds.has(token.lemma));
  return joined ? `${start}-${token.lemma}` : token.lemma;
}
