/** Days from one to another, as short as they can be said: `2025`, `2025-08`, `2025-08-02`, `2025-08-02 to 2025-08-05`. */
export function daysBetween(first: string, last: string): string {
  if (first === last) return first;
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  if (first.endsWith('-01') && last === endOfMonth(first)) return first.slice(0, 7);
  return `${first} to ${last}`;
}

function endOfMonth(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}
