import {
  createRereadTally,
  type DocumentDifference,
  type RereadSummary,
  type TypeChanges,
  type Workspace,
} from '../../index.ts';
import { examplesOf, formatRereadSummary, nameClaim, type RereadExample } from '../format/reread.ts';
import { createProgressBar } from '../progress.ts';
import type { CommandContext } from '../run.ts';
import { describeRejection, toJsonLine } from './outcomes.ts';

/** Examples of one kind of change; each is of another claim type. */
const examplesShown = 4;

/** Reads articles anew and prints what that would change. */
export async function printPreview(
  workspace: Workspace,
  { all, json }: { readonly all: boolean; readonly json: boolean },
  { out, err, signal }: CommandContext,
): Promise<RereadSummary> {
  const progress = createProgressBar(err, !json || !out.isTerminal);
  const tally = createRereadTally();
  const examples = createExamples();
  const { documents: total } = await workspace.status();
  try {
    let done = 0;
    for await (const difference of workspace.previewReread({ all, signal })) {
      done += 1;
      progress.update({ done, total: Math.max(total, done), articles: done, part: 0 });
      tally.add(difference);
      if (difference.status === 'unreadable')
        await progress.log(describeRejection({ source: difference.document, error: difference.error }, err));
      if (difference.status === 'changed') examples.add(difference);
      if (json && (difference.status === 'changed' || difference.status === 'unreadable'))
        await out.write(toJsonLine({ type: 'article', ...toJson(difference) }));
    }
  } finally {
    progress.stop();
  }
  const summary = tally.summary();
  await out.write(
    json ? toJsonLine({ type: 'summary', ...summary }) : formatRereadSummary(summary, examples.chosen(), out),
  );
  return summary;
}

/** The first example of each claim type, few of each kind of change. */
function createExamples() {
  const chosen: Record<keyof TypeChanges, Map<string, RereadExample>> = {
    gained: new Map(),
    lost: new Map(),
    altered: new Map(),
  };
  return {
    add(difference: Extract<DocumentDifference, { status: 'same' | 'changed' }>): void {
      for (const { type, ...example } of examplesOf(difference)) {
        const own = chosen[example.change];
        if (own.size < examplesShown && !own.has(type)) own.set(type, example);
      }
    },
    chosen: (): readonly RereadExample[] => Object.values(chosen).flatMap((own) => [...own.values()]),
  };
}

function toJson(difference: Exclude<DocumentDifference, { status: 'unchanged' }>) {
  if (difference.status === 'unreadable') return difference;
  const { document, status, readBy, before, after, relationships } = difference;
  const { claims, entities } = difference.difference;
  return {
    ...{ document, status, readBy, relationships },
    claims: {
      gained: claims.gained.map((claim) => nameClaim(claim, after)),
      lost: claims.lost.map((claim) => nameClaim(claim, before)),
      altered: claims.altered.map(({ parts, ...pair }) => ({
        parts,
        before: nameClaim(pair.before, before),
        after: nameClaim(pair.after, after),
      })),
      same: claims.same,
    },
    entities,
  };
}
