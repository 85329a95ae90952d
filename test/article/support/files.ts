import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { readSources } from '../../../src/article/read-sources.ts';
import type { ReadOptions, SourceOutcome } from '../../../src/article/source.ts';
import type { Article, BlockKind } from '../../../src/model/article.ts';
import type { NewsgraphError } from '../../../src/model/errors.ts';

/** A new folder with these files in it; it is removed after the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-article-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** All outcomes of some inputs. */
export async function outcomesOf(inputs: readonly string[], options?: ReadOptions): Promise<SourceOutcome[]> {
  const outcomes: SourceOutcome[] = [];
  for await (const outcome of readSources(inputs, options)) outcomes.push(outcome);
  return outcomes;
}

/** The outcomes of a single file with this name and content. */
export async function outcomesOfFile(
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<SourceOutcome[]> {
  return await outcomesOf([join(folderOf({ [name]: content }), name)], options);
}

/** The one article of a file; fails if there is none or more than one. */
export async function articleOf(
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<Article & { warnings: readonly string[] }> {
  const [outcome, ...others] = await outcomesOfFile(name, content, options);
  if (outcome?.status === 'rejected') throw outcome.error;
  if (!outcome || others.length > 0) throw new Error(`${others.length + 1} outcomes instead of one`);
  return { ...outcome.article, warnings: outcome.warnings };
}

/** Why a file is rejected; fails if it is not. */
export async function rejectionOf(
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<NewsgraphError> {
  const [outcome, ...others] = await outcomesOfFile(name, content, options);
  if (outcome?.status !== 'rejected' || others.length > 0) throw new Error('the file was not rejected');
  return outcome.error;
}

/** Standard input that holds this content. */
export function stdinOf(content: string | Uint8Array): Readable {
  return Readable.from([Buffer.from(content)]);
}

/** Every block as kind and words. */
export function wordsOf(article: Pick<Article, 'text' | 'blocks'>): [BlockKind, string][] {
  return article.blocks.map((block) => [block.kind, article.text.slice(block.start, block.end)]);
}
