import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Explanation, PairExplanation } from '../../src/index.ts';
import { hostNewsgraph } from './hosted.ts';
import { createFolder, jsonLines } from './support.ts';

const newsgraph = hostNewsgraph();

const denial = JSON.stringify({
  id: 'denial',
  title: 'The agency speaks',
  outlet: 'The Example',
  published: '2026-02-04',
  text: 'The Harbour Agency said that Russia did not attack North Korea on Monday.',
});
const visit = JSON.stringify({
  id: 'visit',
  outlet: 'The Example',
  text: 'Vladimir Putin arrived in Pyongyang. He met Kim Jong Un.',
});
const raid = JSON.stringify({
  id: 'raid',
  outlet: 'The Example',
  published: '2025-11-20',
  text: 'North Korea condemned Russia on Thursday. Mary Banda watched. Banda said nothing.',
});
const greeting = JSON.stringify({
  id: 'greeting',
  outlet: 'The Example',
  text: 'Peter Banda greeted the crowd. Banda said nothing.',
});
const pairs = `${[denial, visit, raid, greeting].join('\n')}\n`;
const folder = createFolder({
  'pairs.jsonl': pairs,
  'denial.jsonl': denial,
  'both.jsonl': `${denial}\n${visit}\n`,
  'visit.jsonl': visit,
});
const cwd = folder.path;
afterAll(folder.remove);
vi.setConfig({ testTimeout: 180_000 });

async function claimsOf(file: string): Promise<{ id: string; type: string }[]> {
  const [extraction] = jsonLines((await newsgraph(['extract', file, '--json'], { cwd })).out);
  return (extraction as { claims: { id: string; type: string }[] }).claims;
}

/** Id of the first claim of a type. */
async function idOf(file: string, type: string): Promise<string> {
  return (await claimsOf(file)).find((claim) => claim.type === type)!.id;
}

describe('explain, of an article', () => {
  it('shows sentence, marks, scope, speaker, time, rule and parse', async () => {
    const id = await idOf('denial.jsonl', 'ASSAULT');
    const { code, out, err } = await newsgraph(['explain', id, '--in', 'denial.jsonl'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      `Russia ASSAULT North Korea\nclaim/denial#${id}\nThe Example · 2026-02-04 · denial\n`,
    );
    expect(out).toMatch(/^ {2}The Harbour Agency said that Russia did not attack North Korea on Monday\.$/m);
    expect(out).toMatch(/^ {2}source +cue +subject +scope +object +time\n +act$/m);
    expect(out).toMatch(/says +denied; makes no relationship of the graph/);
    expect(out).toMatch(
      /voice +Harbour Agency\n +"The Harbour Agency" \(Harbour Agency\) · cue "said" \(clause\)/,
    );
    expect(out).toMatch(/scope +"not": turns it round/);
    expect(out).toMatch(
      /time +"on Monday" is 2026-02-02, to the day, the article being of 2026-02-04|time +"Monday" is 2026-02-02/,
    );
    expect(out).toMatch(/rule +event\/active — /);
    expect(out).toMatch(/parse +said +ROOT +cue/);
    expect(out).toMatch(/└─ attack +ccomp +act/);
    expect(out).not.toContain('lemma');
  });

  it('says by which rule a pronoun stands for a name, and adds all tokens where asked', async () => {
    const id = await idOf('visit.jsonl', 'CONSULT');
    const { out } = await newsgraph(['explain', `visit#${id}`, '--in', 'both.jsonl', '--verbose'], { cwd });
    expect(out).toMatch(/names +subject: "He" is Vladimir Putin — .*\[coreference\//s);
    expect(out).toMatch(/^ +token +lemma +tag +dep +head$/m);
    expect(out).toContain('"type": "CONSULT"');
  });

  it('prints JSON that holds the analysis', async () => {
    const id = await idOf('denial.jsonl', 'ASSAULT');
    const { out } = await newsgraph(['explain', id, '--in', 'denial.jsonl', '--json'], { cwd });
    const explanation = JSON.parse(out) as Explanation;
    expect(explanation.rule).toMatchObject({ id: 'event/active', measured: null });
    expect(explanation.grounds?.scope?.map(({ text, reason }) => [text, reason])).toContainEqual([
      'not',
      'scope/negation',
    ]);
    expect(explanation.grounds?.speech).toMatchObject([{ form: 'clause', cue: { text: 'said' } }]);
    const { text } = JSON.parse(denial) as { text: string };
    for (const mark of explanation.grounds?.marks ?? [])
      expect(text.slice(mark.start, mark.end)).toBe(mark.text);
  });

  it.each([
    ['c1', 'the input holds 2 articles; name one, such as denial#c1'],
    ['visit#c99', 'the document visit has no claim c99; it has c1 to c'],
    ['other#c1', 'the input holds no document other; it holds denial, visit'],
    ['claim/c1', '"claim/c1" names no claim'],
  ])('refuses %s', async (claim, message) => {
    const { code, out, err } = await newsgraph(['explain', claim, '--in', 'both.jsonl'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`error: ${message}`);
  });
});

describe('explain, of two names', () => {
  beforeAll(async () => {
    await newsgraph(['ingest', 'pairs.jsonl', '-w', 'pairs'], { cwd });
  }, 120_000);
  const places = [
    ['a file', ['--in', 'pairs.jsonl']],
    ['a workspace', ['-w', 'pairs']],
  ] as const;

  it.each(places)('shows all claims of %s between the two, in both directions, by day', async (_, where) => {
    const { code, out, err } = await newsgraph(['explain', 'north korea', 'Russia', ...where], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')[0]).toBe('2 claims between North Korea and Russia in 2 articles');
    const heads = [...out.matchAll(/^.+\nclaim\/.+$/gm)].map(([head]) => head.split('\n')[0]);
    expect(heads).toEqual(['North Korea ACCUSE Russia', 'Russia ASSAULT North Korea']);
    expect(out).toMatch(/scope +"not": turns it round/);
    expect(out).toMatch(/parse +said +ROOT +cue/);
    expect(out).not.toContain('Putin');
  });

  it.each(places)(
    'prints for %s the pair and the explanations as JSON, whichever comes first',
    async (_, where) => {
      const explanations: PairExplanation[] = [];
      for (const names of [
        ['Russia', 'North Korea'],
        ['country/north-korea', 'country/russia'],
      ])
        explanations.push(
          JSON.parse((await newsgraph(['explain', ...names, ...where, '--json'], { cwd })).out),
        );
      const [one, other] = explanations as [PairExplanation, PairExplanation];
      expect(one.between).toEqual([
        { id: 'country/russia', kind: 'Country', name: 'Russia' },
        { id: 'country/north-korea', kind: 'Country', name: 'North Korea' },
      ]);
      expect(one.claims.map(({ document, claim }) => [document.id, claim.type, claim.polarity])).toEqual([
        ['raid', 'ACCUSE', 'affirmed'],
        ['denial', 'ASSAULT', 'negated'],
      ]);
      expect(other.claims).toEqual(one.claims);
      const [first] = one.claims;
      const single = await newsgraph(['explain', first!.id.replace('claim/', ''), ...where, '--json'], {
        cwd,
      });
      expect(first).toEqual(JSON.parse(single.out));
    },
  );

  it.each(
    places.flatMap(([place, where]) =>
      [
        [['Rusia', 'North Korea'], 'no entity is named "Rusia"; there is Russia (Country, country/russia)'],
        [['Xyz', 'Russia'], 'no entity is named "Xyz"\n'],
        [['Banda', 'Russia'], '"Banda" may be each of '],
        [['Russia', 'russia'], '"Russia" and "russia" are one entity, Russia (country/russia)'],
      ].map(([names, message]) => [place, names as string[], message as string, where] as const),
    ),
  )('refuses for %s %s', async (_, names, message, where) => {
    const { code, out, err } = await newsgraph(['explain', ...names, ...where], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`error: ${message}`);
  });

  it.each(places)('says so where %s has no claim between the two', async (_, where) => {
    const { code, out, err } = await newsgraph(['explain', 'Vladimir Putin', 'Russia', ...where], { cwd });
    expect([code, out, err]).toEqual([0, '', 'No claim is between Vladimir Putin and Russia.\n']);
  });
});

describe('explain, of a workspace', () => {
  beforeAll(async () => {
    await newsgraph(['ingest', 'both.jsonl', '-w', 'kept'], { cwd });
  }, 120_000);

  it('takes the ids that the graph has', async () => {
    const { out: rows } = await newsgraph(
      ['query', 'MATCH (c:Claim) WHERE c.type = "ASSAULT" RETURN c.id AS id', '-w', 'kept', '--json'],
      { cwd },
    );
    const [{ id }] = (JSON.parse(rows) as { rows: [{ id: string }] }).rows;
    const { code, out, err } = await newsgraph(['explain', id, '-w', 'kept'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Russia ASSAULT North Korea\n${id}\n`);
  });

  it.each([
    ['c1', 'c1 may be a claim of each of 2 documents; name one, such as claim/denial#c1'],
    ['claim/gone#c1', 'the document gone is not in the workspace'],
  ])('refuses %s', async (claim, message) => {
    const { code, err } = await newsgraph(['explain', claim, '-w', 'kept'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(`error: ${message}`);
  });

  it('says so where another version stored the claim, and shows what is stored if it is not read again', async () => {
    const extractions = join(cwd, 'kept', 'extractions');
    const path = readdirSync(extractions, { recursive: true, encoding: 'utf8' })
      .map((name) => join(extractions, name))
      .filter((name) => name.endsWith('.json'))
      .find((name) => readFileSync(name, 'utf8').includes('"ASSAULT"'))!;
    const stored = JSON.parse(readFileSync(path, 'utf8'));
    stored.extraction.extractor.version = 'older';
    const claim = stored.extraction.claims.find(({ type }: { type: string }) => type === 'ASSAULT');
    writeFileSync(path, JSON.stringify(stored));
    const same = await newsgraph(['explain', `denial#${claim.id}`, '-w', 'kept'], { cwd });
    expect(same.out).toMatch(/Made by linguistic older\.\n {2}This version \(.*\) makes the same claim/);
    claim.rule = 'event/forgotten';
    writeFileSync(path, JSON.stringify(stored));
    const other = await newsgraph(['explain', `denial#${claim.id}`, '-w', 'kept'], { cwd });
    expect(other.out).toContain('event/forgotten, which this version does not have');
    expect(other.out).toMatch(/does not make the claim: shown\s+is what is\s+stored/);
    expect(other.code).toBe(0);
  });

  it('names a document that was retracted', async () => {
    await newsgraph(['retract', 'visit', '-w', 'kept'], { cwd });
    const { err } = await newsgraph(['explain', 'visit#c1', '-w', 'kept'], { cwd });
    expect(err).toContain('the document visit was retracted');
  });
});
