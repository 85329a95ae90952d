import type { Judgement, JudgementOutcome, JudgementStanding, JudgementState } from '../../index.ts';
import type { Output } from '../output.ts';
import { counted, oneLine, wrapText } from './text.ts';

type Look = Pick<Output, 'colors' | 'width'>;

/** What a judgement says, in a sentence without its number. */
function sayJudgement(judgement: Judgement): string {
  if (judgement.op === 'undo') return `judgement ${judgement.undoes} no longer counts`;
  const [one, other] = judgement.names ?? [judgement.one[0]!.quote, judgement.other[0]!.quote];
  if (judgement.op === 'same') return `${oneLine(one)} and ${oneLine(other)} are one`;
  if (one !== other) return `${oneLine(one)} and ${oneLine(other)} are not one`;
  const documents = [...new Set(judgement.one.map(({ document }) => oneLine(document)))].join(', ');
  return `${oneLine(one)} is another one in ${documents} than elsewhere`;
}

/** What a judgement did, or would do. */
export function describeOutcome(
  { judgement, became }: JudgementOutcome,
  { colors }: Look,
  dryRun: boolean,
): string {
  const head = dryRun
    ? `Would judge: ${sayJudgement(judgement)}.`
    : `Judgement ${judgement.id}: ${sayJudgement(judgement)}.`;
  const lines = became.map(({ id, now }) => {
    if (now.length === 1 && now[0]?.id === id) return `  ${oneLine(id)} keeps its id`;
    const shares = now.map(({ id: to, documents }) => `${oneLine(to)} (${counted(documents, 'article')})`);
    return `  ${oneLine(id)} ${dryRun ? 'would be' : 'is now'} ${shares.join(' and ') || 'gone'}`;
  });
  const undo = dryRun ? [] : [colors.dim(`  newsgraph undo ${judgement.id} takes it back`)];
  return `${[colors.bold(head), ...lines, ...undo].join('\n')}\n`;
}

const standings: Readonly<Record<JudgementStanding, string>> = {
  'in-force': 'in force',
  dormant: 'dormant',
  faulty: 'faulty',
  undone: 'undone',
};

/** A judgement, who made it and whether it counts. */
export function describeState(state: JudgementState, { colors, width }: Look): string {
  const { judgement, standing, undoneBy, missing, faults } = state;
  const standingText = undoneBy === null ? standings[standing] : `undone by judgement ${undoneBy}`;
  const color = standing === 'faulty' ? colors.red : standing === 'in-force' ? colors.green : colors.dim;
  const made = [judgement.at?.slice(0, 10), judgement.by]
    .filter((part) => part !== undefined)
    .map(oneLine)
    .join(', ');
  const details = [
    ...(judgement.note === undefined ? [] : [`"${oneLine(judgement.note)}"`]),
    ...faults.map(({ reason }) => oneLine(reason)),
    ...(missing.length === 0 ? [] : [`waits for ${missing.map(oneLine).join(', ')}`]),
  ];
  const head = `${String(judgement.id).padStart(4)}  ${sayJudgement(judgement)} · ${color(standingText)}`;
  return [
    made === '' ? head : `${head} ${colors.dim(`· ${made}`)}`,
    ...details.map((detail) => wrapText(detail, width, '      ')),
    '',
  ].join('\n');
}
