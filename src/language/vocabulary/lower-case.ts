import type { CodePointSet } from '../text/code-point-set.ts';

/**
 * Lower case as the reference has it. Engines differ in the version of Unicode that they know: capital letters that
 * the reference does not know as letters stay as they are.
 */
export function lowerCase(text: string, letters: CodePointSet): string {
  const lower = text.toLowerCase();
  if (lower === text || !hasUnknownCapital(text, letters)) return lower;
  return text.replaceAll(/\p{Lu}/gu, (capital) =>
    letters.has(capital.codePointAt(0)!) ? capital.toLowerCase() : capital,
  );
}

function hasUnknownCapital(text: string, letters: CodePointSet): boolean {
  for (const [capital] of text.matchAll(/\p{Lu}/gu)) if (!letters.has(capital.codePointAt(0)!)) return true;
  return false;
}
