import type { Inline } from './page.ts';

/** Pieces of a line joined with blanks, but before a comma or a semicolon. */
export function joinPieces(line: readonly Inline[], render: (piece: Inline) => string): string {
  return line.reduce((joined, piece) => {
    const words = render(piece);
    const isClosing = 'text' in piece && /^[,;]/.test(piece.text);
    return joined === '' || isClosing ? joined + words : `${joined} ${words}`;
  }, '');
}
