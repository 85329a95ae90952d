import type { Workspace } from '../../index.ts';

/** A value, or one that is being fetched. */
type Soon<T> = T | Promise<Awaited<T>>;

/** A method whose result may have to be fetched. */
type Fetched<F> = F extends (...given: infer A) => infer R ? (...given: A) => Soon<R> : never;

/** Methods that give their result as JSON. */
const calls = [
  'find',
  'whatBecameOf',
  'show',
  'showBetween',
  'query',
  'strongest',
  'status',
  'explain',
  'explainBetween',
  'history',
  'judgements',
  'review',
] as const;

/** The name of a method that gives its result as JSON. */
export type CallName = (typeof calls)[number];

/** Whether a word is the name of such a method: nothing else of a workspace is called from outside. */
export function isCallName(word: string): word is CallName {
  return (calls as readonly string[]).includes(word);
}

/** What programs of the user do with a workspace, whether they hold it or another process does that serves it. */
export interface WorkspaceAccess
  extends Pick<
      Workspace,
      'folder' | 'ingest' | 'ingestRead' | 'keepApart' | 'merge' | 'readmit' | 'retract' | 'split' | 'undo'
    >,
    Readonly<{ [Name in CallName]: Fetched<Workspace[Name]> }> {
  export: Fetched<Workspace['export']>;
}
