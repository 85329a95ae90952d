import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { compileYaml, shippedYaml } from '../../../scripts/build/compile-yaml.ts';
import { compiledFile, compiledYaml } from '../../../src/system/compiled-yaml.ts';
import { parseYaml } from '../../../src/system/parse-yaml.ts';

const root = new URL('../../../', import.meta.url);
const sourceOf = (file: string) => readFileSync(new URL(file, root), 'utf8');

describe('the YAML that the build parses', () => {
  it('is all of the word lists and the ontology', () => {
    const lists = ['data/lexicon', 'data/names'].flatMap((folder) =>
      readdirSync(new URL(folder, root))
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => `${folder}/${file}`),
    );
    expect(shippedYaml()).toEqual([...lists, 'schema/ontology.yaml'].sort());
  });

  it('is what the build wrote', () => {
    expect(readFileSync(compiledFile, 'utf8')).toBe(compileYaml());
  });

  it.each(shippedYaml())('says what %s says', (file) => {
    const source = sourceOf(file);
    expect(compiledYaml(source)).toEqual(parse(source));
    // A text that differs is no longer what was compiled, and is parsed.
    const changed = `${source}# changed\n`;
    expect(compiledYaml(changed)).toBeUndefined();
    expect(parseYaml(source, z.unknown())).toEqual(parseYaml(changed, z.unknown()));
  });

  it('still tells the line of a fault', () => {
    const source = sourceOf('data/lexicon/regions.yaml');
    const { faults } = parseYaml(source, z.strictObject({}));
    expect(faults?.length).toBe(1);
    expect(source.split('\n')[(faults?.[0]?.line ?? 0) - 1]).toMatch(/^\w+:/);
  });
});
