import { createExporter } from '../../../src/export/exporters.ts';
import type { GraphSource } from '../../../src/export/graph-exporter.ts';
import { collect, collectFiles } from './collect.ts';

/** A graph in a format as one text, as it reads once it is in UTF-8; files one after the other, each after its name. */
export async function textOf(format: string, graph: GraphSource): Promise<string> {
  const written = createExporter(format).write(graph);
  const text =
    written.files === undefined
      ? (await collect(written)).join('')
      : [...(await collectFiles(written.files.pieces))].map(([file, part]) => `${file}\n${part}`).join('\n');
  return Buffer.from(text, 'utf8').toString('utf8');
}
