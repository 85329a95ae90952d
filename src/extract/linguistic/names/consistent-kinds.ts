import { type NameCandidate, type NameSource, normalizeName } from './candidate.ts';

/** How much one occurrence says about a name's kind. */
const weightOfSource: Readonly<Record<NameSource, number>> = {
  list: 6,
  title: 4,
  acronym: 4,
  shape: 3,
  model: 1,
  hint: 1,
  repetition: 1,
};

/** Decides the kind of each name from all its occurrences: one document uses one name for one thing. */
export function consistentKinds(text: string, names: readonly NameCandidate[]): NameCandidate[] {
  const votes = new Map<string, Map<string, number>>();
  const vote = (name: string, kind: string, weight: number) => {
    const kinds = votes.get(name) ?? new Map<string, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + weight);
    votes.set(name, kinds);
  };
  const nameOf = (name: NameCandidate) => normalizeName(text.slice(name.start, name.end));
  const fixed = new Set(names.filter(({ source }) => source === 'list').map(nameOf));

  for (const name of names) {
    const key = nameOf(name);
    vote(key, name.kind, weightOfSource[name.source]);
    if (name.source === 'model')
      for (const [kind, weight] of contextVotes(text, name)) vote(key, kind, weight);
  }
  const lastNames = new Set<string>();
  for (const [name, kinds] of votes) {
    const words = name.split(' ');
    if (words.length < 2 || strongest(kinds) !== 'Person') continue;
    lastNames.add(words.at(-1) as string);
  }
  for (const name of votes.keys()) {
    if (!fixed.has(name) && lastNames.has(name)) vote(name, 'Person', 50);
  }
  return names.map((name) => {
    if (name.source === 'list') return name;
    const kind = strongest(votes.get(nameOf(name)) as Map<string, number>);
    // A listed country keeps its own occurrences; others of the same letters are no better known than before.
    return kind === name.kind || kind === 'Country' ? name : { ...name, kind };
  });
}

/** What the words around a name say: "in X province", "Mr X", "X, who". */
function contextVotes(text: string, { start, end, kind }: NameCandidate): [kind: string, weight: number][] {
  const before = text.slice(Math.max(0, start - 22), start);
  const after = text.slice(end, end + 18);
  const longAfter = text.slice(end, end + 90);
  const found: [string, number][] = [];
  if (
    /\b(?:near|across|throughout|outside|around|towards?|northern|southern|eastern|western|central|downtown)\s$/.test(
      before,
    )
  ) {
    found.push(['Place', 0.8]);
  }
  if (
    /\b(?:captured|siege of|besieged|residents of|outskirts of|streets of|mayor of|fall of|flew to|arrived in|in the city of)\s$/.test(
      before,
    )
  ) {
    found.push(['Place', 2]);
  }
  if (/^\s(?:province|district|city|region|town|village|county|state|airport|street)\b/.test(after))
    found.push(['Place', 2]);
  if (
    /\b(?:city|town|village|province|district|region|state|municipality|island|port) of (?:the )?$/.test(
      before,
    )
  ) {
    found.push(['Place', 2]);
  }
  if (/\b(?:Mr|Mrs|Ms|Dr|Sir|Prof|President|Minister|Senator|Gen|Col)\.?\s$/.test(before))
    found.push(['Person', 3]);
  if (
    /^(?:,? who\b|, \d\d\b|,? whose\b|['’]s (?:wife|husband|father|mother|son|daughter|death|life)\b)/.test(
      after,
    )
  ) {
    found.push(['Person', 1]);
  }
  if (
    /\b(?:company|group|firm|carmaker|shipbuilder|contractor|retailer|operator|lender|insurer|manufacturer|subsidiary|newspaper|broadcaster|union|charity|start-up|outlet|magazine|website),?\s$/.test(
      before,
    )
  ) {
    found.push(['Organization', 5]);
  }
  if (
    /^(?:,| is| was),? (?:a|an|the) (?:[\w'’-]+ ){0,4}(?:company|firm|subsidiary|carmaker|shipbuilder|contractor|retailer|operator|lender|bank|insurer|manufacturer|newspaper|broadcaster|union|charity|start-up|party|conglomerate)\b/.test(
      longAfter,
    )
  ) {
    found.push(['Organization', 4]);
  }
  if (
    /^ is (?:a|an|the) (?:[\w'’-]+ ){0,3}(?:port|city|town|village|island|province|region|district|suburb)\b/.test(
      longAfter,
    )
  )
    found.push(['Place', 4]);
  if (/^,? (?:is|are|was) (?:based|headquartered) in\b/.test(longAfter)) found.push(['Organization', 4]);
  if (
    /^, (?:the|a|an|their|its) (?:[\w'’-]+ ){0,3}(?:exercises?|drills?|summit|conference)\b/.test(longAfter)
  )
    found.push(['Event', 4]);
  if (
    /\b(?:exercises?|drills?|summit|forum|operation)(?: called| named| known as)?,?\s$/i.test(before) ||
    /^ (?:exercises?|drills?|war games|manoeuvres)\b/.test(after)
  ) {
    found.push(['Event', 4]);
  }
  if (
    /^ (?:succeeded|was elected|was sworn in|was born|is married|has resigned|resigned as)\b/.test(longAfter)
  )
    found.push(['Person', 2]);
  if (kind === 'Person' && /\bthe\s$/.test(before)) found.push(['Organization', 0.5]);
  return found;
}

function strongest(kinds: ReadonlyMap<string, number>): string {
  let best = '';
  let bestWeight = -1;
  for (const [kind, weight] of kinds) {
    if (weight > bestWeight || (weight === bestWeight && kind < best)) [best, bestWeight] = [kind, weight];
  }
  return best;
}
