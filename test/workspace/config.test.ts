import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, type StoreSettings, withStores, writeConfig } from '../../src/workspace/config.ts';
import { withFolder } from '../pipeline/support/open-test-workspace.ts';

const embedded: StoreSettings = { name: 'embedded', kind: 'embedded' };
const neo4j: StoreSettings = { name: 'neo4j', kind: 'neo4j', uri: 'bolt://localhost:7687' };

describe('the configuration of a workspace', () => {
  it('is the embedded store where there is none, and what was written otherwise', async () => {
    await withFolder(async (folder) => {
      expect(await readConfig(folder)).toEqual({ stores: [embedded] });
      const config = {
        stores: [embedded, { ...neo4j, database: 'news', schema: false, detail: 'edges' as const }],
      };
      await writeConfig(folder, config);
      expect(await readConfig(folder)).toEqual(config);
    });
  });

  it.each([
    ['no JSON', '{"stores": [', /JSON/],
    ['no stores', { stores: [] }, /stores/],
    ['an unknown kind', { stores: [{ name: 'x', kind: 'oracle' }] }, /kind/],
    ['a password', { stores: [{ ...neo4j, password: 'x' }] }, /password/],
    ['two of a name', { stores: [embedded, { ...neo4j, name: 'embedded' }] }, /one name/],
    ['two embedded stores', { stores: [embedded, { ...embedded, name: 'second' }] }, /only one embedded/],
  ])('names the file where it holds %s', async (_, content, message) => {
    await withFolder(async (folder) => {
      await mkdir(folder, { recursive: true });
      const path = join(folder, 'config.json');
      await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
      await expect(readConfig(folder)).rejects.toThrow(path);
      await expect(readConfig(folder)).rejects.toThrow(message);
      expect(await readFile(path, 'utf8')).not.toBe('');
    });
  });

  it('takes stores in: new ones by a name of their own, known ones with what is new about them', () => {
    const config = withStores({ stores: [embedded] }, [neo4j, { ...neo4j, uri: 'bolt://other:7687' }]);
    expect(config.stores.map(({ name }) => name)).toEqual(['embedded', 'neo4j', 'neo4j-2']);
    const named = { stores: [{ ...neo4j, name: 'staging', schema: false }] };
    expect(withStores(named, [{ ...neo4j, detail: 'edges' }])).toEqual({
      stores: [{ ...neo4j, name: 'staging', schema: false, detail: 'edges' }],
    });
    expect(withStores(named, [{ ...neo4j, database: 'other' }]).stores).toHaveLength(2);
  });
});
