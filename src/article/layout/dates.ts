const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const weekday = '(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\\.?,?\\s+)';

/** Source of a pattern for a written date, with or without weekday and year: "Mon., 9 March", "March 9, 2026". */
export const datePattern = `${weekday}?(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+${month})(?:,?\\s+\\d{4})?`;

const clock =
  '\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\.?)?(?:\\s*(?:[A-Z]{2,5}|[+-]\\d{2}:?\\d{2}))?';
const stamp = `(?:${datePattern}|\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}\\S*)?)(?:,?\\s*(?:at\\s+|[|·-]\\s*)?${clock})?`;

const dateLine = new RegExp(
  `^(?:(?:First\\s+|Last\\s+)?(?:Published|Posted|Updated|Modified|Date|Issued)(?:\\s+on|\\s+at)?:?\\s*)?${stamp}(?:\\s*[|·(-]?\\s*(?:Last\\s+)?(?:Updated|Modified)(?:\\s+on|\\s+at)?:?\\s*${stamp}\\)?)?\\.?$`,
  'iu',
);
const placeAndDate = new RegExp(
  `^\\p{Lu}[\\p{L}.'’ -]{1,40}(?:,\\s+\\p{Lu}[\\p{L}.'’ -]{1,40})?,\\s+${datePattern}(?:\\s*\\([^()]{2,40}\\))?$`,
  'u',
);

/** Whether a line says no more than when, or where and when, it was written: "Updated: 9 March 2026, 10:30 GMT". */
export function isDateLine(line: string): boolean {
  return line.length <= 140 && (dateLine.test(line) || placeAndDate.test(line));
}

const fullDate = new RegExp(
  `${datePattern.replace('(?:,?\\s+\\d{4})?', '')},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}`,
  'iu',
);

/** The first date with a year in a dateline, as written; undefined if there is none. */
export function findFullDate(line: string): string | undefined {
  return fullDate.exec(line)?.[0];
}
