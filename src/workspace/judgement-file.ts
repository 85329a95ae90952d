import { canonicalJson } from '../model/canonical-json.ts';
import { NewsgraphError } from '../model/errors.ts';
import type { Judgement } from '../resolve/judgements/judgement.ts';
import { parseJudgements } from '../resolve/judgements/parse-judgements.ts';
import { readIfThere, type WriteFile, writeFileSafely } from './workspace-files.ts';

/** What people have decided, one JSON object a line: a file that they may edit and keep under version control. */
export interface JudgementFile {
  /**
   * All judgements, by id; none where there is no file.
   * @throws NewsgraphError `WORKSPACE_INVALID`, naming the file and every line that is wrong
   */
  read(): Promise<readonly Judgement[]>;
  /**
   * Adds a line; what is there stays as it is. Whoever reads the file, or a run after a crash, sees all of the line or
   * nothing of it.
   * @param judge Makes the judgement from those that the file holds now.
   * @throws NewsgraphError `WORKSPACE_INVALID`
   */
  append(judge: (judgements: readonly Judgement[]) => Judgement): Promise<readonly Judgement[]>;
}

const faultsShown = 5;

/** A file of judgements. @param path It need not be there yet. */
export function createJudgementFile(path: string, writeFile: WriteFile = writeFileSafely): JudgementFile {
  const parse = (text: string): readonly Judgement[] => {
    const { judgements, faults } = parseJudgements(text);
    if (judgements !== null) return judgements;
    const shown = faults.slice(0, faultsShown).map(({ line, reason }) => `line ${line}: ${reason}`);
    const rest = faults.length > faultsShown ? `; and ${faults.length - faultsShown} more` : '';
    throw new NewsgraphError(
      'WORKSPACE_INVALID',
      `${path}: ${shown.join('; ')}${rest}. Nothing of the file is obeyed until it is put right`,
      { context: { file: path, lines: faults.map(({ line }) => line) } },
    );
  };
  return {
    read: async () => parse((await readIfThere(path)) ?? ''),
    async append(judge) {
      const text = (await readIfThere(path)) ?? '';
      const judgements = parse(text);
      const judgement = judge(judgements);
      const end = text === '' || text.endsWith('\n') ? '' : '\n';
      // The file is small, and replaced as a whole: an appended line could be cut off.
      await writeFile(path, `${text}${end}${canonicalJson(judgement)}\n`);
      return [...judgements, judgement];
    },
  };
}
