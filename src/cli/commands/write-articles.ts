import { type NewsgraphError, type Progress, writeToFile } from '../../index.ts';
import { counted, oneLine } from '../format/text.ts';
import { createProgressBar } from '../progress.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { describeRejection } from './outcomes.ts';

interface Rejected {
  readonly status: 'rejected';
  readonly source: string;
  readonly error: NewsgraphError;
}

interface Done {
  readonly status: string;
  readonly source: string;
  readonly warnings: readonly string[];
}

/**
 * Writes what was made of each article to a file or the standard output, and names on standard error what was rejected.
 * A file is there whole or not at all.
 * @param open Makes the outcomes, given what to tell of the progress.
 * @param format The text of one outcome.
 */
export async function writeArticles<T extends Done>(
  open: (onProgress: (progress: Progress) => void) => AsyncIterable<T | Rejected>,
  format: (outcome: T) => string,
  output: string | undefined,
  { out, err }: CommandContext,
): Promise<CommandResult> {
  // A bar and results would write over each other on one terminal.
  const progress = createProgressBar(err, output !== undefined || !out.isTerminal);
  let rejected = 0;
  let written = 0;
  async function* pieces(): AsyncGenerator<string> {
    for await (const outcome of open((state) => progress.update(state))) {
      if (isRejected(outcome)) {
        rejected += 1;
        await progress.log(describeRejection(outcome, err));
        continue;
      }
      for (const warning of outcome.warnings) {
        await progress.log(`${err.colors.yellow('note:')} ${oneLine(outcome.source)}: ${oneLine(warning)}`);
      }
      written += 1;
      yield format(outcome);
    }
  }
  try {
    if (output === undefined) for await (const piece of pieces()) await out.write(piece);
    else await writeToFile(pieces(), output);
  } finally {
    progress.stop();
  }
  if (output !== undefined) await err.write(`Wrote ${counted(written, 'article')} to ${oneLine(output)}.\n`);
  return rejected > 0 ? 1 : 0;
}

function isRejected<T extends Done>(outcome: T | Rejected): outcome is Rejected {
  return outcome.status === 'rejected';
}
