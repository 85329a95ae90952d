import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { yamlKey } from '../../src/system/compiled-yaml.ts';

const root = new URL('../../', import.meta.url);

/** The YAML files that newsgraph reads at its start, below the package's root. */
export function shippedYaml(): readonly string[] {
  return globSync(['data/lexicon/*.yaml', 'data/names/*.yaml', 'schema/*.yaml'], {
    cwd: fileURLToPath(root),
  }).sort();
}

/** The text of `dist/yaml.json`: what each of those files says, by the hash of its text. */
export function compileYaml(): string {
  const said = shippedYaml().map((file) => {
    const source = readFileSync(new URL(file, root), 'utf8');
    return [yamlKey(source), parse(source, { uniqueKeys: true, maxAliasCount: 100 })];
  });
  return JSON.stringify(Object.fromEntries(said));
}
