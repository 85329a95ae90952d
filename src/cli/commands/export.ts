import { writeToFile, writeToStream } from '../../index.ts';
import { oneLine } from '../format/text.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withWorkspace } from '../with-workspace.ts';

export interface ExportCommandOptions {
  readonly workspace: string;
  readonly format: string;
  readonly output?: string;
}

/** Writes the whole graph to the standard output or a file. */
export async function exportCommand(
  { workspace: folder, format, output }: ExportCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  return await withWorkspace(folder, context, async (workspace): Promise<CommandResult> => {
    const pieces = workspace.export({ format });
    if (output === undefined) {
      await writeToStream(pieces, context.out.stream);
      if (context.out.isTerminal) await context.out.write('\n');
      return 0;
    }
    await writeToFile(pieces, output);
    await context.err.write(`Wrote the graph to ${oneLine(output)}.\n`);
    return 0;
  });
}
