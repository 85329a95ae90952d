import type { z } from 'zod';
import type { JudgementOutcome, JudgeOptions } from '../../index.ts';
import { defined } from '../defined.ts';
import { type judgementBodySchema, judgementOutcomeSchema } from '../schemas/judgement.ts';
import type { ServiceConnection } from './service-connection.ts';
import type { WorkspaceAccess } from './workspace-access.ts';

type Body = z.input<typeof judgementBodySchema>;

/** Judges in a workspace that a service holds. @throws NewsgraphError what was thrown there */
export function remoteJudgements(
  connection: ServiceConnection,
): Pick<WorkspaceAccess, 'merge' | 'keepApart' | 'split' | 'undo'> {
  async function judge(
    decision: Body,
    { note, by, dryRun = false, onPlan }: JudgeOptions = {},
  ): Promise<JudgementOutcome> {
    const answer = await connection.request('/judgements', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...decision, ...defined({ note, by }), dryRun }),
    });
    const { plans = [], ...outcome } = judgementOutcomeSchema.parse(await answer.json());
    for (const { plan, store } of plans) onPlan?.(plan, store);
    return outcome;
  }

  return {
    merge: (one, other, options) => judge({ op: 'same', one, other }, options),
    keepApart: (one, other, options) => judge({ op: 'different', one, other }, options),
    split: (entity, documents, options) => judge({ op: 'split', entity, documents: [...documents] }, options),
    undo: (undoes, options) => judge({ op: 'undo', undoes }, options),
  };
}
