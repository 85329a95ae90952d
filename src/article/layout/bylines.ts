const particle = '(?:(?:de|da|das|del|della|der|den|van|von|bin|bint|ibn|al|el|la|le|di|du|dos|ter)\\s)';
const part = "(?:(?:al|el|ad|an|as|at)-)?\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const name = `${part}(?:\\s${particle}{0,3}${part}){0,4}`;
const joint = '(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*|\\s+with\\s+)';
const byline = new RegExp(
  `^(?:(?:Written|Words|Story|Report|Reported|Text|Analysis)\\s+)?by(?:\\s+|:\\s*)(?<names>${name}(?:${joint}${name})*)(?<rest>(?:,|\\s+in\\s|\\s+on\\s|\\s+at\\s|\\s+for\\s|\\s*[|·/–—-]\\s*).{0,80})?$`,
  'u',
);
const startOfByline = /^(?:(?:Written|Words|Story|Report|Reported|Text|Analysis)\s+)?by\b/i;
const notAuthors =
  /\b(?:staff|writers?|correspondents?|reporters?|editors?|agenc(?:y|ies)|bureau|columnist|contributors?)\b/i;

/** "Our Correspondent", "By Staff Reporter", "Reporting from Strelsau, Norland". */
const unnamed =
  /^(?:(?:by |from )?(?:our|a|the)? ?(?:own |staff |special |senior |political |foreign |sports? |news |web |online )*(?:correspondents?|reporters?|staff writers?|writers?|news ?desk|desk|bureau|monitoring desk)(?:,? (?:in )?\p{Lu}[\p{L}.'’ -]{2,30})?|reporting from \p{Lu}[\p{L}.'’, -]{2,60})$/iu;

/** Whether a line says no more than who wrote the article or from where, with a name or without. */
export function isByline(line: string): boolean {
  return readByline(line) !== null || (line.length <= 90 && unnamed.test(line));
}

/** Names of the authors in a line that says no more than who wrote the article; null if it is no such line. */
export function readByline(line: string): string[] | null {
  if (line.length > 180 || !startOfByline.test(line)) return null;
  // A sentence such as "By Monday, Seoul had answered." ends with a full stop; "By John Roe Jr." is no sentence.
  if (/[.!?]$/.test(line) && !/\b(?:Jr|Sr)\.$/.test(line)) return null;
  const match = byline.exec(line.replace(startOfByline, (words) => words.replace(/by$/i, 'by')));
  const names = match?.groups?.names;
  if (names === undefined) return null;
  const authors = names
    .split(new RegExp(joint, 'u'))
    .map((author) => author.trim())
    .filter((author, index) => author !== '' && (index === 0 || !notAuthors.test(author)));
  return authors;
}
