import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { NewsgraphError } from '../../src/model/errors.ts';
import type { IngestOutcome } from '../../src/pipeline/ingest-outcome.ts';
import { corpusArbitrary, documentArbitrary, type GeneratedDocument } from './support/generated-articles.ts';
import { ingestAll, withWorkspace } from './support/open-test-workspace.ts';

const [draw] = fc.sample(fc.tuple(documentArbitrary('a'), documentArbitrary('b'), documentArbitrary('c')), {
  numRuns: 1,
  seed: 7,
});
const documents: readonly GeneratedDocument[] = draw!;
const articles = documents.map(({ article }) => article);

describe('ingest', () => {
  it('tells of every article what became of it', async () => {
    await withWorkspace(documents, async (workspace) => {
      const [first, second, third] = documents as [GeneratedDocument, GeneratedDocument, GeneratedDocument];
      expect((await ingestAll(workspace, [first, second])).map(({ status }) => status)).toEqual([
        'added',
        'added',
      ]);
      await workspace.retract('b');
      const outcomes = await ingestAll(workspace, [first, second, third]);
      expect(outcomes.map(({ status }) => status)).toEqual(['unchanged', 'retracted', 'added']);
      const added = outcomes[2]!;
      const counts = 'counts' in added ? added.counts : null;
      expect(Object.values(counts!.entities).reduce((a, b) => a + b, 0)).toBe(
        third.extraction.entities.length,
      );
    });
  });

  it('reports an article that cannot be extracted and goes on', async () => {
    const extractor = {
      name: 'generated',
      version: '1',
      extract(article: Article) {
        if (article.id === 'b') throw new NewsgraphError('EXTRACTION_INVALID', 'b: too odd');
        const { extraction } = documents.find((document) => document.article.id === article.id)!;
        // A quote that is not in the text.
        if (article.id === 'c') return { ...extraction, text: 'Another text.' };
        return extraction;
      },
      async close() {},
    };
    await withWorkspace(
      documents,
      async (workspace, store) => {
        const outcomes = await ingestAll(workspace, documents);
        expect(outcomes.map(({ status }) => status)).toEqual(['added', 'rejected', 'rejected']);
        expect(store.snapshot().nodes.filter(({ label }) => label === 'Document')).toHaveLength(1);
      },
      { extractor },
    );
  });

  it('does not hide a defect of an extractor', async () => {
    await withWorkspace([], async (workspace) => {
      await expect(ingestAll(workspace, documents)).rejects.toThrow('was not generated');
    });
  });

  it('stores what is done when it is stopped', async () => {
    await withWorkspace(documents, async (workspace, store) => {
      const stop = new AbortController();
      async function* untilStopped() {
        yield articles[0]!;
        stop.abort();
        yield articles[1]!;
      }
      const outcomes: IngestOutcome[] = [];
      const run = async () => {
        for await (const outcome of workspace.ingestArticles(untilStopped(), { signal: stop.signal })) {
          outcomes.push(outcome);
        }
      };
      await expect(run()).rejects.toMatchObject({ code: 'ABORTED' });
      expect(outcomes.map(({ status }) => status)).toEqual(['added']);
      expect(store.snapshot().nodes.some(({ id }) => id === 'document/a')).toBe(true);
    });
  });

  it('lets two runs of one workspace follow each other', async () => {
    await withWorkspace(documents, async (workspace) => {
      const runs = await Promise.all([ingestAll(workspace, documents), ingestAll(workspace, documents)]);
      const statuses = runs.flat().map(({ status }) => status);
      expect(statuses.filter((status) => status === 'added')).toHaveLength(3);
      expect(statuses.filter((status) => status === 'unchanged')).toHaveLength(3);
    });
  });

  it('takes the last of two versions in one run', async () => {
    const versions = fc.sample(fc.tuple(documentArbitrary('a'), documentArbitrary('a')), {
      numRuns: 1,
      seed: 3,
    })[0]!;
    await withWorkspace(versions, async (workspace, store) => {
      const statuses = (await ingestAll(workspace, versions)).map(({ status }) => status);
      expect(statuses).toEqual(['added', 'changed']);
      const both = store.snapshot();
      await withWorkspace(versions, async (other, otherStore) => {
        await ingestAll(other, [versions[1]]);
        expect(both).toEqual(otherStore.snapshot());
      });
    });
  });

  it('uses a kept extraction when only what it does not depend on has changed', async () => {
    const [{ article, extraction }] = documents as [GeneratedDocument];
    const moved: GeneratedDocument = { article: { ...article, url: 'https://paper.example/a' }, extraction };
    let extracted = 0;
    const extractor = {
      name: 'generated',
      version: '1',
      extract() {
        extracted += 1;
        return extraction;
      },
      async close() {},
    };
    await withWorkspace(
      [],
      async (workspace, store) => {
        await ingestAll(workspace, [documents[0]!]);
        expect((await ingestAll(workspace, [moved]))[0]?.status).toBe('changed');
        expect(extracted).toBe(1);
        const node = store.snapshot().nodes.find(({ id }) => id === 'document/a');
        expect(node?.properties.url).toBe('https://paper.example/a');
      },
      { extractor },
    );
  });

  it('extracts again when the extractor is another one', async () => {
    const corpus = fc.sample(corpusArbitrary, { numRuns: 1, seed: 5 })[0]!;
    await withWorkspace(corpus, async (workspace, store) => {
      await ingestAll(workspace, corpus);
      const { folder } = workspace;
      await workspace.close();
      const newer = {
        name: 'generated',
        version: '2',
        extract: (article: Article) => ({
          ...corpus.find((document) => document.article.id === article.id)!.extraction,
          claims: [],
        }),
        async close() {},
      };
      await withWorkspace(
        corpus,
        async (reopened) => {
          const statuses = (await ingestAll(reopened, corpus)).map(({ status }) => status);
          expect(new Set(statuses)).toEqual(new Set(['changed']));
          expect(store.snapshot().nodes.filter(({ label }) => label === 'Claim')).toEqual([]);
        },
        { folder, stores: [store], extractor: newer },
      );
    });
  });
});

describe('retract', () => {
  it('says when there is no such document, and lets a readmitted one back', async () => {
    await withWorkspace(documents, async (workspace, store) => {
      await ingestAll(workspace, documents);
      const before = store.snapshot();
      expect(await workspace.retract('nowhere')).toBe('unknown');
      expect(await workspace.retract('a')).toBe('retracted');
      expect(await workspace.retract('a')).toBe('unknown');
      expect((await workspace.status()).retracted).toBe(1);
      expect(await workspace.readmit('a')).toBe(true);
      expect(await workspace.readmit('a')).toBe(false);
      await ingestAll(workspace, documents);
      expect(store.snapshot()).toEqual(before);
    });
  });

  it('foretells what it would do', async () => {
    await withWorkspace(documents, async (workspace, store) => {
      await ingestAll(workspace, documents);
      const before = store.snapshot();
      let changes = 0;
      await workspace.retract('a', {
        dryRun: true,
        onPlan: (plan) => {
          changes += plan.nodes.length;
        },
      });
      expect(changes).toBeGreaterThan(0);
      expect(store.snapshot()).toEqual(before);
      expect((await workspace.status()).retracted).toBe(0);
    });
  });
});

describe('the sources of a relationship', () => {
  /** A text of words that are all different. */
  const words = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

  function told(id: string, text: string, states: boolean): GeneratedDocument {
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
    const [claim] = documents.flatMap(({ extraction }) => extraction.claims);
    // Countries, who are the same in all articles.
    const entities = [
      { id: 'e1', kind: 'Country', name: 'Chile', aliases: [], attributes: { iso: 'CL' } },
      { id: 'e2', kind: 'Country', name: 'Peru', aliases: [], attributes: { iso: 'PE' } },
    ];
    const stated = {
      ...claim!,
      type: 'ACCUSE',
      subject: 'e1',
      object: 'e2',
      polarity: 'affirmed' as const,
      modality: 'actual' as const,
      voice: 'article' as const,
      speaker: null,
      chain: [],
      place: null,
      evidence: { start: 0, end: 4, quote: text.slice(0, 4) },
    };
    return {
      article: { id, authors: [], language: 'en', text, blocks },
      extraction: {
        id,
        extractor: { name: 'generated', version: '1' },
        text,
        blocks,
        entities,
        mentions: [],
        claims: states ? [stated] : [],
        attributions: [],
      },
    };
  }

  it('are counted anew when a copy links two stories, and when it goes', async () => {
    const early = told('early', words(0, 300), true);
    const late = told('late', words(210, 510), true);
    const bridge = told('bridge', words(105, 405), false);
    await withWorkspace([early, late, bridge], async (workspace, store) => {
      const sources = () => store.snapshot().edges.find(({ type }) => type === 'ACCUSE')?.properties.sources;
      await ingestAll(workspace, [early, late]);
      expect(sources()).toBe(2);
      await ingestAll(workspace, [bridge]);
      expect(sources()).toBe(1);
      await workspace.retract('bridge');
      expect(sources()).toBe(2);
    });
  });
});
