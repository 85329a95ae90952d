import type { EntityMatch } from '../../index.ts';
import { counted, oneLine, wrapText } from '../format/text.ts';
import { noteFormerIds } from '../former-ids.ts';
import type { Output } from '../output.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withAccess } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface FindCommandOptions {
  readonly workspace: string;
  readonly kind?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** Matches that are looked through for those of one kind. */
const searched = 10_000;

/** Prints entities by name. */
export async function findCommand(
  words: readonly string[],
  { workspace: folder, kind, limit, json }: FindCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, err } = context;
  const name = words.join(' ');
  return await withAccess(
    folder,
    context,
    async (workspace): Promise<CommandResult> => {
      await noteFormerIds(workspace, [name], err);
      const found = await workspace.find(name, { limit: kind === undefined ? limit : searched });
      const matches =
        kind === undefined
          ? found
          : found.filter((match) => match.kind.toLowerCase() === kind.toLowerCase()).slice(0, limit);
      if (json === true) await out.write(toJsonDocument(matches));
      else if (matches.length > 0) await out.write(formatMatches(matches, out));
      else {
        const what = kind === undefined ? 'entity' : `entity of the kind ${oneLine(kind)}`;
        await err.write(`No ${what} has a name that begins with "${oneLine(name)}".\n`);
      }
      return 0;
    },
    { stores: [] },
  );
}

function formatMatches(matches: readonly EntityMatch[], { colors, width }: Output): string {
  const entries = matches.map(({ id, kind, name, aliases, documents, mentions }) => {
    const support = `${counted(documents, 'article')}, ${counted(mentions, 'mention')}`;
    const lines = [
      `${colors.bold(oneLine(name))}  ${colors.cyan(kind)}`,
      `  ${colors.dim(`${oneLine(id)} · ${support}`)}`,
    ];
    if (aliases.length > 0) lines.push(wrapText(`also ${aliases.map(oneLine).join(', ')}`, width, '  '));
    return `${lines.join('\n')}\n`;
  });
  return entries.join('\n');
}
