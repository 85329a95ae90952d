import { NewsgraphError } from '../../index.ts';
import { remoteExport } from './remote-export.ts';
import { remoteIngest, remoteIngestRead } from './remote-ingest.ts';
import { outcomesOf, sendJob } from './remote-jobs.ts';
import { remoteJudgements } from './remote-judgements.ts';
import { connectToService } from './service-connection.ts';
import type { ServiceAddress } from './service-file.ts';
import type { CallName, WorkspaceAccess } from './workspace-access.ts';

/** A workspace that another process holds and serves. */
export function openRemoteWorkspace(folder: string, service: ServiceAddress): WorkspaceAccess {
  const connection = connectToService(service);
  const call =
    (method: CallName) =>
    (...given: readonly unknown[]) =>
      connection.call(method, given.map(withoutSignal), signalIn(given));
  // Each gives what the method of the same name gives there.
  const calling = <Name extends CallName>(method: Name) => call(method) as unknown as WorkspaceAccess[Name];

  const withdraw = async (path: string, init: RequestInit) => {
    for await (const { status } of outcomesOf(connection, await sendJob(connection, path, init)))
      return status;
    return 'unknown';
  };

  return {
    folder,
    find: calling('find'),
    whatBecameOf: calling('whatBecameOf'),
    show: calling('show'),
    showBetween: calling('showBetween'),
    query: calling('query'),
    strongest: calling('strongest'),
    status: calling('status'),
    explain: calling('explain'),
    explainBetween: calling('explainBetween'),
    history: calling('history'),
    judgements: calling('judgements'),
    review: calling('review'),
    ...remoteJudgements(connection),
    export: (options = {}) => remoteExport(connection, options),
    ingest: (inputs, options = {}) => remoteIngest(connection, inputs, options),
    ingestRead: (inputs, options = {}) => remoteIngestRead(connection, inputs, options),
    async retract(document, { dryRun = false } = {}) {
      if (dryRun) {
        throw new NewsgraphError('CONFIG_INVALID', '--dry-run cannot go through a service: stop it first');
      }
      const status = await withdraw(`/document?id=${encodeURIComponent(document)}`, { method: 'DELETE' });
      return status === 'retracted' ? 'retracted' : 'unknown';
    },
    async readmit(document) {
      const path = `/readmit?id=${encodeURIComponent(document)}`;
      return (await withdraw(path, { method: 'POST' })) === 'readmitted';
    },
  };
}

function signalIn(given: readonly unknown[]): AbortSignal | undefined {
  for (const value of given) {
    if (typeof value === 'object' && value !== null && 'signal' in value) {
      return value.signal instanceof AbortSignal ? value.signal : undefined;
    }
  }
  return undefined;
}

function withoutSignal(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('signal' in value)) return value;
  const { signal: _, ...rest } = value;
  return rest;
}
