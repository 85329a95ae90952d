import type { WorkspaceStatus } from '../../index.ts';
import type { Output } from '../output.ts';
import { counted, countItems, formatColumns, formatNumber, sum } from './text.ts';

/** What a workspace holds: entities by kind and claims by type. */
export function formatHoldings(
  { documents, entities, claims }: Pick<WorkspaceStatus, 'documents' | 'entities' | 'claims'>,
  { colors, width }: Output,
): string {
  if (documents === 0) return 'The graph is empty.\n';
  const section = (title: string, total: number, counts: Readonly<Record<string, number>>) =>
    `${colors.bold(`${title}  ${formatNumber(total)}`)}\n${formatColumns(countItems(counts), width, '  ')}\n`;
  return [
    `The graph holds what ${counted(documents, 'article')} ${documents === 1 ? 'says' : 'say'}.\n`,
    section('Entities', sum(entities), entities),
    section('Claims', sum(claims), claims),
  ].join('\n');
}
