import { graphVersion } from '../../src/model/graph.ts';
import type { StoreState } from '../../src/store/graph-store.ts';

/** The state of a whole projection, of the workspace `w` unless another is named. */
export function stateAt(revision: number, workspace = 'w'): StoreState {
  return { workspace, revision, version: graphVersion, detail: 'claims' };
}
