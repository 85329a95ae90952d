/** Letters for one sound, in an order in which none undoes another. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/dzh|dsch|dj/g, 'j'],
  [/zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh(?=.)/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[aou]|$|[lrt])/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo|ue/g, 'u'],
  [/oe/g, 'o'],
  [/ee/g, 'i'],
  [/[eai]y(?![aeiou])|ei/g, 'ai'],
  [/[yj](?![aeiouy])/g, 'i'],
  [/y/g, 'i'],
  [/i{2,}/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/(?<=[aeiou])h$/g, ''],
];

/** The same for spellings of one name in Latin letters that differ in how they write its sounds: "Yuri" and "Yury". */
export function foldWord(word: string): string {
  return apply(word, sounds);
}

/** What else differs where a name comes from another script, above all its vowels. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/ch/g, 'sh'],
  [/dz/g, 'z'],
  [/tz/g, 'ts'],
  [/(?:of|ov|ow)$/g, 'ov'],
  [/a[uo]|ao/g, 'au'],
  [/^ie/g, 'e'],
  [/ie/g, 'e'],
  [/ai/g, 'i'],
  [/e/g, 'i'],
  [/o/g, 'u'],
  [/iu|ui/g, 'u'],
  [/i?a$/g, 'a'],
  [/(?<=[^s])h/g, ''],
  [/([a-z])\1+/g, '$1'],
];

/** The same for spellings of a name from another script: "Mursi" and "Morsi". Takes what {@link foldWord} gives. */
export function foldDeeply(folded: string): string {
  return apply(folded, scripts);
}

function apply(word: string, rules: readonly (readonly [RegExp, string])[]): string {
  let folded = word;
  for (const [pattern, to] of rules) folded = folded.replace(pattern, to);
  return folded;
}
