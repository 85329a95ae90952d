import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hostNewsgraph } from './hosted.ts';
import { createFolder, jsonLines } from './support.ts';

const newsgraph = hostNewsgraph();

const fixture = (name: string) =>
  readFileSync(new URL(`../evaluation/fixtures/${name}`, import.meta.url), 'utf8');

const gold = fixture('news.gold.jsonl');
const predictions = fixture('news.predictions.jsonl');
/** The tie of the union is found, and a name is lost. */
const changed = jsonLines(predictions)
  .map((line) => {
    if (line.id !== 'harbour') return line;
    const mentions = line.mentions as { entity: string }[];
    const claims = line.claims as { type: string; subject: string }[];
    return {
      ...line,
      mentions: mentions.filter(({ entity }) => entity !== 'd'),
      claims: claims.map((claim) =>
        claim.type === 'BASED_IN' && claim.subject === 'b'
          ? { ...claim, object: 'e', modality: 'actual' }
          : claim,
      ),
    };
  })
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');

const document = { id: 'd', source: 'own', layers: ['entities'], text: 'Ilva Torren left.' };
const line = (change: object) => `${JSON.stringify({ ...document, ...change })}\n`;
const entity = (change: object) => ({ id: 1, kind: 'Person', mentions: [[0, 11]], ...change });

const leads = 'is the leader of';
const spoken = ['Vladimir Putin', 'Kim Jong Un'].map(
  (name, at) => `${name} ${leads} ${['Russia', 'North Korea'][at]}. He spoke on Monday.`,
);
/** Two texts of one id. */
const twins = spoken
  .map((text) => {
    const person = text.slice(0, text.indexOf(` ${leads}`));
    const place = /of (.*?)\./.exec(text)![1]!;
    const start = text.indexOf(place);
    return {
      id: 'same',
      source: 'own',
      layers: ['entities', 'relations'],
      text,
      entities: [
        { id: 'p', kind: 'Person', mentions: [[0, person.length]] },
        { id: 'c', kind: 'Country', mentions: [[start, start + place.length]] },
      ],
      relations: [{ type: 'LEADS', subject: 'p', object: 'c' }],
    };
  })
  .map((one) => `${JSON.stringify(one)}\n`)
  .join('');

const traps = `about: Refusals.
documents:
  - id: r1
    title: Norway says no to Chad
    published: 2025-03-05
    text: Norway on Monday refused to meet Chad.
    must:
      - { type: REJECT, subject: Norway, polarity: affirmed, time: 2025-03-03 }
      - { type: ASSAULT, subject: Chad, quote: refused to meet }
    mustNot:
      - { type: CONSULT, subject: Norway }
`;

const folder = createFolder({
  'gold.jsonl': gold,
  'system.jsonl': predictions,
  'changed.jsonl': changed,
  'twins.jsonl': twins,
  'broken.jsonl': `${line({})}{"id": "x", }\n`,
  'no-gold.jsonl': `\n${line({})}{"id": "x", "text": "No layers."}\n`,
  'kind.jsonl': line({ entities: [entity({ kind: 'Ship' })] }),
  'outside.jsonl': `${line({})}${line({ entities: [entity({}), entity({ mentions: [[5, 18]] })] })}`,
  'forms.jsonl': line({ entities: [entity({ forms: ['name', 'name'] })] }),
  'empty.jsonl': ' \n\n',
  'french.jsonl': line({
    text: 'Le président de la République a déclaré lundi que les négociations avec les syndicats avaient échoué.',
  }),
  'other-ids.jsonl': '{"id": "else", "text": "Nothing of gold."}\n',
  'no-prediction.jsonl': '{"id": "harbour"}\n{"id": "d", "mentions": [{"entity": 1, "start": 0}]}\n',
  'traps/refusals.yaml': traps,
  'traps/notes.txt': 'Not a gold file.',
  'none/notes.txt': 'Not a gold file.',
  'broken.yaml': traps.replace('polarity: affirmed', 'polarity: yes'),
  'not-a-run.json': '{"format": "newsgraph-evaluation/0"}',
});
const cwd = folder.path;
afterAll(folder.remove);

const scored = ['eval', 'gold.jsonl', '--predictions', 'system.jsonl'];

describe('eval', () => {
  it('prints a table of the figures', async () => {
    const { code, out, err } = await newsgraph(scored, { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^documents: gold 14, predicted 15, missing 1, extra or repeated 2, gold ids repeated 1\n/,
    );
    expect(out).toMatch(/^entities +P +R +F1 +correct +gold +pred$/m);
    expect(out).toMatch(/^ {2}typed +0\.838 +0\.886 +0\.861 +31 +35 +37$/m);
    expect(out).toMatch(/^ {2}macro-F1 over classes +0\.583$/m);
    expect(out).toMatch(/^integrity: violations \d+, text differs from gold 1, /m);
  });

  it('prints the figures of the reference scorer as JSON', async () => {
    const { code, out } = await newsgraph([...scored, '--json'], { cwd });
    expect(code).toBe(0);
    const expected = JSON.parse(fixture('news.figures.json'));
    const found = JSON.parse(out);
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const section of ['documents', 'entities', 'events', 'integrity']) {
      expect(found[section]).toEqual(expected[section]);
    }
  });

  it('scores several files as one set', async () => {
    const { out } = await newsgraph(['eval', 'gold.jsonl', 'twins.jsonl', '--predictions', 'system.jsonl'], {
      cwd,
    });
    expect(out).toMatch(/^documents: gold 16, predicted 15, missing 3, /);
  });

  it('shows errors by cause, with as many examples as asked', async () => {
    const { out } = await newsgraph([...scored, '--errors', '1'], { cwd });
    expect(out).toMatch(
      /^names: 31 right, \d+ wrong\n {2}missed +\d+\n {4}\S+ \d+-\d+ .*\[.*\].*\n {6}expected .+; got /m,
    );
    expect(out).toMatch(/^relations: 5 right, \d+ wrong$/m);
    const examples = (text: string) => text.match(/^ {6}expected /gm)!.length;
    const causes = out.match(/^ {2}[a-z ]+? {2,}\d+$/gm)!.filter((one) => !/\.\d/.test(one));
    expect(examples(out)).toBe(causes.length);
    const more = await newsgraph([...scored, '--errors'], { cwd });
    expect(examples(more.out)).toBeGreaterThan(examples(out));
  });

  it.each([1, 2])('honours the number of examples as JSON, too: %d', async (count) => {
    const { out } = await newsgraph([...scored, '--errors', `${count}`, '--json'], { cwd });
    const { errors } = JSON.parse(out) as {
      errors: { topic: string; causes: { cause: string; count: number; examples: object[] }[] }[];
    };
    expect(errors.map(({ topic }) => topic)).toContain('relations');
    for (const { count: all, examples } of errors.flatMap(({ causes }) => causes)) {
      expect(examples).toHaveLength(Math.min(count, all));
    }
  });

  it('keeps a run and shows what has changed since', async () => {
    const saved = await newsgraph([...scored, '--save', 'before.json'], { cwd });
    expect(saved).toMatchObject({ code: 0, err: 'Wrote the run to before.json.\n' });
    const compare = ['eval', 'gold.jsonl', '--predictions', 'changed.jsonl', '--compare', 'before.json'];
    const { code, out } = await newsgraph(compare, { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}relations: BASED_IN +0\.000 +0\.400 +\+0\.4000$/m);
    expect(out).toMatch(/^ {2}entities: Place +0\.960 +0\.\d+ +-0\.\d+$/m);
    expect(out).toMatch(/^became right: [1-9]\d*, became wrong: [1-9]\d*\nharbour\n/m);
    expect(out).toMatch(/^ {2}- wrong names: right -> missed: .*\[Port Cassel\]/m);
    expect(out).toMatch(/^ {2}\+ right relations: wrong direction -> right: .*\[Norrick Harbour Union\]/m);

    const { comparison } = JSON.parse((await newsgraph([...compare, '--json'], { cwd })).out);
    expect(comparison.outcomes).toContainEqual(
      expect.objectContaining({ id: 'harbour', became: 'wrong', document: 0 }),
    );
  });

  it('finds no change in the same run', async () => {
    await newsgraph([...scored, '--save', 'same.json'], { cwd });
    const { out } = await newsgraph([...scored, '--compare', 'same.json'], { cwd });
    expect(out).toContain('\nbecame right: 0, became wrong: 0\n');
    expect(out).not.toMatch(/[+-]0\.\d{4}/);
  });

  it('extracts the texts, also two of one id, and tells the bases of claims apart', async () => {
    const { code, out, err } = await newsgraph(['eval', 'twins.jsonl', '--json'], { cwd });
    expect([code, err]).toEqual([0, '']);
    const { documents, entities, relations, integrity } = JSON.parse(out);
    expect(documents).toMatchObject({ gold: 2, predicted: 2, missing: 0, 'gold ids repeated': 1 });
    expect(entities.typed).toMatchObject({ correct: 4, gold: 4 });
    expect(relations.LEADS).toMatchObject({ correct: 2, gold: 2 });
    expect(integrity.violations).toBe(0);
    const known = await newsgraph(['eval', 'twins.jsonl', '--json', '--basis', 'known'], { cwd });
    expect(JSON.parse(known.out).relations.LEADS).toMatchObject({ correct: 0, gold: 2, pred: 0 });
  });

  it('names a text that cannot be extracted, counts it and ends with 1', async () => {
    const { code, out, err } = await newsgraph(['eval', 'french.jsonl', '--json'], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/^rejected: french\.jsonl: d: .*English/);
    expect(JSON.parse(out).documents).toMatchObject({ gold: 1, missing: 1 });
  });
});

describe('eval of expected claims', () => {
  it('takes the gold files of a folder and tells the headline and the date', async () => {
    const { code, out, err } = await newsgraph(['eval', 'traps', '--errors', '1'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^claims +must +must not +mean +came out +of +stayed out +of$/m);
    expect(out).toMatch(/^ {2}all +0\.500 +1\.000 +0\.667 +1 +2 +1 +1$/m);
    expect(out).toMatch(/^ {2}refusals +0\.500 +1\.000 +0\.667 +1 +2 +1 +1$/m);
    expect(out).toMatch(/^must: 1 right, 1 wrong$/m);
    expect(out).toMatch(/\[refused to meet\].*\n {6}expected Chad ASSAULT \*; got Norway REJECT /);
    expect(out).toMatch(/^mustNot: 1 right, 0 wrong$/m);
  });
});

describe('input that cannot be measured', () => {
  it.each([
    ['not JSON', ['broken.jsonl'], /broken\.jsonl: line 2: broken JSON: unexpected "}" at column 13/],
    ['no gold document', ['no-gold.jsonl'], /no-gold\.jsonl: line 3: not a gold document: source: /],
    [
      'an unknown kind',
      ['kind.jsonl'],
      /kind\.jsonl: line 1: not a gold document: entities\.0\.kind: .*Person/,
    ],
    [
      'a span outside the text',
      ['outside.jsonl'],
      /outside\.jsonl: line 2: .*entities\.1\.mentions\.0: 5 to 18 is no stretch of the text, which is 17 long/,
    ],
    ['forms that are too many', ['forms.jsonl'], /forms\.jsonl: line 1: .*forms: 2 of them for 1 mention/],
    ['an empty file', ['empty.jsonl'], /empty\.jsonl: there is no document in it/],
    ['a missing file', ['gone.jsonl'], /gone\.jsonl: /],
    ['a folder without gold', ['none'], /none: there is no gold file in it/],
    ['a broken benchmark', ['broken.yaml'], /broken\.yaml:8: documents\.0\.must\.0\.polarity/],
    [
      'predictions for other ids',
      ['gold.jsonl', '--predictions', 'other-ids.jsonl'],
      /other-ids\.jsonl: none of its documents is one of gold \(it has "else"; gold has "harbour", "twin"/,
    ],
    [
      'predictions that are none',
      ['gold.jsonl', '--predictions', 'no-prediction.jsonl'],
      /no-prediction\.jsonl: line 2: not an extraction: mentions\.0\.end: /,
    ],
    ['missing predictions', ['gold.jsonl', '--predictions', 'gone.jsonl'], /gone\.jsonl: /],
    [
      'a run of another kind',
      ['gold.jsonl', '--predictions', 'system.jsonl', '--compare', 'not-a-run.json'],
      /not-a-run\.json: not the run of an evaluation: format: /,
    ],
  ])('ends with 2 and writes nothing: %s', async (_, parameters, message) => {
    const { code, out, err } = await newsgraph(['eval', ...parameters, '--save', 'never.json'], { cwd });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect([code, out]).toEqual([2, '']);
    expect(existsSync(join(cwd, 'never.json'))).toBe(false);
  });

  it('is a run over other gold documents', async () => {
    await newsgraph([...scored, '--save', 'news.json'], { cwd });
    const parameters = ['eval', 'twins.jsonl', '--compare', 'news.json', '--save', 'never.json'];
    const { code, out, err } = await newsgraph(parameters, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('news.json: it was measured on other gold documents (gold.jsonl)');
    expect(existsSync(join(cwd, 'never.json'))).toBe(false);
  });
});
