import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instanceFiles } from '../../../scripts/neo4j/instance-files.ts';
import { parseState, readState, writeState } from '../../../scripts/neo4j/instance-state.ts';
import { withFolder } from '../../pipeline/support/open-test-workspace.ts';

describe('the state of an instance', () => {
  it('is read as it was written', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'instance.json');
      expect(await readState(path)).toBeNull();
      const state = { name: 'a', version: '5.26.30', ports: { bolt: 7687, http: 7474 }, pid: 12 };
      await writeState(path, state);
      expect(await readState(path)).toEqual(state);
    });
  });

  it.each([
    ['{', 'SyntaxError'],
    ['{"name": "a", "version": "5", "ports": null, "pid": "12; rm"}', 'pid'],
    ['{"name": "a", "version": "5", "ports": {"bolt": 99999, "http": 1}, "pid": null}', 'bolt'],
  ])('is not guessed from %s', (text, fault) => {
    const parse = () => parseState('/x/instance.json', text);
    expect(parse).toThrow('/x/instance.json: is damaged');
    expect(parse).toThrow(fault);
  });
});

describe('the name of an instance', () => {
  it.each(['default', 'a', 'try-out-2'])('may be %s', (name) => {
    expect(instanceFiles({ name, folder: '/data' }).home).toBe(join('/data', name, 'home'));
  });

  it.each(['', '..', '../a', 'a/b', 'A', '-a', 'a-', '.', 'a b', 'a'.repeat(41)])(
    'may not be "%s"',
    (name) => {
      expect(() => instanceFiles({ name, folder: '/data' })).toThrow('is no name of an instance');
    },
  );
});
