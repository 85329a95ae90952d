import {
  type EvaluationRun,
  type GoldDocument,
  type Outcome,
  type OutcomeTopic,
  outcomeCauses,
  outcomeTopics,
} from '../../index.ts';
import type { Output } from '../output.ts';
import { oneLine } from './text.ts';
import { formatContext } from './text-context.ts';

type Look = Pick<Output, 'colors'>;

interface Found {
  readonly document: GoldDocument;
  readonly outcome: Outcome;
}

/** What went wrong, by cause, with counts and examples. */
export function formatErrors(
  run: EvaluationRun,
  documents: readonly GoldDocument[],
  examples: number,
  look: Look,
): string {
  const found = run.documents.flatMap(({ outcomes }, at) =>
    outcomes.map((outcome): Found => ({ document: documents[at]!, outcome })),
  );
  return outcomeTopics
    .map((topic) => formatTopic(topic, found, examples, look))
    .filter((text) => text !== '')
    .join('\n');
}

function formatTopic(topic: OutcomeTopic, found: readonly Found[], examples: number, look: Look): string {
  const { colors } = look;
  const ofTopic = found.filter(({ outcome }) => outcome.topic === topic);
  if (ofTopic.length === 0) return '';
  const rightCount = ofTopic.filter(({ outcome }) => outcome.cause === 'right').length;
  const lines = [`${colors.bold(topic)}: ${rightCount} right, ${ofTopic.length - rightCount} wrong`];
  for (const cause of outcomeCauses[topic]) {
    const errors = ofTopic.filter(({ outcome }) => outcome.cause === cause);
    if (errors.length === 0) continue;
    lines.push(`  ${colors.cyan(cause.padEnd(28))} ${String(errors.length).padStart(6)}`);
    for (const error of spread(errors, examples)) lines.push(...formatExample(error, look));
  }
  return `${lines.join('\n')}\n`;
}

/** Some of a list, from all over it, so that examples come from different documents. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]!);
}

function formatExample({ document, outcome }: Found, { colors }: Look): string[] {
  const { span, expected, got } = outcome;
  const place = `${oneLine(String(document.id))}${span === null ? '' : ` ${span[0]}-${span[1]}`}`;
  return [
    `    ${colors.dim(place)} ${formatContext(document.text, span, { colors })}`,
    `      expected ${expected === null ? 'nothing' : oneLine(expected)}; got ${got === null ? 'nothing' : oneLine(got)}`,
  ];
}
