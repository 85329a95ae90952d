import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnalyzer, loadLanguageModel } from '../../src/language/index.ts';
import { sharedModel } from './loaded-model.ts';

const data = fileURLToPath(new URL('../../data/language/', import.meta.url));

describe('loadLanguageModel', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-model-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds the model of the package and keeps its weights in shared memory', () => {
    const model = loadLanguageModel();
    expect(model.name).toMatch(/^en_core_web_sm 3\.8\.0-names\.[0-9a-f]{8}$/);
    expect(model.weights).toBeInstanceOf(SharedArrayBuffer);
    expect(model.kernel).not.toBeNull();
  });

  it('names a file that is missing', () => {
    expect(() => loadLanguageModel({ folder })).toThrow(
      expect.objectContaining({ code: 'LANGUAGE_MODEL', message: expect.stringContaining('manifest.json') }),
    );
  });

  it('names a file that was changed', () => {
    cpSync(data, folder, { recursive: true });
    writeFileSync(path.join(folder, 'labels.json'), '{}');
    expect(() => loadLanguageModel({ folder })).toThrow(
      expect.objectContaining({ code: 'LANGUAGE_MODEL', message: expect.stringContaining('labels.json') }),
    );
  });

  it('refuses a manifest that is none', () => {
    writeFileSync(path.join(folder, 'manifest.json'), '{"model": 1}');
    expect(() => loadLanguageModel({ folder })).toThrow(expect.objectContaining({ code: 'LANGUAGE_MODEL' }));
  });
});

describe('createAnalyzer', () => {
  it('falls back to the plain kernel, and says so if the other one was asked for', () => {
    const model = { ...sharedModel(), kernel: null };
    expect(createAnalyzer(model).analyze('Hello.').tokens).toHaveLength(2);
    expect(() => createAnalyzer(model, { kernel: 'simd' })).toThrow(
      expect.objectContaining({ code: 'LANGUAGE_MODEL' }),
    );
  });
});
