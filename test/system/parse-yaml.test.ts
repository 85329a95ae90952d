import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/system/parse-yaml.ts';

const schema = z.strictObject({
  list: z.array(z.strictObject({ name: z.string(), size: z.int().exactOptional() })),
});
const lineOf = (source: string) => parseYaml(source, schema).faults?.map(({ line }) => line);

describe('parseYaml', () => {
  it('gives what the file says', () => {
    expect(parseYaml('list:\n  - name: a\n', schema)).toEqual({ data: { list: [{ name: 'a' }] } });
  });

  it.each([
    ['a wrong value', 'list:\n  - name: a\n    size: big\n', [3]],
    ['an unknown key', 'list:\n  - name: a\n    colour: red\n', [3]],
    ['a missing key, at its nearest parent', 'list:\n  - name: a\n  - size: 2\n', [3]],
    ['several faults', 'list:\n  - name: 1\n  - name: 2\n', [2, 3]],
    ['a key given twice', 'list: []\nlist: []\n', [2]],
  ])('tells the line of %s', (_, source, lines) => {
    expect(lineOf(source)).toEqual(lines);
  });
});
