import { type OpenWorkspaceOptions, openWorkspace, type Workspace } from '../index.ts';
import type { CommandContext } from './run.ts';

/** Opens a workspace that must be there, and closes it when the work on it is done or has failed. */
export async function withWorkspace<T>(
  folder: string,
  { command, logger }: CommandContext,
  work: (workspace: Workspace) => Promise<T>,
  options: OpenWorkspaceOptions = {},
): Promise<T> {
  const workspace = await openWorkspace({ folder, command, logger, whenMissing: 'fail', ...options });
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}
