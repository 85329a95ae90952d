/**
 * A name as a search key: lower case, without accents and punctuation, words apart by one space.
 * Letters of every script are kept.
 */
export function searchKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.'’‘`ʼ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
