import { hostname } from 'node:os';
import { resolve } from 'node:path';
import {
  isNewsgraphError,
  NewsgraphError,
  type OpenWorkspaceOptions,
  openWorkspace,
  type Workspace,
} from '../index.ts';
import type { ServiceAddress } from '../service/client/service-file.ts';
import type { WorkspaceAccess } from '../service/client/workspace-access.ts';
import type { CommandContext } from './run.ts';

/**
 * Opens a workspace that must be there, and closes it when the work on it is done or has failed.
 * @throws NewsgraphError `WORKSPACE_LOCKED`, which tells of a service what is to be done
 */
export async function withWorkspace<T>(
  folder: string,
  context: CommandContext,
  work: (workspace: Workspace) => Promise<T>,
  options: OpenWorkspaceOptions = {},
): Promise<T> {
  try {
    return await openFor(folder, context, work, options);
  } catch (error) {
    const service = await addressOfHolder(error, folder);
    if (service === null) throw error;
    throw new NewsgraphError(
      'WORKSPACE_LOCKED',
      `a service holds the workspace (process ${service.pid}, at ${service.url}), and ${context.command} cannot go through it: stop the service first, and start it again afterwards`,
      { cause: error },
    );
  }
}

async function openFor<T>(
  folder: string,
  { command, logger }: CommandContext,
  work: (workspace: Workspace) => Promise<T>,
  options: OpenWorkspaceOptions,
): Promise<T> {
  const workspace = await openWorkspace({ folder, command, logger, whenMissing: 'fail', ...options });
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

/**
 * The same with a workspace that is here or, while another process serves it, there.
 * @throws NewsgraphError `CONFIG_INVALID` where a service holds it and the options name stores
 */
export async function withAccess<T>(
  folder: string,
  context: CommandContext,
  work: (workspace: WorkspaceAccess) => Promise<T>,
  options: OpenWorkspaceOptions = {},
): Promise<T> {
  try {
    return await openFor(folder, context, work, options);
  } catch (error) {
    const remote = await serviceThatLocks(error, folder);
    if (remote === null) throw error;
    if ((options.use ?? []).length > 0) throw notThroughService('--store');
    return await work(remote);
  }
}

/** The workspace through the service that has locked it; null where it is not a service of this machine that has. */
export async function serviceThatLocks(error: unknown, folder: string): Promise<WorkspaceAccess | null> {
  const service = await addressOfHolder(error, folder);
  if (service === null) return null;
  const { openRemoteWorkspace } = await import('../service/client/remote-workspace.ts');
  return openRemoteWorkspace(resolve(folder), service);
}

async function addressOfHolder(error: unknown, folder: string): Promise<ServiceAddress | null> {
  if (!isNewsgraphError(error) || error.code !== 'WORKSPACE_LOCKED') return null;
  const { owner } = error.context as { owner?: { pid?: unknown; host?: unknown } | null };
  if (typeof owner?.pid !== 'number' || owner.host !== hostname()) return null;
  const { findService } = await import('../service/client/service-file.ts');
  return await findService(resolve(folder), owner.pid);
}

/** The error for an option that only the opener of a workspace can obey. */
export function notThroughService(option: string): NewsgraphError {
  return new NewsgraphError(
    'CONFIG_INVALID',
    `a service holds the workspace, and ${option} cannot go through it: stop the service first`,
  );
}
