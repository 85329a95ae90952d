import { describe, expect, it } from 'vitest';
import type { Construction } from '../../../../src/extract/linguistic/speech/construction.ts';
import { constructions } from '../../../../src/extract/linguistic/speech/constructions/index.ts';
import { readAttributions } from '../../../../src/extract/linguistic/speech/read-attributions.ts';
import { readReports } from '../../../../src/extract/linguistic/speech/read-reports.ts';
import { lexicon, read } from '../events/invented-world.ts';

const all: readonly Construction[] = [...new Set<Construction>(Object.values(constructions).flat())];

describe('constructions of reporting', () => {
  it.each(all.map((construction) => [construction.id, construction.example] as const))(
    '%s: %o',
    (id, example) => {
      const { document, index } = read(example.text);
      const words = (span: readonly [number, number] | null) =>
        span === null ? null : example.text.slice(...span);
      expect(
        readAttributions(document, index, lexicon).map(({ source, cue, content }) => ({
          text: example.text,
          source: words(source),
          cue: words(cue),
          content: content.map(words),
        })),
      ).toEqual([example]);
      expect(readReports(document, lexicon.reporting).some(({ form }) => form === id)).toBe(true);
    },
  );
});
