import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NewsgraphError } from '../../model/errors.ts';

/** Stands in the page that the build makes where the graph comes. */
export const dataMark = '@newsgraph-data@';

/** The page with the viewer, without a graph; made by the build. */
const templateFile = new URL('../../../dist/page.html', import.meta.url);

/**
 * What comes before and after the graph in a single-file page.
 * @throws NewsgraphError `CONFIG_INVALID` where the build has not made the page
 */
export async function readTemplate(file: URL = templateFile): Promise<readonly [string, string]> {
  const path = fileURLToPath(file);
  const page = await readFile(file, 'utf8').catch((cause) => {
    throw new NewsgraphError('CONFIG_INVALID', `${path} is missing: build newsgraph first (npm run build)`, {
      cause,
      context: { path },
    });
  });
  const parts = page.split(dataMark);
  if (parts.length !== 2)
    throw new NewsgraphError('CONFIG_INVALID', `${path} is not the page that the build makes`);
  return [parts[0]!, parts[1]!];
}
