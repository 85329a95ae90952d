/**
 * The form of an article's address that identifies it: absolute, `http:` or `https:`, without fragment, `utm_*`
 * parameters and credentials. Null if it is no such address.
 * @param base what a relative address is relative to
 */
export function normalizeUrl(written: string, base?: string): string | null {
  const trimmed = written.trim();
  if (!URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  // A query without such parameters is left as it is written.
  const tracking = [...url.searchParams.keys()].filter((key) => /^utm_/i.test(key));
  for (const key of tracking) url.searchParams.delete(key);
  return url.href.replace(/\?$/, '');
}
