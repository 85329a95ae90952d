import { describe, expect, it } from 'vitest';
import { type Colour, contrast } from '../../../src/ontology/colour.ts';
import { eventLooks } from '../../../src/ontology/edge-look.ts';
import { kindColour, lineColour, rimColour } from '../../../web/src/canvas/palette.ts';
import { lookOf } from '../../../web/src/graph/strands.ts';
import { ontology } from '../support/ontology.ts';

// As in web/src/styles/base.css.
const light = { paper: '#f8f9fa', panel: '#ffffff', ink: '#1a1f26', soft: '#566170' } as const;
const dark = { paper: '#11151a', panel: '#181c22', ink: '#e9edf2', soft: '#a6b1be' } as const;

describe.each([light, dark])('on the ground $paper', (theme) => {
  const isClear = (colour: Colour) =>
    [theme.paper, theme.panel].every((ground) => contrast(colour, ground) >= 3);

  it('every line is told from it', () => {
    for (const type of Object.keys(ontology.types)) {
      expect(isClear(lineColour(lookOf(type, ontology), theme)), type).toBe(true);
    }
  });

  it('every circle is told from it by its colour or its rim', () => {
    for (const kind of Object.keys(ontology.kinds)) {
      const fill = kindColour(kind, ontology);
      expect(isClear(fill) || isClear(rimColour(fill, theme)), kind).toBe(true);
    }
  });

  it('words are told from deeds', () => {
    for (const what of ['cooperation', 'conflict'] as const) {
      const [word, deed] = [eventLooks[`verbal ${what}`], eventLooks[`material ${what}`]].map(({ colour }) =>
        lineColour(colour, theme),
      );
      expect(contrast(word!, deed!)).toBeGreaterThan(1.3);
    }
  });
});
