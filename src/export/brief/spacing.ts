import type { Inline } from './page.ts';

/** Pieces of a line joined with blanks, but before a comma or a semicolon of our own. */
export function joinPieces(line: readonly Inline[], render: (piece: Inline) => string): string {
  return line.reduce((joined, piece) => {
    const words = render(piece);
    return joined === '' || isClosing(piece) ? joined + words : `${joined} ${words}`;
  }, '');
}

/** Whether a piece begins with a comma or a semicolon of our own, before which there is no blank; a name may begin with one. */
export function isClosing(piece: Inline): boolean {
  return (piece.kind === 'text' || piece.kind === 'muted') && /^[,;]/.test(piece.text);
}
