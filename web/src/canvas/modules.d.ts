declare module 'graphology-layout-forceatlas2/iterate' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /**
   * One step of the layout, in place. Ten numbers a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed.
   * Three an edge: where its ends begin among those of the nodes, and its weight.
   */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}

declare module 'graphology-layout-noverlap/iterate' {
  import type { NoverlapSettings } from 'graphology-layout-noverlap';

  /** One step, in place. Three numbers a node: x, y, radius. */
  export default function iterate(
    settings: Required<NoverlapSettings>,
    nodes: Float32Array,
  ): { readonly converged: boolean };
}
