import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutText } from '../../../src/article/layout/text-layout.ts';
import { wordsOf } from '../support/files.ts';
import { expectBlocksToCover } from '../support/laws.ts';

const layout = (text: string, title?: string) => wordsOf({ text, blocks: layoutText(text, title) });
const body = 'The envoy arrived on Monday. He met the minister at noon.';

describe('layoutText', () => {
  it('tells the parts of a wire story apart', () => {
    const text = [
      'Envoy arrives for talks',
      'By Ada Brook and Ali al-Masri, Staff Writer\nMarch 9, 2026 10:30 GMT',
      'OSTHAVEN, Norland, March 9 (PNA) - The envoy arrived on Monday. He said that he was\nglad to be back.',
      'What both sides want',
      '- An end to the blockade\n- The release of two\n  sailors',
      'FILE PHOTO: The envoy waves from a train in Osthaven. PNA/Ada Brook',
      'Photo: Ada Brook/Northern Pictures',
      '"We will see," he said. (Reporting by Ada Brook; Editing by John Roe)',
      'Sign in to continue reading.',
      '© 2026 Osthaven Courier. All rights reserved.',
    ].join('\n\n');
    expect(layout(text)).toEqual([
      ['headline', 'Envoy arrives for talks'],
      ['byline', 'By Ada Brook and Ali al-Masri, Staff Writer'],
      ['dateline', 'March 9, 2026 10:30 GMT'],
      ['dateline', 'OSTHAVEN, Norland, March 9 (PNA) -'],
      ['paragraph', 'The envoy arrived on Monday. He said that he was\nglad to be back.'],
      ['subhead', 'What both sides want'],
      ['list', '- An end to the blockade'],
      ['list', '- The release of two\n  sailors'],
      ['caption', 'FILE PHOTO: The envoy waves from a train in Osthaven. PNA/Ada Brook'],
      ['credit', 'Photo: Ada Brook/Northern Pictures'],
      ['paragraph', '"We will see," he said.'],
      ['credit', '(Reporting by Ada Brook; Editing by John Roe)'],
      ['boilerplate', 'Sign in to continue reading.'],
      ['boilerplate', '© 2026 Osthaven Courier. All rights reserved.'],
    ]);
  });

  it('splits the credit of a known agency off a caption', () => {
    expect(layout(`${body}\n\nPhoto: The envoy waves from a train. REUTERS/Ada Brook`).slice(1)).toEqual([
      ['caption', 'Photo: The envoy waves from a train.'],
      ['credit', 'REUTERS/Ada Brook'],
    ]);
  });

  it('finds headline, byline and date that no blank lines divide', () => {
    expect(
      layout(`Envoy meets minister in U.S.\nBy Ada Brook\n9 March 2026\n\n${body}`).map(([kind]) => kind),
    ).toEqual(['headline', 'byline', 'dateline', 'paragraph']);
  });

  it('takes lines that end like sentences for paragraphs', () => {
    const text =
      'Envoy arrives\nThe envoy arrived on Monday.\nHe met the minister.\nThey talked for an hour.';
    expect(layout(text).map(([kind]) => kind)).toEqual(['headline', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('joins lines that are broken at a fixed width', () => {
    expect(
      layout('The envoy arrived on Monday and met\nthe minister at noon in the old\npalace by the sea.'),
    ).toHaveLength(1);
  });

  it('takes a first line with a full stop for a headline only if it is the title', () => {
    const text = `The envoy has come.\n\n${body}`;
    expect(layout(text)[0]?.[0]).toBe('paragraph');
    expect(layout(text, 'The envoy  has come.')[0]?.[0]).toBe('headline');
  });

  it('takes a single line for a paragraph', () => {
    expect(layout('Envoy arrives for talks')).toEqual([['paragraph', 'Envoy arrives for talks']]);
  });

  it('takes quoted lines for a quote', () => {
    expect(layout(`${body}\n\n> We will see.\n> Then we will talk.`)[1]).toEqual([
      'quote',
      '> We will see.\n> Then we will talk.',
    ]);
  });

  it('lays ordered blocks over all that is not white space, whatever the text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '- item',
        'By Ada Brook',
        'March 9, 2026',
        'SEOUL (AP) — The envoy',
        'Photo: Ada',
        '> quote',
        'Advertisement',
        '\u00a0',
        '\ufeff',
        '',
      ),
    );
    const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\u2028', ' ')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (lines) => {
        const joined = lines.flat().join('');
        expectBlocksToCover(joined, layoutText(joined));
      }),
      { numRuns: 1000 },
    );
  });
});
