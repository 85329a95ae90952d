import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageData } from '../../../src/export/page/page-data.ts';
import { bases, type Voice } from '../../../src/model/extraction.ts';
import type { ClaimFilter } from '../../../web/src/filter/claim-filter.ts';
import { createPageSource } from '../../../web/src/source/page-source.ts';
import { corpusArbitrary } from '../../pipeline/support/generated-articles.ts';
import { ingestAll, withWorkspace } from '../../pipeline/support/open-test-workspace.ts';

/** Mostly no limit: several that are drawn at random leave nothing. */
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

const filterArbitrary: fc.Arbitrary<ClaimFilter> = fc.record({
  types: fc.constant([]),
  standing: fc.constant(null),
  voice: seldom(fc.constantFrom('article' as const, 'speaker' as const)),
  basis: seldom(fc.constantFrom(...bases)),
  // As the generated articles have them.
  outlet: seldom(fc.constantFrom('Coast Herald', 'the harbour union', 'Nobody')),
  from: seldom(fc.constantFrom('2026-01-05', '2026-01-06')),
  to: seldom(fc.constantFrom('2026-01-05', '2026-02-06')),
});

const voices: Readonly<Record<'article' | 'speaker', readonly Voice[]>> = {
  article: ['article'],
  speaker: ['named', 'unnamed'],
};

it('is counted from the same claims by the service and in a page', { timeout: 240_000 }, async () => {
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(
      corpusArbitrary,
      fc.array(filterArbitrary, { minLength: 4, maxLength: 10 }),
      async (corpus, filters) => {
        await withWorkspace(corpus, async (workspace) => {
          await ingestAll(workspace, corpus);
          let page = '';
          for await (const piece of workspace.export({ format: 'html' })) page += piece;
          const [, data] = /id="newsgraph-data">([\s\S]*?)<\/script>/.exec(page)!;
          const source = createPageSource(JSON.parse(data!) as PageData);
          for (const filter of filters) {
            const { voice, basis, outlet, from, to } = filter;
            const options = {
              limit: 5000,
              ...(voice === null ? {} : { voices: voices[voice] }),
              ...(basis === null ? {} : { bases: [basis] }),
              ...(outlet === null ? {} : { outlet }),
              ...(from === null ? {} : { from }),
              ...(to === null ? {} : { to }),
            };
            const { signal } = new AbortController();
            const own = await source.graph({ entities: [], depth: 0, limit: 5000, filter }, signal);
            expect(own).toEqual(await workspace.viewGraph(options));
            for (const { id } of workspace.viewEntities({ limit: 2 }).items) {
              const near = await source.graph({ entities: [id], depth: 1, limit: 5000, filter }, signal);
              expect(near).toEqual(await workspace.viewGraph({ ...options, entities: [id] }));
            }
            if (Object.values(filter).some((value) => value !== null && !Array.isArray(value)))
              counted += own.edges.length;
          }
        });
      },
    ),
    { numRuns: 20 },
  );
  expect(counted).toBeGreaterThan(0);
});
