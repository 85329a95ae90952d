import { visibleLine } from '../../../src/model/visible.ts';

const longest = 30;

/** A name as it is written beside a circle: one line, without what would turn or hide text, and not too long. */
export function shortName(name: string): string {
  const line = visibleLine(name);
  const letters = [...line];
  return letters.length <= longest
    ? line
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** What an entity is called as far as its id alone tells: `Kim Jong Un` of `person/kim-jong-un` and `person/kim-jong-un-51fa4e7d`. */
export function nameOfId(id: string): string {
  const slug = id.slice(id.indexOf('/') + 1).replace(/-[0-9a-f]{8}$/, '');
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
