import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { layoutText } from '../../../src/article/layout/text-layout.ts';
import type { Article } from '../../../src/model/article.ts';
import { parseYaml } from '../../../src/system/parse-yaml.ts';
import { readArticles } from '../extract/read-articles.ts';
import { edits } from './edits.ts';

/** As much of an article as its comparison with others takes. */
export type ComparedText = Pick<Article, 'text' | 'blocks'>;

/** Two texts, and whether one is a copy of the other. */
export interface Pair {
  /** The edit, or why they are near each other without being copies. */
  readonly kind: string;
  readonly isCopy: boolean;
  readonly name: string;
  readonly first: ComparedText;
  readonly second: ComparedText;
}

const told = z.array(z.strictObject({ kind: z.string(), text: z.string() }));
const fileSchema = z.strictObject({
  about: z.string(),
  events: z.array(z.strictObject({ id: z.string(), wire: z.string(), copies: told, others: told })),
});

const path = (name: string) => fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));

/** Sample articles that are copies of each other. */
const sampleCopies: ReadonlySet<string> = new Set([
  'seoul-courier-2025-09-11-troops',
  'meridian-2025-09-12-nk-troops',
]);

/** Every pair of texts of the test set: `data/copies/copies.yaml`, and the sample articles with every edit. */
export async function readPairs(): Promise<readonly Pair[]> {
  const { data } = parseYaml(await readFile(path('copies/copies.yaml'), 'utf8'), fileSchema);
  if (data === undefined) throw new Error('copies.yaml is not of its form');
  const written = data.events.flatMap(({ id, wire, copies, others }): Pair[] => {
    const pair =
      (isCopy: boolean) =>
      ({ kind, text }: { kind: string; text: string }): Pair => ({
        kind: `${kind} (written)`,
        isCopy,
        name: id,
        first: laidOut(wire),
        second: laidOut(text),
      });
    return [
      ...copies.map(pair(true)),
      ...others.map(pair(false)),
      ...among(id, copies),
      ...apart(id, others),
    ];
  });
  const samples = await readArticles([path('articles')]);
  const events = data.events.map(({ id, wire }) => ({ id, ...laidOut(wire) }));
  return [...written, ...edited([...samples, ...events]), ...unlike(samples, events)];
}

/** Two copies of one report, as they meet in a workspace without it. */
function among(name: string, copies: readonly { kind: string; text: string }[]): Pair[] {
  return copies.flatMap((first, at) =>
    copies.slice(at + 1).map((second) => ({
      kind: `${[first.kind, second.kind].sort().join(' and ')} (written)`,
      isCopy: true,
      name,
      first: laidOut(first.text),
      second: laidOut(second.text),
    })),
  );
}

function apart(name: string, others: readonly { kind: string; text: string }[]): Pair[] {
  return others.flatMap((first, at) =>
    others.slice(at + 1).map((second) => ({
      kind: 'two independent reports of an event',
      isCopy: false,
      name,
      first: laidOut(first.text),
      second: laidOut(second.text),
    })),
  );
}

function edited(texts: readonly (ComparedText & { readonly id: string })[]): Pair[] {
  return texts.flatMap((first) =>
    edits.map(({ name, edit }) => ({
      kind: name,
      isCopy: true,
      name: first.id,
      first,
      second: laidOut(edit(first.text)),
    })),
  );
}

function unlike(
  samples: readonly (ComparedText & { readonly id: string })[],
  events: readonly (ComparedText & { readonly id: string })[],
): Pair[] {
  const all = [...samples, ...events];
  return all.flatMap((first, at) =>
    all.slice(at + 1).map((second) => {
      const isCopy = sampleCopies.has(first.id) && sampleCopies.has(second.id);
      return {
        kind: isCopy ? 'house (sample articles)' : 'two sample articles',
        isCopy,
        name: `${first.id} ${second.id}`,
        first,
        second,
      };
    }),
  );
}

function laidOut(text: string): ComparedText {
  return { text, blocks: layoutText(text, undefined) };
}
