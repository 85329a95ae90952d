/**
 * Writes data/lexicon/rule-precision.yaml: how many of the ties that each rule reads are right, measured on articles in
 * which people marked all ties between named entities.
 *
 *     npx tsx scripts/lexicon/measure-rules.ts NAME=GOLD.jsonl...
 *
 * NAME is the public name of a set. Each line of its file is one article: `{"id", "text", "entities": [{"id",
 * "mentions": [[start, end]]}], "relations": [{"type", "subject", "object"}]}`, offsets in UTF-16 units. A claim is right
 * if its subject and object stand for entities between which the set has a tie of its type; repeated claims count once an
 * article. Only affirmed, actual claims of types that the set has count.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Extraction, extract } from '../../src/index.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';
import { alignEntities, type PlacedEntity, type Span } from './rules/align-entities.ts';

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly id: string; readonly mentions: readonly Span[] }[];
  readonly relations: readonly { readonly type: string; readonly subject: string; readonly object: string }[];
}

const sets = process.argv.slice(2).map((argument) => {
  const [name, file] = argument.split(/=(.*)/s);
  if (!name || !file) throw new Error(`expected NAME=GOLD.jsonl, not ${argument}`);
  return { name, file };
});
if (sets.length === 0) throw new Error('expected NAME=GOLD.jsonl...');

const ontology = await loadOntology();
const isSymmetric = (type: string) => ontology.types[type]?.symmetric === true;
const counts = new Map<string, { correct: number; total: number }>();
for (const { file } of sets) {
  const golds = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldArticle);
  const types = new Set(golds.flatMap(({ relations }) => relations.map(({ type }) => type)));
  const byKey = new Map(golds.map((gold) => [`${gold.id}\n${gold.text}`, gold]));
  for await (const outcome of extract([file], { read: { language: 'en' } })) {
    if (outcome.status === 'rejected') throw outcome.error;
    const gold = byKey.get(`${outcome.extraction.id}\n${outcome.extraction.text}`);
    if (gold) countClaims(gold, outcome.extraction, types);
  }
}
const lines = [...counts]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([rule, { correct, total }]) => `  ${rule}: { correct: ${correct}, total: ${total} }`);
const head = `# Of the ties that each rule read in articles with known ties: how many are right.
# Written by scripts/lexicon/measure-rules.ts; \`confidence\` of a claim is correct / total of its rule.
sources: [${[...new Set(sets.map(({ name }) => name))].sort().join(', ')}]
rules:
`;
writeFileSync(
  new URL('../../data/lexicon/rule-precision.yaml', import.meta.url),
  `${head}${lines.join('\n')}\n`,
);
console.log(`${lines.length} rules`);

function countClaims(gold: GoldArticle, extraction: Extraction, types: ReadonlySet<string>): void {
  const aligned = alignEntities(
    gold.text,
    gold.entities.map(({ id, mentions }) => ({ id, spans: mentions })),
    placesOf(extraction),
  );
  const known = new Set(gold.relations.map(({ type, subject, object }) => tieKey(type, subject, object)));
  const seen = new Set<string>();
  for (const { type, subject, object, polarity, modality, rule } of extraction.claims) {
    if (!types.has(type) || object === null || polarity !== 'affirmed' || modality !== 'actual') continue;
    if (rule.startsWith('event/')) continue;
    const key = tieKey(
      type,
      aligned.get(subject) ?? `unknown ${subject}`,
      aligned.get(object) ?? `unknown ${object}`,
    );
    if (seen.has(`${rule} ${key}`)) continue;
    seen.add(`${rule} ${key}`);
    const { correct, total } = counts.get(rule) ?? { correct: 0, total: 0 };
    counts.set(rule, { correct: correct + (known.has(key) ? 1 : 0), total: total + 1 });
  }
}

function placesOf({ entities, mentions }: Extraction): PlacedEntity[] {
  return entities.map(({ id }) => ({
    id,
    spans: mentions.flatMap(({ entity, start, end }) => (entity === id ? [[start, end] as const] : [])),
  }));
}

function tieKey(type: string, subject: string, object: string): string {
  const ends = isSymmetric(type) ? [subject, object].sort() : [subject, object];
  return `${type} ${ends.join(' ')}`;
}
