import { caveatMeanings } from './caveat-meanings.ts';
import type { BriefPage, Inline, Section } from './page.ts';

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
  return Object.entries(caveatMeanings)
    .filter(([word]) => seen.has(word))
    .map(([word, meaning]) => ({ word, meaning }));
}
