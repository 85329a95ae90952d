/**
 * Writes what the kind model learns from: for every name that the readers propose in a text with marked names, its signs
 * and the kind that the marks give it (`None` where nothing is marked). One JSON object a line on standard output:
 * `{"document", "kind", "features": {sign: strength}}`.
 *
 * Usage: npx tsx scripts/lexicon/kinds/instances.ts NAMES.jsonl MODEL_FOLDER > INSTANCES.jsonl
 *
 * MODEL_FOLDER holds a language model whose name finder has not learned from these texts (see README.md): one that has
 * knows them by heart, and its word would count for more than it is worth.
 * A line of NAMES.jsonl is `{"text", "names": [[start, end, "PERSON" | "ORG" | "LOC"]] | null}`, offsets in UTF-16 units.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { analyseArticle } from '../../../src/extract/linguistic/document/analyse-article.ts';
import { loadNameLexicon } from '../../../src/extract/linguistic/lexicon/name-lexicon.ts';
import { createNameProposer } from '../../../src/extract/linguistic/names/find-names.ts';
import { kindFeatures } from '../../../src/extract/linguistic/names/kind-features.ts';
import { groupNames, surroundingsOf } from '../../../src/extract/linguistic/names/name-groups.ts';
import { createAnalyzer, loadLanguageModel } from '../../../src/language/index.ts';
import type { Article } from '../../../src/model/article.ts';

const lineSchema = z.object({
  text: z.string(),
  names: z.array(z.tuple([z.number(), z.number(), z.enum(['PERSON', 'ORG', 'LOC'])])).nullable(),
});
const kindOfMark = { PERSON: 'Person', ORG: 'Organization', LOC: 'Place' } as const;

const lexicon = loadNameLexicon();
const propose = createNameProposer(lexicon);

const [path, folder] = process.argv.slice(2);
if (path === undefined || folder === undefined)
  throw new Error('name the file of texts with marked names and the folder of a language model');
const analyzer = createAnalyzer(loadLanguageModel({ folder }));
for (const [document, line] of readFileSync(path, 'utf8').split('\n').entries()) {
  if (line === '') continue;
  const { text, names } = lineSchema.parse(JSON.parse(line));
  if (names === null) continue;
  const article = textArticle(String(document), text);
  const analysed = analyseArticle(article, analyzer);
  const proposed = propose(analysed);
  const groups = groupNames(text, proposed.names);
  const around = surroundingsOf(analysed, proposed.scopes, proposed.names, groups, lexicon);
  for (const group of groups) {
    const kind = kindOf(group.occurrences, text, names);
    if (kind === null) continue;
    const features = Object.fromEntries(kindFeatures(group, around));
    process.stdout.write(`${JSON.stringify({ document, kind, features })}\n`);
  }
}

/** An article of one paragraph a line. */
function textArticle(id: string, text: string): Article {
  const blocks = Array.from(text.matchAll(/\S.*/g), ({ 0: line, index }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + line.trimEnd().length,
  }));
  return { id, authors: [], language: 'en', text, blocks };
}

/** The kind that most marks on the same words give; `None` if none is near, null if marks have other ends only. */
function kindOf(
  occurrences: readonly { readonly start: number; readonly end: number }[],
  text: string,
  marks: readonly (readonly [number, number, keyof typeof kindOfMark])[],
): string | null {
  const votes = new Map<string, number>();
  let touched = false;
  for (const { start, end } of occurrences) {
    for (const [from, to, label] of marks) {
      if (from >= end || to <= start) continue;
      touched = true;
      const trimmed = text.slice(from, to).replace(/^[Tt]he /, '').length;
      if (to === end && (from === start || to - trimmed === start))
        votes.set(kindOfMark[label], (votes.get(kindOfMark[label]) ?? 0) + 1);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? (touched ? null : 'None');
}
