/**
 * When a server asks to be tried again, in milliseconds since 1970: its `Retry-After`, as seconds or as a date. Null if it
 * does not say, or not in a form that can be read.
 */
export function retryTime(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim();
  if (value === undefined || value === '') return null;
  if (/^\d+$/.test(value)) return now + Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(now, date);
}

/** For how long an answer stays fresh by its `Cache-Control`, in milliseconds; 0 if it does not say. */
export function freshness(headers: Headers): number {
  const value = headers.get('cache-control') ?? '';
  if (/\bno-(?:cache|store)\b/i.test(value)) return 0;
  const seconds = /\bmax-age\s*=\s*"?(\d+)/i.exec(value)?.[1];
  return seconds === undefined ? 0 : Number(seconds) * 1000;
}
