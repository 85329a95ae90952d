import { afterEach, expect, test } from 'vitest';
import { postArticles } from '../../scripts/bench/serve/post-articles.ts';
import { jobSchema } from '../../src/service/schemas/job.ts';
import { openTestService, type TestService } from './support.ts';

let service: TestService;
afterEach(async () => {
  await service.close();
});

test('of more articles than it can take none is lost that was acknowledged', {
  timeout: 120_000,
}, async () => {
  service = await openTestService({
    given: [],
    limits: { perMinute: 1e9, atOnce: 20, queue: { jobs: 15, size: 1e6 } },
  });
  let number = 0;
  const next = () => {
    number += 1;
    return { id: `flood-${number}`, text: `Norway and Chile signed treaty number ${number} on Monday.` };
  };
  const posted = await postArticles({ url: service.url, connections: 50, duration: 2, next });
  expect(posted.acknowledged.length).toBeGreaterThan(0);
  expect(posted.statuses['503']).toBeGreaterThan(0);
  expect(Object.keys(posted.statuses).sort()).toEqual(['202', '503']);
  expect(posted.withoutRetryAfter).toBe(0);
  // The last ones are waited for by a job behind them.
  let last: Response;
  do {
    last = await service.request('/document?id=none', { method: 'DELETE' });
  } while (last.status === 503);
  const { id } = (await last.json()) as { id: string };
  for (let state = ''; state !== 'done'; ) {
    state = jobSchema.parse(await (await service.request(`/jobs/${id}`)).json()).state;
  }
  const kept = await service.workspace.viewArticles({ limit: 1000 });
  const ids = new Set(kept.items.map(({ document }) => document));
  expect(posted.acknowledged.filter((one) => !ids.has(one))).toEqual([]);
  // What was refused is not there, unless its answer came after the last one was counted.
  expect(kept.total - posted.acknowledged.length).toBeLessThanOrEqual(50);
});
