/**
 * A day out of a date in ISO 8601: a year, a month, a day, or a time stamp, which is taken in UTC.
 * @param end Which day of a month or year is meant.
 * @returns The day as `2025-11-30`; null for what is no date
 */
export function dayOf(date: string, end: 'first' | 'last'): string | null {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?<time>T.+)?)?)?$/.exec(
    date.trim(),
  )?.groups;
  if (match === undefined) return null;
  const { year, month = end === 'first' ? '01' : '12', day, time } = match;
  if (time !== undefined) {
    const at = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(time) ? date.trim() : `${date.trim()}Z`;
    const stamp = new Date(at);
    return Number.isNaN(stamp.getTime()) ? null : stamp.toISOString().slice(0, 10);
  }
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const chosen = day ?? (end === 'first' ? '01' : String(lastDay));
  const inRange = (part: string, most: number) => Number(part) >= 1 && Number(part) <= most;
  return inRange(month, 12) && inRange(chosen, lastDay) ? `${year}-${month}-${chosen}` : null;
}
