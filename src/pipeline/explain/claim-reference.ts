import { NewsgraphError } from '../../model/errors.ts';

/** Which claim is meant. */
export interface ClaimReference {
  /** Null where only the claim's id within its document is given. */
  readonly document: string | null;
  /** Such as `c3`. */
  readonly claim: string;
}

/**
 * Reads how a claim is named: `claim/<document>#c3` as the graph names it, `<document>#c3`, or `c3` alone.
 * @throws NewsgraphError `CLAIM_UNKNOWN` for anything else
 */
export function parseClaimReference(text: string): ClaimReference {
  const [, document = null, claim] = /^(?:claim\/)?(?:(.+)#)?([^#/\s]+)$/su.exec(text.trim()) ?? [];
  if (claim !== undefined && (document !== null || !text.startsWith('claim/'))) return { document, claim };
  throw new NewsgraphError(
    'CLAIM_UNKNOWN',
    `"${text}" names no claim: it is written claim/DOCUMENT#c3, DOCUMENT#c3 or, within one document, c3`,
    { context: { claim: text } },
  );
}
