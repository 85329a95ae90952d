import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../../../src/export/exporters.ts';
import { longestQuote } from '../../../src/export/where/without-text.ts';
import type { ExportOptions } from '../../../src/pipeline/export/export-graph.ts';
import type { Workspace } from '../../../src/pipeline/workspace.ts';
import { collect, collectFiles } from '../../export/support/collect.ts';
import { plainClaim } from '../../support/plain-claim.ts';
import { documentArbitrary, type GeneratedDocument } from '../support/generated-articles.ts';
import { ingestAll, withWorkspace } from '../support/open-test-workspace.ts';

const words = [
  'the harbour master counted seven grey barges before the fog came down over the breakwater',
  'nobody on the quay believed the notice that was nailed to the customs house at noon',
  'a clerk read it aloud twice while the gulls quarrelled over what the cooks had thrown out',
];
const text = words.join(' and then ');

/** A document whose claims say everything in long words of its article. */
function wordyDocument(): GeneratedDocument {
  const [drawn] = fc.sample(documentArbitrary('wordy'), { numRuns: 1, seed: 11 });
  const { article, extraction } = drawn!;
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const [subject, object] = extraction.entities;
  const claim = (id: string, quote: string) =>
    plainClaim({
      id,
      subject: subject!.id,
      object: object?.id ?? null,
      time: { start: '2026-01-01', end: '2026-01-01', precision: 'day', text: words[1]! },
      attributes: { contexts: [words[0]!, 'military'], office: words[2]!, reason: words[1]!, fee: '€30m' },
      evidence: { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote },
    });
  return {
    article: { ...article, text, blocks, published: '2026-01-05', title: 'Fog' },
    extraction: {
      ...extraction,
      text,
      blocks,
      claims: [claim('c1', words[0]!), claim('c2', text), claim('c3', 'seven grey barges')],
    },
  };
}

const document = wordyDocument();

/** An export with all its files as one text. */
async function exported(workspace: Workspace, options: ExportOptions): Promise<string> {
  const written = workspace.export(options);
  if (written.files === undefined) return (await collect(written)).join('');
  return [...(await collectFiles(written.files.pieces)).values()].join('\n');
}

const formats = [...exporters.keys()];
/** Exports by format, with text and without. */
const texts = new Map<string, readonly [withText: string, without: string]>();
beforeAll(async () => {
  await withWorkspace([document], async (workspace) => {
    const [outcome] = await ingestAll(workspace, [document]);
    expect(outcome!.status).toBe('added');
    for (const format of formats) {
      const withText = await exported(workspace, { format });
      texts.set(format, [withText, await exported(workspace, { format, text: false })]);
    }
  });
});

/** The longest stretch of the article that is found in a text. */
function longestFound(haystack: string): number {
  let longest = 0;
  for (let start = 0; start < text.length; start++) {
    while (start + longest < text.length && haystack.includes(text.slice(start, start + longest + 1)))
      longest++;
  }
  return longest;
}

describe.each(formats)('%s without text', (format) => {
  it('holds no more of an article than a short quote', () => {
    const [withText, without] = texts.get(format)!;
    expect(longestFound(withText)).toBeGreaterThan(words[0]!.length - 1);
    expect(longestFound(without)).toBeLessThanOrEqual(longestQuote);
  });

  it('holds short quotes, places of quotes, names and titles', () => {
    const [, without] = texts.get(format)!;
    for (const kept of ['seven grey barges', '€30m', 'Fog', document.extraction.entities[0]!.name]) {
      expect(without).toContain(kept);
    }
    expect(without).toContain(String(text.length));
  });
});
