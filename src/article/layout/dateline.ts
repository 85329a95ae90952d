import { datePattern } from './dates.ts';

const dash = '(?:-{1,3}|[–—―])';
/** A dash that stands apart from a word: "SEOUL - " and "SEOUL—", not "SEOUL-based". */
const separator = `(?:\\s+${dash}\\s*|\\s*(?:--|[–—―])\\s*)`;
const capitalsWord = "\\p{Lu}[\\p{Lu}.'’]*";
const capitalsPlace = `${capitalsWord}(?:(?:[ /-]| and |, )${capitalsWord}){0,4}`;
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
  // SEOUL, July 26 2022 (IPS)-Like ..., CAIRO-21 July 2022: The ...
  `(?<place>${capitalsPlace})(?:${region}){0,2}?(?:(?:,?\\s+|\\s*-\\s*)${datePattern})(?:\\s*${agency})?\\s*[-:]\\s*${sentence}`,
  // MOSCOW, July 8. The ...
  `(?<place>${capitalsPlace})(?:${region}){0,2}?,?\\s+${datePattern}\\.\\s+${sentence}`,
  // Seoul, March 9 (Yonhap) -- South Korea ...
  `${word}(?:\\s${word}){0,3}(?:${region}){0,2}?,\\s+${datePattern},?(?:\\s*${agency})?(?:${separator}|\\s*-\\s*|:\\s+)${sentence}`,
  // Kabul (AFP) – The Taliban ...
  `${word}(?:\\s${word}){0,3}(?:${region}){0,2}?\\s+${knownAgency}(?:${separator}|:\\s+)${sentence}`,
  // (CNN) — The ..., (CNN)The ...
  `${knownAgency}(?:${separator}|\\s*)${sentence}`,
].map((form) => new RegExp(`^(?:${form})`, 'u'));

/** Osthaven — The ..., Taipei, Taiwan — The ..., at the beginning of an article and with no second dash in the sentence. */
const opening = new RegExp(
  `^(?<place>\\p{Lu}\\p{Ll}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,2})(?:${region})?\\s+[–—]\\s+(?=\\p{Lu}(?:[^.!?–—]|\\.(?!\\s)){20,}[.!?])`,
  'u',
);

/** NEW DELHI: The government ... */
const withColon = new RegExp(`^(?<place>${capitalsPlace})(?:\\s*${agency})?:\\s+${sentence}`, 'u');

/** Words in capitals that head a paragraph and are not places. */
const labels =
  /^(?:UPDATE[SD]?|EXCLUSIVE|ANALYSIS|BREAKING|WATCH|LIVE|OPINION|EXPLAINER|FACTBOX|CORRECTION|CORRECTED|EDITORIAL|FILE|PHOTOS?|VIDEO|NOTE|WARNING|READ|MORE|NEWS|ALERT|INTERVIEW|QUESTION|ANSWER|TIMELINE|PROFILE|COMMENT)\b/i;

/** Length of the dateline that a paragraph begins with, its dash included; 0 if there is none. */
export function datelineLength(
  paragraph: string,
  options: { readonly colon: boolean; readonly first?: boolean },
): number {
  const head = paragraph.slice(0, 200);
  const asked = [...forms, ...(options.colon ? [withColon] : []), ...(options.first ? [opening] : [])];
  for (const form of asked) {
    const match = form.exec(form === opening ? paragraph.slice(0, 600) : head);
    if (!match || match[0].length >= paragraph.length) continue;
    const place = match.groups?.place;
    if (place !== undefined && labels.test(place)) continue;
    if (form !== opening && place !== undefined && place.replace(/[^\p{Lu}]/gu, '').length < 3) continue;
    return match[0].trimEnd().length;
  }
  return 0;
}

/** Whether a paragraph begins like "NEW DELHI:"; in an interview every paragraph does. */
export function startsWithLabel(paragraph: string): boolean {
  return withColon.test(paragraph.slice(0, 200));
}
