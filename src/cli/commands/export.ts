import { parseWhere, writeToFile, writeToStream } from '../../index.ts';
import type { WorkspaceAccess } from '../../service/client/workspace-access.ts';
import { oneLine } from '../format/text.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { storeSettings } from '../store-options.ts';
import { withAccess } from '../with-workspace.ts';

export interface ExportCommandOptions {
  readonly workspace: string;
  readonly store?: readonly string[];
  readonly database?: string;
  readonly format: string;
  readonly where?: readonly string[];
  readonly text: boolean;
  readonly output?: string;
}

/** Writes the graph, or a part of it, to the standard output or a file; what a store holds only where one is named. */
export async function exportCommand(
  { workspace: folder, format, where = [], text, output, ...options }: ExportCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const limits = parseWhere(where);
  const use = await storeSettings(options, process.env);
  const from = use.length > 0 ? 'store' : 'workspace';
  const work = async (workspace: WorkspaceAccess): Promise<CommandResult> => {
    const pieces = await workspace.export({ format, where: limits, text, from });
    if (output === undefined) {
      await writeToStream(pieces, context.out.stream);
      if (context.out.isTerminal) await context.out.write('\n');
      return 0;
    }
    await writeToFile(pieces, output);
    await context.err.write(`Wrote the graph to ${oneLine(output)}.\n`);
    return 0;
  };
  return await withAccess(folder, context, work, use.length > 0 ? { access: 'read', use } : { stores: [] });
}
