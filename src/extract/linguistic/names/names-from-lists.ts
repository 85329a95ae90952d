import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import type { NameCandidate, NameScope } from './candidate.ts';

/** The names in a block that the word lists know: countries, demonyms, seats of government, regions, bodies, topics. */
export function namesFromLists(scope: NameScope, lexicon: NameLexicon): NameCandidate[] {
  const offset = scope.block.start;
  const found: NameCandidate[] = [];
  for (const { start, end, value } of lexicon.known.find(scope.text)) {
    const at = { start: start + offset, end: end + offset, source: 'list' as const };
    switch (value.type) {
      case 'country':
        found.push({
          ...at,
          kind: 'Country',
          canonical: value.country.name,
          country: value.country.iso,
          ...(value.ambiguous ? { source: 'hint' as const } : {}),
          ...(value.demonym ? { adjective: true as const } : {}),
        });
        break;
      case 'seat':
        found.push({
          ...at,
          kind: 'Place',
          canonical: value.place.name,
          country: value.country.iso,
          seat: true,
        });
        break;
      case 'place':
        found.push({
          ...at,
          kind: 'Place',
          canonical: value.place.name,
          ...(value.place.country ? { country: value.place.country.iso } : {}),
        });
        break;
      case 'organization':
        found.push({
          ...at,
          kind: 'Organization',
          canonical: value.organization.name,
          ...(value.ambiguous ? { source: 'hint' as const } : {}),
          ...(value.organization.country ? { country: value.organization.country.iso } : {}),
        });
        break;
    }
  }
  for (const { start, end, value } of lexicon.topics.find(scope.text)) {
    found.push({ start: start + offset, end: end + offset, source: 'list', kind: 'Topic', canonical: value });
  }
  return found;
}
