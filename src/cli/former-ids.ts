import type { FormerId } from '../index.ts';
import type { WorkspaceAccess } from '../service/client/workspace-access.ts';
import { oneLine } from './format/text.ts';
import type { Output } from './output.ts';

/** Says what became of ids that stand for nothing any more, among what somebody has asked for. */
export async function noteFormerIds(
  workspace: Pick<WorkspaceAccess, 'whatBecameOf'>,
  asked: Iterable<string>,
  { write, colors }: Pick<Output, 'write' | 'colors'>,
): Promise<readonly FormerId[]> {
  const found: FormerId[] = [];
  for (const text of new Set(asked)) {
    const former = await workspace.whatBecameOf(text.trim());
    if (former === null) continue;
    found.push(former);
    await write(`${colors.yellow('note:')} ${describeFormerId(former)}\n`);
  }
  return found;
}

/** Such as `person/john-smith is now person/john-smith-us and person/john-smith-gb (judgement 12)`. */
export function describeFormerId({ id, now, cause }: FormerId): string {
  if (now.length === 0) return `${oneLine(id)} is not in the graph any more (${oneLine(cause)})`;
  return `${oneLine(id)} is now ${now.map((entity) => oneLine(entity.id)).join(' and ')} (${oneLine(cause)})`;
}

/** Texts in a query that look like ids of entities: `person/john-smith`. */
export function idsIn(query: string): readonly string[] {
  return query.match(/\b[a-z]+\/[\p{L}\p{N}-]+/gu) ?? [];
}
