import { z } from 'zod';
import { type Judgement, judgementSchema } from './judgement.ts';

/** What is wrong with a line. */
interface LineFault {
  /** 1 for the first. */
  readonly line: number;
  readonly reason: string;
}

/** What a file of judgements holds: all of it, or what is wrong with it. */
export type ParsedJudgements =
  | { readonly judgements: readonly Judgement[]; readonly faults: readonly [] }
  | { readonly judgements: null; readonly faults: readonly LineFault[] };

/**
 * Reads a file of judgements, one JSON object a line; empty lines are passed over. Nothing of a file with a fault is
 * given: it would be obeyed by half.
 */
export function parseJudgements(text: string): ParsedJudgements {
  const judgements: Judgement[] = [];
  const lineOf = new Map<number, number>();
  const faults: LineFault[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const parsed = parseLine(content);
    if (typeof parsed === 'string') {
      faults.push({ line, reason: parsed });
      continue;
    }
    const before = lineOf.get(parsed.id);
    if (before !== undefined) {
      faults.push({ line, reason: `its id ${parsed.id} is that of line ${before}; give it another one` });
      continue;
    }
    lineOf.set(parsed.id, line);
    judgements.push(parsed);
  }
  for (const judgement of judgements) {
    const reason = undoFault(judgement, lineOf);
    if (reason !== null) faults.push({ line: lineOf.get(judgement.id)!, reason });
  }
  if (faults.length > 0) return { judgements: null, faults: faults.sort((a, b) => a.line - b.line) };
  return { judgements: judgements.sort((a, b) => a.id - b.id), faults: [] };
}

function parseLine(content: string): Judgement | string {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return `it is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = judgementSchema.safeParse(value);
  return parsed.success ? parsed.data : z.prettifyError(parsed.error).replaceAll(/\s*\n\s*/g, ' ');
}

function undoFault(judgement: Judgement, lineOf: ReadonlyMap<number, number>): string | null {
  if (judgement.op !== 'undo') return null;
  const { id, undoes } = judgement;
  if (!lineOf.has(undoes)) return `it undoes judgement ${undoes}, which the file does not have`;
  return undoes < id ? null : `it undoes judgement ${undoes}, which is not older than its own id ${id}`;
}
