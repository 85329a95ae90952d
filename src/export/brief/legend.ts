import type { BriefPage, Inline, Section } from './page.ts';

const meanings: Readonly<Record<string, string>> = {
  said: 'nobody but a speaker vouches for it',
  'taken back': 'a correction says the opposite',
  disputed: 'some affirm it and some deny it',
  implied: 'follows from what is stated; no text states it in these words',
  known: 'comes from a word list, and not from a text',
  'not in office': 'the office is held no longer, or not yet',
  denied: 'the text denies it',
  planned: 'planned or announced',
  demanded: 'somebody demands it',
  possible: 'it may be so',
  conditional: 'under a condition',
  believed: 'somebody believes it',
};

/** The warnings that occur in some sections and lines, and what they mean. */
export function legendOf(lead: BriefPage['lead'], sections: readonly Section[]): BriefPage['legend'] {
  const seen = new Set<string>();
  const look = (line: readonly Inline[]) => {
    for (const piece of line) if (piece.kind === 'caveat') seen.add(piece.text);
  };
  lead.forEach(look);
  for (const { groups } of sections)
    for (const { items } of groups)
      for (const { head, notes, quotes } of items) {
        look(head);
        notes.forEach(look);
        for (const { origin } of quotes) look(origin);
      }
  return Object.entries(meanings)
    .filter(([word]) => seen.has(word))
    .map(([word, meaning]) => ({ word, meaning }));
}
