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

  const contentsOf = (text: string) => attributionsOf(text).map(({ content }) => content);

  it.each([
    [
      'with the quotation that ends where the cue begins',
      '"Who will pay?" Ana Kolar asked. "Nobody in Norland will."',
      [['"Who will pay?"', '"Nobody in Norland will."']],
    ],
    [
      'over paragraphs that are nothing but a quotation',
      '"The port is open," Ana Kolar said.\n"It will stay open for a year."\nThe harbour was calm.',
      [['"The port is open,"', '"It will stay open for a year."']],
    ],
    [
      'over paragraphs of a quotation that is not closed',
      'Ana Kolar said: "The port is open.\n"It will stay open."',
      [['"The port is open.', '"It will stay open."']],
    ],
    [
      'with marks of two kinds',
      '“The port is open," Ana Kolar said, adding that it was "like new."',
      [['“The port is open,"'], ['that it was "like new."']],
    ],
    [
      'without what the saying did',
      'Jon Beck said the port was open, easing fears in the town.',
      [['the port was open']],
    ],
    ['without the time of an attitude', 'Norland endorsed the plan on Tuesday.', [['the plan']]],
    [
      'with the subject of what is expected',
      'The talks are expected to end soon.',
      [['The talks', 'to end soon']],
    ],
    [
      'with the closing mark of words in single marks',
      "Jon Beck said the port was a 'disgrace.'",
      [["the port was a 'disgrace.'"]],
    ],
    [
      'with the rest of a quotation that they end in',
      'Jon Beck said that the port "was never safe. We had to leave."',
      [['that the port "was never safe. We had to leave."']],
    ],
    [
      'with the quotation that they lead to',
      'Ana Kolar said she had the one thing a pilot needs: "Patience, and a strong coffee."',
      [['she had the one thing a pilot needs: "Patience, and a strong coffee."']],
    ],
    [
      'on both sides of a cue between commas',
      'It is, Jon Beck said, the best port of Norland.',
      [['It is', 'the best port of Norland']],
    ],
    [
      'with a bare verb that goes on after an infinitive',
      'Jon Beck said he wanted to open the port and let them leave.',
      [['he wanted to open the port and let them leave']],
    ],
    [
      'without a participle that reports further',
      'Jon Beck told Ana Kolar that the port was open, adding that the harbour was safe.',
      [['that the port was open'], ['that the harbour was safe']],
    ],
    [
      'with a quotation of the paragraph that nobody else speaks',
      '"The port is open," Ana Kolar said. She left at noon. "It will stay open for a year."',
      [['"The port is open,"', '"It will stay open for a year."']],
    ],
    [
      'behind those who are told',
      'Jon Beck told a meeting of leaders that few people understood the port.',
      [['that few people understood the port']],
    ],
    [
      'apart where a second source reports behind a comma',
      'Jon Beck said that the port was open, and officials warned that the harbour was closed.',
      [['that the port was open'], ['that the harbour was closed']],
    ],
    [
      'with a bare verb behind an infinitive',
      'Norland agreed to share the port and rely on Sudria.',
      [['to share the port and rely on Sudria']],
    ],
    [
      'with what somebody is attacked as',
      'Jon Beck lashed out at Sudria as a threat.',
      [['Sudria as a threat']],
    ],
    [
      'with a subject that the parse takes for an object',
      'Jon Beck denied the talks with Sudria were over.',
      [['the talks with Sudria were over']],
    ],
    [
      'with a predicate that the parse cuts off',
      'Jon Beck accepted the criticism of the fleet was fair.',
      [['the criticism of the fleet was fair']],
    ],
    [
      'in a question that the parse takes for a circumstance',
      'Lawmakers have not said when the port would open.',
      [['when the port would open']],
    ],
    [
      'with an infinitive behind a noun and a time',
      'Norland announced plans this week to leave the port.',
      [['to leave the port']],
    ],
    [
      'without a word that ties the sentence to the one before',
      'However, the port is open, Jon Beck noted.',
      [['the port is open']],
    ],
    [
      'on both sides of a source behind its verb',
      'The port, said Jon Beck, would stay open for years to come.',
      [['The port', 'would stay open for years to come']],
    ],
    [
      'on both sides of "according to"',
      'The talks, according to Jon Beck, would go on.',
      [['The talks', 'would go on']],
    ],
    ['after a particle', 'Norland has ruled out new talks.', [['new talks']]],
    [
      'of somebody called on',
      'Norland has called on Sudria to leave the port.',
      [['Sudria to leave the port']],
    ],
    ['of laws', 'The law requires all ships to report. Jon Beck requires a car.', [['all ships to report']]],
    ['where nobody is named', 'The new treaty was announced.', [['The new treaty']]],
    ['with "as" in the cue', 'What Ana Kolar described as a mistake went on.', [['a mistake']]],
  ])('are read %s', (_, text, contents) => {
    expect(contentsOf(text)).toEqual(contents);
  });

  it('have the verbs before the cue that only lead to it', () => {
    expect(attributionsOf('Jon Beck went on to say that the port was open.')[0]?.cue).toBe('went on to say');
    expect(attributionsOf('Jon Beck then said that the port was open.')[0]?.cue).toBe('then said');
  });

  it('are read from transcripts and signed quotations', () => {
    expect(attributionsOf('BECK: The port is open.\n"It is not." ― Ana Kolar')).toMatchObject([
      { source: 'BECK', cue: ':', content: ['The port is open'] },
      { source: 'Ana Kolar', cue: '―', content: ['"It is not."'] },
    ]);
  });

  it('are no labels', () => {
    expect(attributionsOf('Correction: The port is open.')).toEqual([]);
  });

  it('are read from headlines in capitals', () => {
    expect(attributionsOf('Railing Against Norland, Beck Vows To Keep Port Open')).toContainEqual({
      source: 'Beck',
      cue: 'Vows',
      content: ['To Keep Port Open'],
      speaker: 'Jon Beck',
    });
  });

  it('are no commands and nothing that anybody knows', () => {
    expect(attributionsOf('Oppose the new treaty!')).toEqual([]);
    expect(attributionsOf('You know that the port is open.')).toEqual([]);
  });

  it('take polls and pictures for sources', () => {
    expect(attributionsOf('A new poll shows a close race. Jon Beck shows a new car.')).toMatchObject([
      { source: 'A new poll', cue: 'shows', content: ['a close race'] },
    ]);
  });
});
