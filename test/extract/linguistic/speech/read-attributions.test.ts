import { describe, expect, it } from 'vitest';
import { readAttributions } from '../../../../src/extract/linguistic/speech/read-attributions.ts';
import { lexicon, read } from '../events/invented-world.ts';

/** Source, cue and content of each attribution as words, with the speaker. */
function attributionsOf(text: string) {
  const { document, index } = read(text);
  const words = (span: readonly [number, number] | null) => (span === null ? null : text.slice(...span));
  return readAttributions(document, index, lexicon).map(({ source, cue, content, speaker }) => ({
    source: words(source),
    cue: words(cue),
    content: content.map(words),
    speaker,
  }));
}

describe('attributions', () => {
  it('hold "that" and leave out the final stop', () => {
    expect(attributionsOf('Jon Beck said that the port was open.')).toEqual([
      { source: 'Jon Beck', cue: 'said', content: ['that the port was open'], speaker: 'Jon Beck' },
    ]);
  });

  it('hold quotation marks and the comma inside them', () => {
    expect(attributionsOf('"The port is open," Ana Kolar said.')).toEqual([
      { source: 'Ana Kolar', cue: 'said', content: ['"The port is open,"'], speaker: 'Ana Kolar' },
    ]);
  });

  it('go on in the quotation after the cue', () => {
    const [attribution] = attributionsOf(
      '"The port is open," Ana Kolar said. "It will stay open for a year."',
    );
    expect(attribution?.content).toEqual(['"The port is open,"', '"It will stay open for a year."']);
  });

  it('have an apposition and its comma in the source', () => {
    const [attribution] = attributionsOf(
      "Ana Kolar, Norland's foreign minister, said that the port was open.",
    );
    expect(attribution?.source).toBe("Ana Kolar, Norland's foreign minister,");
    expect(attribution?.speaker).toBe('Ana Kolar');
  });

  it('have a preposition in the cue that introduces the content', () => {
    expect(attributionsOf('Norland has called for new talks.')).toEqual([
      { source: 'Norland', cue: 'has called for', content: ['new talks'], speaker: 'Norland' },
    ]);
  });

  it('read "according to"', () => {
    expect(attributionsOf('The port is open, according to Jon Beck.')).toEqual([
      { source: 'Jon Beck', cue: 'according to', content: ['The port is open'], speaker: 'Jon Beck' },
    ]);
  });

  it('count the outermost only', () => {
    const found = attributionsOf('Jon Beck said that Ana Kolar believed that the port was open.');
    expect(found.map(({ speaker }) => speaker)).toEqual(['Jon Beck']);
  });

  it('have no speaker where none is named', () => {
    expect(attributionsOf('Officials said that the port was open.')[0]).toMatchObject({
      source: 'Officials',
      speaker: null,
    });
  });
});
