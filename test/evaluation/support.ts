import { readFileSync } from 'node:fs';
import { type GoldDocument, goldDocumentSchema } from '../../src/evaluation/gold-document.ts';
import { type Prediction, predictionSchema } from '../../src/evaluation/prediction.ts';

const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const lines = (name: string): unknown[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Fresh copies of the gold documents of the fixtures. */
export function newsGold(): GoldDocument[] {
  return lines('news.gold.jsonl').map((line) => goldDocumentSchema.parse(line));
}

/** Fresh copies of what a system said of them. */
export function newsPredictions(): Prediction[] {
  return lines('news.predictions.jsonl').map((line) => predictionSchema.parse(line));
}

/** The figures of both by the reference scorer. */
export function newsFigures(): Record<string, Record<string, number | Record<string, number>>> {
  return JSON.parse(read('news.figures.json'));
}

/** What a system says that finds all of gold and nothing else. */
export function perfectPrediction({ id, text, ...gold }: GoldDocument): Prediction {
  const relations = gold.relations.map(({ type, subject, object }) => ({ type, subject, object }));
  const events = gold.events.map(({ type, subject, object }) => ({
    type: type[0]!,
    subject: null,
    subjectSpan: subject,
    objectSpan: object,
  }));
  return {
    id,
    text,
    entities: gold.entities.map(({ id, kind }) => ({ id, kind })),
    mentions: gold.entities.flatMap(({ id: entity, mentions, forms }) =>
      mentions.map(([start, end], at) => ({ entity, start, end, form: forms?.[at] ?? 'name' })),
    ),
    // Of claims that fit an event equally well the first counts.
    claims: [...events, ...relations],
    attributions: gold.attributions,
  };
}
