import type { GoldDocument, OutcomeChange, RunComparison } from '../../index.ts';
import type { Output } from '../output.ts';
import { oneLine } from './text.ts';
import { formatContext } from './text-context.ts';

type Look = Pick<Output, 'colors'>;

/** Two runs side by side: figures with their differences, then what became right or wrong, by document. */
export function formatComparison(
  { figures, outcomes }: RunComparison,
  documents: readonly GoldDocument[],
  look: Look,
): string {
  const { colors } = look;
  const lines = [
    `${'figures'.padEnd(46)}${'before'.padStart(8)}${'after'.padStart(8)}${'change'.padStart(9)}`,
  ];
  for (const { layer, row, before, after } of figures) {
    const difference = (after ?? 0) - (before ?? 0);
    const change = signed(difference);
    const shown = difference > 0 ? colors.green(change) : difference < 0 ? colors.red(change) : change;
    lines.push(`  ${`${layer}: ${row}`.padEnd(44)}${decimal(before)}${decimal(after)}${shown}`.trimEnd());
  }
  const count = (became: string) => outcomes.filter((change) => change.became === became).length;
  lines.push('', `became right: ${count('right')}, became wrong: ${count('wrong')}`);
  let document = -1;
  for (const change of outcomes) {
    if (change.document !== document) lines.push(colors.bold(oneLine(String(change.id))));
    document = change.document;
    lines.push(...formatChange(change, documents[document]!, look));
  }
  return `${lines.join('\n')}\n`;
}

function formatChange(
  { became, before, after }: OutcomeChange,
  { text }: GoldDocument,
  look: Look,
): string[] {
  const { colors } = look;
  const outcome = (after ?? before)!;
  const sign = became === 'right' ? colors.green('+ right') : colors.red('- wrong');
  const causes = [before, after].map((one) => one?.cause ?? 'nothing').join(' -> ');
  const { expected } = outcome;
  const says = [before, after].map((one) => (one?.got ? oneLine(one.got) : 'nothing')).join(' -> ');
  return [
    `  ${sign} ${outcome.topic}: ${causes}: ${formatContext(text, outcome.span, look)}`,
    `      expected ${expected === null ? 'nothing' : oneLine(expected)}; got ${says}`,
  ];
}

function decimal(value: number | null): string {
  return (value === null ? '-' : value.toFixed(3)).padStart(8);
}

/** Nothing where the figures are equal to the last digit. */
function signed(difference: number): string {
  if (difference === 0) return ''.padStart(9);
  return `${difference > 0 ? '+' : '-'}${Math.abs(difference).toFixed(4)}`.padStart(9);
}
