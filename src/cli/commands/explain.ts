import { type Explanation, explain } from '../../index.ts';
import { formatExplanation } from '../format/explanation.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withWorkspace } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface ExplainCommandOptions {
  readonly workspace: string;
  /** Files, folders, globs or URLs to extract afresh, instead of what a workspace keeps. */
  readonly in?: readonly string[];
  readonly ontology?: string;
  readonly rules?: string;
  readonly language: 'detect' | 'en';
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** Prints why a claim is there. */
export async function explainCommand(
  claim: string,
  {
    workspace: folder,
    in: inputs,
    ontology,
    rules,
    language,
    verbose = false,
    json = false,
  }: ExplainCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, signal } = context;
  const own = {
    ...(ontology === undefined ? {} : { ontology }),
    ...(rules === undefined ? {} : { rules }),
  };
  const explanation: Explanation =
    inputs === undefined
      ? await withWorkspace(folder, context, (workspace) => workspace.explain(claim), {
          ...own,
          access: 'read',
        })
      : await explain(inputs, claim, { ...own, signal, read: { language } });
  await out.write(json ? toJsonDocument(explanation) : formatExplanation(explanation, out, verbose));
  return 0;
}
