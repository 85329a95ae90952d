import type { Inline } from './page.ts';

/** Pieces of a line joined with blanks, but before a comma or a semicolon of our own; a name may begin with one. */
export function joinPieces(line: readonly Inline[], render: (piece: Inline) => string): string {
  return line.reduce((joined, piece) => {
    const words = render(piece);
    const isClosing = (piece.kind === 'text' || piece.kind === 'muted') && /^[,;]/.test(piece.text);
    return joined === '' || isClosing ? joined + words : `${joined} ${words}`;
  }, '');
}
