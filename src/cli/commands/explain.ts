import { type Explanation, explain, explainBetween, type PairExplanation } from '../../index.ts';
import type { WorkspaceAccess } from '../../service/client/workspace-access.ts';
import { formatExplanation, formatPairExplanation } from '../format/explanation.ts';
import { oneLine } from '../format/text.ts';
import { noteFormerIds } from '../former-ids.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withAccess, withWorkspace } from '../with-workspace.ts';
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

/** Prints why a claim is there, or all claims between two entities. */
export async function explainCommand(
  claimOrName: string,
  otherName: string | undefined,
  options: ExplainCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { verbose = false, json = false } = options;
  const { out, err } = context;
  if (otherName === undefined) {
    const explanation = await explainOne(claimOrName, options, context);
    await out.write(json ? toJsonDocument(explanation) : formatExplanation(explanation, out, verbose));
    return 0;
  }
  const explanation = await explainPair([claimOrName, otherName], options, context);
  const [one, other] = explanation.between.map(({ name }) => oneLine(name));
  if (json) await out.write(toJsonDocument(explanation));
  else if (explanation.claims.length > 0) await out.write(formatPairExplanation(explanation, out, verbose));
  else await err.write(`No claim is between ${one} and ${other}.\n`);
  return 0;
}

async function explainOne(
  claim: string,
  { in: inputs, workspace: folder, language, ...options }: ExplainCommandOptions,
  context: CommandContext,
): Promise<Explanation> {
  const own = ownFiles(options);
  if (inputs !== undefined)
    return await explain(inputs, claim, { ...own, signal: context.signal, read: { language } });
  const explainOne = async (workspace: WorkspaceAccess) => await workspace.explain(claim);
  return await opener(own)(folder, context, explainOne, {
    ...own,
    access: 'read',
  });
}

async function explainPair(
  names: readonly [string, string],
  { in: inputs, workspace: folder, language, ...options }: ExplainCommandOptions,
  context: CommandContext,
): Promise<PairExplanation> {
  const own = ownFiles(options);
  const { signal } = context;
  if (inputs !== undefined)
    return await explainBetween(inputs, names, { ...own, signal, read: { language } });
  const explainBoth = async (workspace: WorkspaceAccess) => {
    await noteFormerIds(workspace, names, context.err);
    return await workspace.explainBetween(...names, { signal });
  };
  return await opener(own)(folder, context, explainBoth, { ...own, access: 'read' });
}

/** What a service has read with another ontology or other rules cannot be explained with these. */
function opener(own: object): typeof withAccess {
  return Object.keys(own).length > 0 ? withWorkspace : withAccess;
}

function ownFiles({ ontology, rules }: Pick<ExplainCommandOptions, 'ontology' | 'rules'>) {
  return {
    ...(ontology === undefined ? {} : { ontology }),
    ...(rules === undefined ? {} : { rules }),
  };
}
