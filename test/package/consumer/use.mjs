import { join } from 'node:path';
import { openWorkspace } from 'newsgraph';

const workspace = await openWorkspace({ folder: join(import.meta.dirname, 'workspace') });
try {
  const article = {
    id: 'visit',
    authors: [],
    language: 'en',
    text: 'President Vladimir Putin of Russia met Kim Jong Un in Pyongyang on Wednesday.',
    blocks: [{ kind: 'paragraph', start: 0, end: 77 }],
  };
  for await (const outcome of workspace.ingestArticles([article])) console.log(outcome.status, outcome.id);
  const { rows } = await workspace.query(
    'MATCH (a:Person)-[:CONSULT]->(b:Person) RETURN a.name AS a, b.name AS b',
  );
  console.log(JSON.stringify(rows));
} finally {
  await workspace.close();
}
