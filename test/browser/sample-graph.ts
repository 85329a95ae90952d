import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkspace } from '../../src/index.ts';

/** Reads the sample articles into a database, as `newsgraph ingest data/articles --store` does. */
export async function loadSampleGraph(server: {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-browser-workspace-'));
  try {
    const workspace = await openWorkspace({
      folder,
      use: [{ name: 'neo4j', kind: 'neo4j', uri: server.uri }],
      environment: { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password },
    });
    try {
      const articles = fileURLToPath(new URL('../../data/articles', import.meta.url));
      for await (const outcome of workspace.ingest([articles])) {
        if (outcome.status === 'rejected') throw outcome.error;
      }
    } finally {
      await workspace.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
