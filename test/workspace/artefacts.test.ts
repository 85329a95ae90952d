import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Artefacts, createArtefacts, createArtefactsOverlay } from '../../src/workspace/artefacts.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { createManifest, readManifest } from '../../src/workspace/manifest.ts';
import { artefactPath, listArtefacts } from '../../src/workspace/workspace-files.ts';
import { withFolder } from '../pipeline/support/open-test-workspace.ts';

const documentOf = (id: string) => ({
  source: `${id}.txt`,
  file: null,
  article: { id, authors: [], language: 'en', text: 'Words.', blocks: [] },
  articleHash: 'h',
  key: 'k',
  extraction: {
    id,
    extractor: { name: 'test', version: '1' },
    text: 'Words.',
    blocks: [],
    entities: [],
    mentions: [],
    claims: [],
    attributions: [],
  },
});

const listed = async (ids: AsyncIterable<string>) => {
  const all: string[] = [];
  for await (const id of ids) all.push(id);
  return all.sort();
};

const suites: [string, (folder: string) => Artefacts][] = [
  ['artefacts in files', (folder) => createArtefacts(folder)],
  ['an overlay', (folder) => createArtefactsOverlay(createArtefacts(folder))],
];

describe.each(suites)('%s', (_, create) => {
  it('gives back what was written and forgets what was removed', async () => {
    await withFolder(async (folder) => {
      const artefacts = create(folder);
      const { source, article, articleHash, key, extraction } = documentOf('https://paper.example/a?b=../c');
      await artefacts.write(documentOf(article.id));
      await artefacts.write(documentOf('../escape'));
      expect(await artefacts.readArticle(article.id)).toMatchObject({ source, article });
      expect(await artefacts.readExtraction(article.id)).toMatchObject({ articleHash, key, extraction });
      expect(await listed(artefacts.ids())).toEqual(['../escape', article.id]);
      await artefacts.remove(article.id);
      expect(await artefacts.readArticle(article.id)).toBeNull();
      expect(await listed(artefacts.ids())).toEqual(['../escape']);
    });
  });

  it('remembers what was retracted', async () => {
    await withFolder(async (folder) => {
      const artefacts = create(folder);
      await artefacts.setRetracted('a', true);
      await artefacts.setRetracted('b', true);
      await artefacts.setRetracted('b', false);
      expect([await artefacts.isRetracted('a'), await artefacts.isRetracted('b')]).toEqual([true, false]);
      expect(await listed(artefacts.retractedIds())).toEqual(['a']);
    });
  });
});

describe('artefacts in files', () => {
  it('are not touched by an overlay', async () => {
    await withFolder(async (folder) => {
      const base = createArtefacts(folder);
      await base.write(documentOf('a'));
      const overlay = createArtefactsOverlay(base);
      await overlay.remove('a');
      await overlay.write(documentOf('b'));
      await overlay.setRetracted('c', true);
      expect(await listed(overlay.ids())).toEqual(['b']);
      expect(await listed(base.ids())).toEqual(['a']);
      expect(await base.isRetracted('c')).toBe(false);
    });
  });

  it('pass over what a write that was cut off has left', async () => {
    await withFolder(async (folder) => {
      const artefacts = createArtefacts(folder);
      await artefacts.write(documentOf('a'));
      const path = artefactPath(join(folder, 'articles'), 'a');
      await writeFile(`${path}.123456`, '{"article":');
      const paths: string[] = [];
      for await (const found of listArtefacts(join(folder, 'articles'))) paths.push(found);
      expect(paths).toEqual([path]);
    });
  });

  it.each([
    ['cut off', (content: string) => content.slice(0, 40)],
    ['of another form', () => '{"article": 1}'],
    ['of another article', (content: string) => content.replaceAll('"a"', '"z"')],
  ])('are named when one is %s', async (_, damage) => {
    await withFolder(async (folder) => {
      const artefacts = createArtefacts(folder);
      await artefacts.write(documentOf('a'));
      for (const part of ['articles', 'extractions'] as const) {
        const path = artefactPath(join(folder, part), 'a');
        await writeFile(path, damage(await readFile(path, 'utf8')));
        const read = part === 'articles' ? artefacts.readArticle('a') : artefacts.readExtraction('a');
        await expect(read).rejects.toMatchObject({
          code: 'WORKSPACE_INVALID',
          message: expect.stringContaining(path),
        });
      }
    });
  });
});

describe('the manifest of a workspace', () => {
  it('is made once and read again', async () => {
    await withFolder(async (folder) => {
      expect(await readManifest(folder)).toBeNull();
      const manifest = await createManifest(folder);
      expect(await readManifest(folder)).toEqual(manifest);
      expect((await readConfig(folder)).stores).toEqual([{ name: 'embedded', kind: 'embedded' }]);
    });
  });

  it('of a newer version is refused with what to do', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'workspace.json'), '{"version": 99, "id": "x"}');
      await expect(readManifest(folder)).rejects.toThrow('update newsgraph');
    });
  });

  it('and the configuration are named when they are wrong', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'workspace.json'), '{"id": 1}');
      await expect(readManifest(folder)).rejects.toThrow(join(folder, 'workspace.json'));
      await writeFile(join(folder, 'config.json'), '{"stores": [{"name": "x", "kind": "other"}]}');
      await expect(readConfig(folder)).rejects.toMatchObject({
        code: 'CONFIG_INVALID',
        message: expect.stringContaining(join(folder, 'config.json')),
      });
    });
  });
});
