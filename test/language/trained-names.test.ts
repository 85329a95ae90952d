import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const trained = new URL('../../scripts/language/names/trained/', import.meta.url);
const data = new URL('../../data/language/', import.meta.url);
const describeFile = (name: string) => {
  const content = readFileSync(new URL(name, trained));
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
};

describe('the trained name finder', () => {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', data), 'utf8'));
  const card = JSON.parse(readFileSync(new URL('card.json', trained), 'utf8'));

  it('is the one that was converted', () => {
    expect(manifest.names.weights).toEqual(describeFile('model'));
    expect(manifest.names.card).toEqual(describeFile('card.json'));
    expect(card.sha256).toBe(manifest.names.weights.sha256);
    expect(manifest.version).toBe(`${manifest.source.version}-${card.version}`);
  });

  it('has its licence and its sources stated beside it', () => {
    const notice = readFileSync(new URL('LICENSE', data), 'utf8');
    expect(manifest.names.licence).toBe('CC BY-SA 4.0');
    expect(notice).toContain(`offered under ${manifest.names.licence}`);
    for (const { source, licence } of card.sources) expect(notice).toContain(`* ${source}: ${licence},`);
  });
});
