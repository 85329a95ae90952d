import {
  type BriefFormat,
  dayOf,
  type EntityBrief,
  formatBrief,
  layOutBrief,
  NewsgraphError,
  type PairBrief,
  writeToFile,
} from '../../index.ts';
import type { WorkspaceAccess } from '../../service/client/workspace-access.ts';
import { formatBriefText } from '../format/brief.ts';
import { oneLine } from '../format/text.ts';
import { noteFormerIds } from '../former-ids.ts';
import { type Output, plainLook } from '../output.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withAccess } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface ShowCommandOptions {
  readonly workspace: string;
  readonly format: 'text' | BriefFormat;
  /** A day, month or year: only articles that were published by its end count. */
  readonly asOf?: string;
  /** Show lists as a whole. */
  readonly all?: boolean;
  readonly output?: string;
  readonly json?: boolean;
}

/** Prints a brief on an entity, or on what is between two. */
export async function showCommand(
  name: string,
  otherName: string | undefined,
  options: ShowCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, err } = context;
  const brief = await withAccess(
    options.workspace,
    context,
    async (workspace) => {
      await noteFormerIds(workspace, otherName === undefined ? [name] : [name, otherName], err);
      return await readBrief(workspace, name, otherName, options, context.signal);
    },
    { stores: [] },
  );
  const look = options.output === undefined ? out : plainLook;
  const text = textOf(brief, options, look);
  if (options.output === undefined) await out.write(text);
  else {
    await writeToFile(pieces(text), options.output);
    await err.write(`Wrote the brief to ${oneLine(options.output)}.\n`);
  }
  return 0;
}

function lastDayOf(date: string): string {
  const day = dayOf(date, 'last');
  if (day !== null) return day;
  throw new NewsgraphError(
    'CONFIG_INVALID',
    `--as-of must be a date such as 2025, 2025-11 or 2025-11-27, not "${date}"`,
  );
}

async function readBrief(
  workspace: WorkspaceAccess,
  name: string,
  otherName: string | undefined,
  { asOf, all = false }: ShowCommandOptions,
  signal: AbortSignal,
): Promise<EntityBrief | PairBrief> {
  const options = { all, signal, ...(asOf === undefined ? {} : { asOf: lastDayOf(asOf) }) };
  return otherName === undefined
    ? await workspace.show(name, options)
    : await workspace.showBetween(name, otherName, options);
}

function textOf(
  brief: EntityBrief | PairBrief,
  { format, json = false }: ShowCommandOptions,
  look: Pick<Output, 'colors' | 'width'>,
): string {
  if (json) return toJsonDocument(brief);
  return format === 'text' ? formatBriefText(layOutBrief(brief), look) : formatBrief(brief, format);
}

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}
