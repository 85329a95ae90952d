import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Extractor } from '../../../src/extract/extractor.ts';
import type { Article } from '../../../src/model/article.ts';
import { loadOntology } from '../../../src/ontology/load-ontology.ts';
import { createDefaultExtractor } from '../../../src/pipeline/default-extractor.ts';
import type { DigestingExtractor } from '../../../src/pipeline/digesting-extractor.ts';
import { digestDocument } from '../../../src/pipeline/document-digest.ts';
import { extract } from '../../../src/pipeline/extract.ts';
import { openExtractor } from '../../../src/pipeline/open-extractor.ts';
import { createParallelExtractor } from '../../../src/pipeline/workers/parallel-extractor.ts';

const ontology = await loadOntology();
const articles = Array.from({ length: 12 }, (_, number): Article => {
  const text = `Edda Vale met Oren Tasch in Vienna on Monday. Vale denied that talk ${number} had failed, and Chile accused Peru.`;
  return {
    id: `talk-${number}`,
    authors: [],
    language: 'en',
    published: '2026-01-05',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  };
});

const extractAll = async (extractor: Extractor): Promise<string[]> =>
  (await Promise.all(articles.map(async (article) => extractor.extract(article)))).map((one) =>
    JSON.stringify(one),
  );

describe('the extractor in worker threads', { timeout: 120_000 }, () => {
  const opened: Extractor[] = [];
  const open = async (jobs: number): Promise<DigestingExtractor> => {
    const extractor = await createParallelExtractor({ jobs, ontology });
    opened.push(extractor);
    return extractor;
  };
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const extractor of opened.splice(0)) await extractor.close();
  });

  it.each([2])('gives with %i of them the bytes that it gives without', async (jobs) => {
    const alone = createDefaultExtractor(ontology);
    const extractor = await open(jobs);
    expect(await extractAll(extractor)).toEqual(await extractAll(alone));
    expect([extractor.name, extractor.version]).toEqual([alone.name, alone.version]);
  });

  it('digests what it has extracted as this thread would', async () => {
    const extractor = await open(2);
    const alone = createDefaultExtractor(ontology);
    for (const article of articles) {
      const expected = await alone.extract(article);
      const { extraction, digest } = await extractor.digest('a source', article);
      expect(JSON.stringify(extraction)).toBe(JSON.stringify(expected));
      expect(digest).toEqual(digestDocument(article, expected));
      expect(digest.members.length).toBeGreaterThan(0);
    }
  });

  it('reads with the rules of a user', async () => {
    const read = async (jobs: number) => {
      const options = { rules: 'data/examples/transfers.yaml', jobs };
      const outcomes = [];
      for await (const outcome of extract(['data/examples/transfers.txt'], options)) outcomes.push(outcome);
      return outcomes;
    };
    const [outcome] = await read(1);
    expect(await read(2)).toEqual([outcome]);
    const types = outcome?.status === 'extracted' ? outcome.extraction.claims.map(({ type }) => type) : [];
    expect(types).toContain('TRANSFERRED_TO');
  });

  it('loses no article when a worker ends', async () => {
    const workers: Worker[] = [];
    const post = Worker.prototype.postMessage;
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, ...message) {
      workers.push(this);
      return post.apply(this, message);
    });
    const extractor = await open(2);
    const expected = await extractAll(createDefaultExtractor(ontology));
    const underway = extractAll(extractor);
    expect(workers.length).toBeGreaterThanOrEqual(2);
    await workers[0]!.terminate();
    expect(await underway).toEqual(expected);
    // Another has taken its place.
    expect(await extractAll(extractor)).toEqual(expected);
  });

  it('gives up what is underway when it is closed', async () => {
    const extractor = await open(2);
    const underway = Promise.allSettled(articles.map(async (article) => extractor.extract(article)));
    await extractor.close();
    for (const one of await underway) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'ABORTED' });
    }
    await expect(async () => extractor.extract(articles[0]!)).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('the number of jobs', () => {
  it.each([0, -1, 1.5, Number.NaN])('may not be %d', async (jobs) => {
    await expect(openExtractor({ jobs })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
