/** Stems that end in "-or" in American and in "-our" in British spelling. */
const our =
  /^(.*(?:hon|fav|harb|lab|hum|arm|rum|neighb|endeav|behavi|col|clam|val|succ))or(|s|ed|ing|able|y)$/;

/** Single words that the rules do not reach. */
const single: Readonly<Record<string, string>> = {
  center: 'centre',
  defense: 'defence',
  defenses: 'defences',
  license: 'licence',
  maneuver: 'manoeuvre',
  maneuvers: 'manoeuvres',
  offense: 'offence',
  plow: 'plough',
  program: 'programme',
  saber: 'sabre',
  skeptical: 'sceptical',
  skepticism: 'scepticism',
  specter: 'spectre',
};

/** A word of a list, in American spelling, and how it is spelled in Britain where that differs. */
export function spellingsOf(word: string): readonly string[] {
  const british = britishOf(word);
  return british === word ? [word] : [word, british];
}

function britishOf(word: string): string {
  const other = single[word];
  if (other !== undefined) return other;
  if (our.test(word)) return word.replace(our, '$1our$2');
  // "size", "seize" and "prize" have no other spelling.
  if (word.length < 7) return word;
  return word.replace(/iz(e|ing|ation)$/, 'is$1').replace(/yze$/, 'yse');
}
