import type { LegalForms } from '../lexicon/legal-forms.ts';
import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { isTitle } from './boundaries.ts';
import type { NameCandidate, NameScope } from './candidate.ts';

const capitalWord = String.raw`(?:\p{Lu}|\p{N}+\p{L})[\p{L}\p{N}\p{M}&’'-]*`;
const joining = '(?:&|de|del|la|las|los|do|da|dos|du|des|van|von|der|den|di|y|e)';
const capitalRun = new RegExp(
  String.raw`(?<![\p{L}\p{N}.&-])${capitalWord}(?:[^\S\n](?:${joining}[^\S\n]){0,2}${capitalWord}){0,5}`,
  'gu',
);

/** Companies that the legal form behind them gives away: "Marsh Heat hf.", "Halvor Lund plc". */
export function namesFromLegalForms(
  scope: NameScope,
  lexicon: NameLexicon,
  { behind, within }: LegalForms,
): NameCandidate[] {
  if (scope.titleCase) return [];
  const { text, block } = scope;
  const found: NameCandidate[] = [];
  for (const { 0: run, index } of matchesOf(capitalRun, text)) {
    const words = [...run.matchAll(/\S+/gu)];
    // The run itself may have taken the form in: "Halvor Lund GmbH".
    for (const { 0: word, index: at } of words) {
      const end = index + at + word.length;
      const form = behind.exec(text.slice(end, end + 40));
      if (form === null) continue;
      const start = index + openingOf(run.slice(0, at + word.length), lexicon);
      const name = text.slice(start, end + form[0].length);
      if (start < end && within.test(name.replace(/,(?=[^\S\n])/u, '')))
        found.push({
          start: start + block.start,
          end: start + name.length + block.start,
          kind: 'Organization',
          source: 'form',
        });
      break;
    }
  }
  return found;
}

/** How far a run of capitalised words is none of the name: "The", "Director". */
function openingOf(run: string, lexicon: NameLexicon): number {
  let from = 0;
  for (;;) {
    const word = /^\S+[^\S\n]*/u.exec(run.slice(from))?.[0];
    if (word === undefined) return from;
    const bare = word.trimEnd();
    if (!lexicon.notNames.has(bare) && !isTitle(bare, lexicon)) return from;
    from += word.length;
  }
}

/** Ends names where their legal form ends them: "Minera Ana S.A. Norland" of two sentences. */
export function endedByLegalForms(
  text: string,
  candidates: readonly NameCandidate[],
  { overlong }: LegalForms,
): NameCandidate[] {
  return candidates.map((candidate) => {
    const { start, end, source, kind } = candidate;
    if ((source !== 'model' && source !== 'shape') || kind === 'Event') return candidate;
    const name = overlong.exec(text.slice(start, end))?.[1];
    return name === undefined ? candidate : { ...candidate, end: start + name.length };
  });
}
