import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/index.ts';
import { withFolder } from './support/open-test-workspace.ts';

const sample = (name: string) =>
  fileURLToPath(new URL(`../../data/articles/korea/${name}.json`, import.meta.url));
const flour = sample('2025-11-18-flour');
const correction = sample('2025-11-27-flour-correction');
const correctionId = 'harbour-post-2025-11-27-flour-correction';

async function ingest(workspace: Workspace, files: readonly string[]): Promise<void> {
  for await (const outcome of workspace.ingest(files)) expect(outcome.status).toBe('added');
}

async function exportOf(workspace: Workspace): Promise<string> {
  let text = '';
  for await (const piece of workspace.export({ from: 'store' })) text += piece;
  return text;
}

const aidEdge =
  "MATCH (:Country {name: 'Russia'})-[r:AID]->(:Country {name: 'North Korea'}) RETURN r.claims AS claims";
const takenBack =
  'MATCH (c:Claim) WHERE c.takenBackBy IS NOT NULL RETURN c.type AS type, c.caveat AS caveat, c.takenBackBy AS by ORDER BY c.id';

describe('an article that corrects another', { timeout: 120_000 }, () => {
  it('takes back what it denies, in either order, and retracting it restores what was', async () => {
    await withFolder(async (folder) => {
      const open = (name: string) => openWorkspace({ folder: join(folder, name) });
      const [first, second] = [await open('first'), await open('second')];
      try {
        await ingest(first, [flour]);
        const alone = await exportOf(first);
        expect((await first.query(aidEdge)).rows).toEqual([[1]]);
        await ingest(first, [correction]);
        const corrected = await exportOf(first);
        expect((await first.query(aidEdge)).rows).toEqual([]);
        const by = [`document/${correctionId}`];
        expect((await first.query(takenBack)).rows).toEqual([
          ['AID', 'taken back', by],
          ['AID', 'taken back, said', by],
        ]);
        const { rows } = await first.query('corrections');
        expect(rows[0]).toEqual([
          `document/${correctionId}`,
          'document/harbour-post-2025-11-18-flour',
          '2025-11-27',
          'taken back',
          'Russia',
          'AID',
          'North Korea',
          expect.stringContaining('Russia delivered 20,000 tonnes of flour'),
          'Russia did not give the flour to North Korea.',
        ]);

        await ingest(second, [correction]);
        await ingest(second, [flour]);
        expect(await exportOf(second)).toBe(corrected);

        expect(await first.retract(correctionId)).toBe('retracted');
        expect(await exportOf(first)).toBe(alone);
      } finally {
        await first.close();
        await second.close();
      }
    });
  });
});
