import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { ResolvedMention } from '../entities/entity-index.ts';
import { type Mood, readMood } from '../scope/mood.ts';
import type { ScopeLexicon } from '../scope/scope-lexicon.ts';

/** Verbs that say of their subject what it is. */
const saysWhatIs: ReadonlySet<string> = new Set(['be', 'become', 'remain']);

const stated: Pick<Mood, 'polarity' | 'modality'> = { polarity: 'affirmed', modality: 'actual' };

/**
 * Whether a tie holds, as the verb says that states it: "is not a member of", "wants to become president of". A tie
 * inside a noun phrase ("Norland's president, Ana Kolar, will not come") holds whatever the sentence denies.
 */
export function tieMood(
  document: LinguisticDocument,
  ends: readonly [ResolvedMention, ResolvedMention],
  lexicon: ScopeLexicon,
): Pick<Mood, 'polarity' | 'modality'> {
  const verb = verbOf(document, ends);
  if (verb === null) return stated;
  const { polarity, modality } = readMood(document, verb, lexicon);
  return { polarity, modality };
}

/** The verb on the way from one end of a tie to the other, if it stands between them or says what one of them is. */
function verbOf(
  document: LinguisticDocument,
  [a, b]: readonly [ResolvedMention, ResolvedMention],
): Token | null {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const up = ancestorsOf(document, headOf(document, first));
  const down = ancestorsOf(document, headOf(document, second));
  const top = down.find((token) => up.includes(token));
  if (top === undefined) return null;
  const path = [...down.slice(0, down.indexOf(top) + 1), ...up.slice(0, up.indexOf(top))];
  const isBetween = ({ index }: Token) => index >= first.tokens.end && index < second.tokens.start;
  return (
    path.find(
      (token) =>
        (token.pos === 'VERB' || token.pos === 'AUX') && (isBetween(token) || saysWhatIs.has(token.lemma)),
    ) ?? null
  );
}

/** The word of a mention on which the rest of it depends. */
function headOf(document: LinguisticDocument, { tokens: { start, end } }: ResolvedMention): Token {
  const inside = document.tokens.slice(start, end);
  return inside.find(({ head, index }) => head === index || head < start || head >= end) ?? inside[0]!;
}

/** A token and all that govern it, up to the root. */
function ancestorsOf(document: LinguisticDocument, token: Token): Token[] {
  const found = [token];
  for (let at = token; at.head !== at.index; ) {
    at = document.tokens[at.head]!;
    if (found.includes(at)) break;
    found.push(at);
  }
  return found;
}
