import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageData } from '../../../src/export/page/page-data.ts';
import { bases, type Voice } from '../../../src/model/extraction.ts';
import type { ClaimFilter } from '../../../web/src/filter/claim-filter.ts';
import { createPageSource } from '../../../web/src/source/page-source.ts';
import { corpusArbitrary } from '../../pipeline/support/generated-articles.ts';
import { ingestAll, withWorkspace } from '../../pipeline/support/open-test-workspace.ts';

const day = fc.option(fc.constantFrom('2025-01-01', '2025-06-01', '2026-01-15', '2026-06-01'));

const filterArbitrary: fc.Arbitrary<ClaimFilter> = fc.record({
  types: fc.constant([]),
  standing: fc.constant(null),
  voice: fc.option(fc.constantFrom('article' as const, 'speaker' as const)),
  basis: fc.option(fc.constantFrom(...bases)),
  outlet: fc.option(fc.constantFrom('The Harbour Post', 'Nobody')),
  from: day,
  to: day,
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
      fc.array(filterArbitrary, { minLength: 1, maxLength: 6 }),
      async (corpus, filters) => {
        await withWorkspace(corpus, async (workspace) => {
          await ingestAll(workspace, corpus);
          let page = '';
          for await (const piece of workspace.export({ format: 'html' })) page += piece;
          const [, data] = /id="newsgraph-data">([\s\S]*?)<\/script>/.exec(page)!;
          const source = createPageSource(JSON.parse(data!) as PageData);
          for (const filter of filters) {
            const { voice, basis, outlet, from, to } = filter;
            const served = workspace.viewGraph({
              limit: 5000,
              ...(voice === null ? {} : { voices: voices[voice] }),
              ...(basis === null ? {} : { bases: [basis] }),
              ...(outlet === null ? {} : { outlet }),
              ...(from === null ? {} : { from }),
              ...(to === null ? {} : { to }),
            });
            const { signal } = new AbortController();
            const own = await source.graph({ entities: [], depth: 0, limit: 5000, filter }, signal);
            expect(own).toEqual(served);
            counted += own.edges.length;
          }
        });
      },
    ),
    { numRuns: 25 },
  );
  expect(counted).toBeGreaterThan(0);
});
