import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toReference } from '../../scripts/language/reference.ts';
import { golden, newAnalyzer } from './loaded-model.ts';

describe('analysis', () => {
  const analyzer = newAnalyzer('simd');

  it.each(golden('articles').map((reference) => [reference.text.slice(0, 40), reference] as const))(
    'equals the reference on the article %j',
    (_name, reference) => {
      expect(toReference(analyzer.analyze(reference.text))).toEqual(reference);
    },
  );

  it('equals the reference on hostile texts', () => {
    for (const reference of golden('hostile')) {
      expect(toReference(analyzer.analyze(reference.text))).toEqual(reference);
    }
  });

  it('equals the reference on a text that is encoded and parsed in many pieces', () => {
    const texts = golden('articles').map((reference) => reference.text);
    const found = JSON.stringify(toReference(analyzer.analyze([...texts, ...texts, ...texts].join('\n\n'))));
    const { sha256 } = JSON.parse(readFileSync(new URL('golden/long.json', import.meta.url), 'utf8'));
    expect(createHash('sha256').update(found).digest('hex')).toBe(sha256);
  });

  it('equals the reference with the plain kernel', () => {
    const plain = newAnalyzer('plain');
    for (const reference of [...golden('articles').slice(0, 2), ...golden('hostile')]) {
      expect(toReference(plain.analyze(reference.text))).toEqual(reference);
    }
  });
});
