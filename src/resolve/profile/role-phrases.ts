/** A role in a description, with where it begins within it. */
export interface RolePhrase {
  readonly phrase: string;
  readonly start: number;
}

const longest = 4;

/**
 * The nouns that head a description, with the words that belong to them: "defense minister" in "Japanese Defense
 * Minister", "singer" and "actor" in "a singer and actor".
 * @param isRole Whether words in lower case, without dots, name a role.
 */
export function rolePhrases(description: string, isRole: (phrase: string) => boolean): readonly RolePhrase[] {
  const found: RolePhrase[] = [];
  for (const part of description.matchAll(/(?:(?!\s(?:and|or|turned)\s|[,/]).)+/gu)) {
    const words = [...part[0].matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu)];
    const forms = words.map(([word]) => wordForm(word));
    for (let count = Math.min(longest, words.length); count > 0; count -= 1) {
      const phrase = forms.slice(-count).join(' ');
      if (!isRole(phrase)) continue;
      found.push({ phrase, start: part.index + words.at(-count)!.index });
      break;
    }
  }
  return found;
}

function wordForm(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/['’]s?$/u, '')
    .replace(/^(?:ex|then|co)-(?=\p{L}{4})/u, '');
}
