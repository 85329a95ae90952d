/** Why there is no drawing. */
export type DrawingFault =
  | { readonly kind: 'missing' }
  /** The browser took the drawing away, and may give it back. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'other'; readonly reason: string };

/** Whether the browser can draw: WebGL may be switched off, or not there. */
export function canDraw(): boolean {
  try {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    // Browsers keep few contexts: this one is given back.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
