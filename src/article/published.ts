const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  jst: 540,
  kst: 540,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

const clock =
  '(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d+)?)?(?:\\s*(?<half>[ap])\\.?m\\.?)?';
const zone = '(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?)';
const time = `(?:(?:[T,]|\\s+at|\\s*[|·-])?\\s*${clock}(?:\\s*\\(?${zone}\\)?)?)?`;
const weekday = '(?:[A-Za-z]{3,9}\\.?,?\\s+)?';
const forms = [
  `(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})${time}`,
  `(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})${zone}?)?`,
  `${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<month>[A-Za-z]{3,9})\\.?,?[\\s-]+(?<year>\\d{4})${time}`,
  `${weekday}(?<month>[A-Za-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${time}`,
].map((form) => new RegExp(`^${form}$`));

/**
 * Reads a date as feeds, pages and people write it. A day stays a day; a time becomes a stamp in UTC, and one without a
 * zone counts as UTC. Null if it is no date.
 */
export function parsePublished(written: string): string | null {
  const value = written.trim().replace(/\s+/g, ' ');
  const groups = forms.map((form) => form.exec(value)?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const year = Number(groups.year);
  const month = monthOf(groups.month ?? '');
  const day = Number(groups.day);
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (groups.hour === undefined) return date.toISOString().slice(0, 10);
  const hour = hourOf(Number(groups.hour), groups.half);
  const minute = Number(groups.minute);
  const second = Number(groups.second ?? 0);
  const offset = offsetOf(groups.zone ?? 'z');
  if (hour === null || offset === null || hour > 23 || minute > 59 || second > 59) return null;
  const stamp = new Date(midnight + ((hour * 60 + minute - offset) * 60 + second) * 1000);
  return stamp.toISOString().replace(/\.\d+Z$/, 'Z');
}

function monthOf(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : months.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Minutes east of Greenwich. */
function offsetOf(written: string): number | null {
  const known = zones[written.toLowerCase()];
  if (known !== undefined) return known;
  const match = /^(?:GMT|UTC)?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/i.exec(written);
  if (!match?.groups) return null;
  const minutes = Number(match.groups.hours) * 60 + Number(match.groups.minutes ?? 0);
  if (minutes > 14 * 60) return null;
  return match.groups.sign === '-' ? -minutes : minutes;
}
