const width = 9;

/**
 * Gives ids that sort in the order in which they are given, also after those of an earlier process, whatever its clock said:
 * the time in milliseconds in base 36, or one more than the last.
 * @param last The last id that was given before; null for none.
 */
export function createJobIds(last: string | null, now: () => number = Date.now): () => string {
  let latest = last === null ? 0 : Number.parseInt(last, 36);
  return () => {
    latest = Math.max(now(), latest + 1);
    return latest.toString(36).padStart(width, '0');
  };
}

/** Whether a text may be the id of a job. */
export function isJobId(text: string): boolean {
  return /^[0-9a-z]{9}$/.test(text);
}
