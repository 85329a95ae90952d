import { checkRules, type RulesReport } from '../../index.ts';
import { counted, oneLine, wrapText } from '../format/text.ts';
import type { Output } from '../output.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { toJsonDocument } from './outcomes.ts';

export interface CheckRulesCommandOptions {
  readonly ontology?: string;
  readonly json?: boolean;
}

/** Runs the examples of a file of rules and tells which rule did not give its claim, and what came instead. */
export async function checkRulesCommand(
  file: string,
  { ontology, json = false }: CheckRulesCommandOptions,
  { out }: CommandContext,
): Promise<CommandResult> {
  const report = await checkRules(file, ontology === undefined ? {} : { ontology });
  await out.write(json ? toJsonDocument(report) : formatReport(report, out));
  return report.checks.every(({ passed }) => passed) ? 0 : 1;
}

function formatReport({ file, kinds, types, checks }: RulesReport, { colors, width }: Output): string {
  const failed = checks.filter(({ passed }) => !passed).length;
  const idWidth = Math.max(0, ...checks.map(({ id }) => id.length));
  const lines = checks.flatMap(({ id, line, passed, example, wanted, found }) => {
    const mark = passed ? colors.green('ok    ') : colors.red('failed');
    const head = `  ${mark}  ${id.padEnd(idWidth)}  ${colors.dim(oneLine(example))}`;
    if (passed) return [head];
    return [
      head,
      wrapText(`line ${line}: it must give ${oneLine(wanted)}`, width, '          '),
      wrapText(`it gives ${found.map(oneLine).join('; ') || 'nothing'}`, width, '          '),
    ];
  });
  const declared = [
    kinds.length > 0 ? `kinds ${kinds.join(', ')}` : '',
    types.length > 0 ? `types ${types.join(', ')}` : '',
  ].filter((part) => part !== '');
  return [
    `${oneLine(file)}: ${[counted(checks.length, 'rule'), ...declared].join('; ')}`,
    ...lines,
    failed === 0 ? 'All examples give what they must.' : `${failed} of ${checks.length} examples failed.`,
    '',
  ].join('\n');
}
