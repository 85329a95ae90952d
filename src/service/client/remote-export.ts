import { z } from 'zod';
import { type ExportFiles, type FilePiece, type GraphExport, NewsgraphError } from '../../index.ts';
import { readLinesOf } from './read-lines.ts';
import { type ServiceConnection, toError } from './service-connection.ts';

const endSchema = z.union([
  z.object({ end: z.literal(true) }),
  z.object({ failure: z.object({ code: z.string(), message: z.string() }) }),
]);
const headSchema = z.object({ byproducts: z.array(z.string()).nullable() });

/** The graph in a format, fetched from a service piece by piece. */
export async function remoteExport(connection: ServiceConnection, options: object): Promise<GraphExport> {
  const answer = await connection.request('/owner/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(options),
  });
  const lines = readLinesOf(answer.body);
  const first = await lines.next();
  const head: unknown = JSON.parse(first.value ?? '{}');
  throwFailure(head);
  const { byproducts } = headSchema.parse(head);
  if (byproducts === null) return piecesOf<string>(lines);
  const files: ExportFiles = { byproducts, pieces: piecesOf<FilePiece>(lines) };
  return Object.assign(piecesOf<string>(lines), { files });
}

/** Pieces up to the line that says that it was the last one: an answer that was cut off is no export. */
async function* piecesOf<T extends string | FilePiece>(lines: AsyncIterable<string>): AsyncGenerator<T> {
  for await (const line of lines) {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'string' || (typeof value === 'object' && value !== null && 'file' in value)) {
      yield value as T;
      continue;
    }
    throwFailure(value);
    if ('end' in endSchema.parse(value)) return;
  }
  throw new NewsgraphError(
    'WORKSPACE_LOCKED',
    'the service that holds the workspace ended in the middle of the export',
  );
}

function throwFailure(value: unknown): void {
  const { data } = endSchema.safeParse(value);
  if (data !== undefined && 'failure' in data) throw toError(data.failure);
}
