import { drawBody, drawCompany, drawOfficial, drawStranger } from './cast.ts';
import type { Nation } from './nations.ts';
import { createRandom, type Random, seedOf } from './random.ts';
import { colours, endings, middles, openings, type Scene } from './stories.ts';

const outlets = [
  'Harbour Post',
  'Meridian',
  'Orient Observer',
  'Savannah Standard',
  'Pacific News',
  'Andes Daily',
  'Northern Courier',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Words that an article has at least before it is edited. */
const shortest = 165;
/** One in so many is a copy of one of the hundred before it. */
const copyEvery = 8;

/** An article as a line of JSONL gives it. */
export interface GeneratedArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  /** Day, ISO 8601. */
  readonly published: string;
  readonly text: string;
}

interface Draft {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * The `number`-th article of a series: the same for the same seed. It is put together of sentences in the manner of the
 * sample articles, with people, places, dates and figures from all the world's regions. Some countries, bodies and officials
 * are in thousands of articles and most in few; some people have one name; names are written in several ways; and one article
 * in eight is an earlier one with small edits, in another outlet.
 */
export function generateArticle(nations: readonly Nation[], seed: number, number: number): GeneratedArticle {
  const random = createRandom(seedOf(seed, number));
  const isCopy = number >= 100 && random.below(copyEvery) === 0;
  const draft = isCopy
    ? edit(writeDraft(nations, seed, number - 1 - random.below(100)), random)
    : writeDraft(nations, seed, number);
  const at = new Date(Date.UTC(2020, 0, 1) + (number % 2000) * 86_400_000);
  return {
    id: `bench-${String(number).padStart(6, '0')}`,
    title: draft.title,
    outlet: random.pick(outlets),
    published: at.toISOString().slice(0, 10),
    text: draft.paragraphs.join('\n\n'),
  };
}

/** What was written for a number before anybody copied: of its own stream, so that a copy finds the same. */
function writeDraft(nations: readonly Nation[], seed: number, number: number): Draft {
  const random = createRandom(seedOf(seed + 1, number));
  const scene = drawScene(nations, random);
  const opening = random.pick(openings);
  const sides = [[...colours], [...middles]];
  const sentences = [`${opening.lead(scene)}`];
  const ending = random.pick(endings)(scene);
  const length = shortest + random.below(60);
  for (let turn = 0; countWords([...sentences, ending]) < length; turn += 1) {
    const lines = sides[turn % sides.length]!;
    sentences.push(lines.splice(random.below(lines.length), 1)[0]!(scene));
  }
  sentences.push(ending);
  const paragraphs: string[] = [];
  for (let begin = 0; begin < sentences.length; begin += 2) {
    paragraphs.push(sentences.slice(begin, begin + 2).join(' '));
  }
  return { title: opening.headline(scene), paragraphs };
}

function drawScene(nations: readonly Nation[], random: Random): Scene {
  const here = nations[random.early(nations.length)]!;
  let there = nations[random.early(nations.length)]!;
  while (there === here) there = random.pick(nations);
  const money = `$${1 + random.below(900)} million`;
  return {
    here,
    there,
    first: drawOfficial(here, random),
    second: drawOfficial(here, random),
    other: drawOfficial(there, random),
    stranger: drawStranger(random.chance(0.5) ? here : there, random),
    body: drawBody(random),
    company: drawCompany(here, random),
    town: random.chance(0.5) ? here.capital : random.pick(here.towns),
    farTown: random.pick(there.towns),
    weekday: random.pick(weekdays),
    month: random.pick(months),
    day: 1 + random.below(28),
    year: 2005 + random.below(18),
    few: 3 + random.below(60),
    many: (1000 * (1 + random.below(400))).toLocaleString('en-US'),
    money,
  };
}

/** The small edits of another desk: a shorter text, a new last line, a figure. */
function edit({ title, paragraphs }: Draft, random: Random): Draft {
  const shorter = paragraphs.slice(0, -1);
  const kept = random.chance(0.5) && countWords(shorter) >= 150 ? shorter : paragraphs;
  const added = random.chance(0.5) ? ['This report was updated in the evening.'] : [];
  const changed = kept.map((paragraph, place) =>
    place === 1 ? paragraph.replace(/\b\d{1,2}\b/, String(3 + random.below(60))) : paragraph,
  );
  return { title: random.chance(0.3) ? `Update: ${title}` : title, paragraphs: [...changed, ...added] };
}

function countWords(sentences: readonly string[]): number {
  return sentences.join(' ').split(/\s+/).length;
}
