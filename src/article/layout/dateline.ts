import { datePattern } from './dates.ts';

const dash = '(?:-{1,3}|[–—―])';
/** A dash that stands apart from a word: "SEOUL - " and "SEOUL—", not "SEOUL-based". */
const separator = `(?:\\s+${dash}\\s*|\\s*(?:--|[–—―])\\s*)`;
const capitalsWord = "\\p{Lu}[\\p{Lu}.'’]*";
const capitalsPlace = `${capitalsWord}(?:[ /-]${capitalsWord}){0,4}`;
const word = "\\p{Lu}[\\p{L}.'’-]*";
const region = `,\\s+${word}(?:\\s(?:of\\s|the\\s|and\\s)*${word}){0,4}`;
const agency = '\\([^()\\n]{2,40}\\)';
const knownAgency =
  '\\((?:[A-Z]{2,8}|Reuters|Bloomberg|Xinhua|Yonhap|Kyodo|Interfax|Anadolu(?: Agency)?|Associated Press|Al Jazeera)\\)';

/** The text that follows a dateline starts a sentence. */
const sentence = '(?=["“‘\'(\\[]?[\\p{Lu}\\d])';

const forms = [
  // SEOUL, South Korea, March 9, 2026 (AP) - South Korea and the United States ...
  `(?<place>${capitalsPlace})(?:${region}){0,2}?(?:,?\\s+${datePattern})?,?(?:\\s*${agency})?${separator}${sentence}`,
  // Seoul, March 9 (Yonhap) -- South Korea ...
  `${word}(?:\\s${word}){0,3}(?:${region}){0,2}?,\\s+${datePattern},?(?:\\s*${agency})?(?:${separator}|\\s*-|:\\s+)${sentence}`,
  // Kabul (AFP) – The Taliban ...
  `${word}(?:\\s${word}){0,3}(?:${region}){0,2}?\\s+${knownAgency}(?:${separator}|:\\s+)${sentence}`,
  // (CNN) — The ..., (CNN)The ...
  `${knownAgency}(?:${separator}|\\s*)${sentence}`,
].map((form) => new RegExp(`^(?:${form})`, 'u'));

/** NEW DELHI: The government ... */
const withColon = new RegExp(`^(?<place>${capitalsPlace})(?:\\s*${agency})?:\\s+${sentence}`, 'u');

/** Words in capitals that head a paragraph and are not places. */
const labels =
  /^(?:UPDATE[SD]?|EXCLUSIVE|ANALYSIS|BREAKING|WATCH|LIVE|OPINION|EXPLAINER|FACTBOX|CORRECTION|CORRECTED|EDITORIAL|FILE|PHOTOS?|VIDEO|NOTE|WARNING|READ|MORE|NEWS|ALERT|INTERVIEW|QUESTION|ANSWER|TIMELINE|PROFILE|COMMENT)\b/;

/** Length of the dateline that a paragraph begins with, its dash included; 0 if there is none. */
export function datelineLength(paragraph: string, options: { readonly colon: boolean }): number {
  const head = paragraph.slice(0, 200);
  for (const form of options.colon ? [...forms, withColon] : forms) {
    const match = form.exec(head);
    if (!match || match[0].length >= paragraph.length) continue;
    const place = match.groups?.place;
    if (place !== undefined && (labels.test(place) || place.replace(/[^\p{Lu}]/gu, '').length < 3)) continue;
    return match[0].trimEnd().length;
  }
  return 0;
}

/** Whether a paragraph begins like "NEW DELHI:"; in an interview every paragraph does. */
export function startsWithLabel(paragraph: string): boolean {
  return withColon.test(paragraph.slice(0, 200));
}
