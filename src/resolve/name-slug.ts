import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';

export { searchKey } from './search-key.ts';

/** The first hexadecimal digits of a text's SHA-256: enough to tell apart what shares a slug. */
export function shortHash(text: string, digits = 8): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/**
 * A name as a part of an id: spellings that differ in case, accents, hyphens, dots or apostrophes give the same.
 * A name with letters that cannot be written in ASCII ends in a hash, so that it never equals another name.
 */
export function nameSlug(name: string): string {
  const normal = name.normalize('NFKC');
  // "U.S." and "US", "O'Brien" and "O’Brien": dots and apostrophes vanish instead of splitting a word.
  const slug = slugify(normal.replace(/[.'’‘`ʼ]/gu, ''), { decamelize: false }).replace(
    /(?<=^|-)[a-z](?:-[a-z])+(?=-|$)/g,
    (initials) => initials.replaceAll('-', ''),
  );
  if (slug !== '' && !losesLetters(normal)) return slug;
  const hash = shortHash(normal.toLowerCase().replace(/\s+/gu, ' ').trim());
  return slug === '' ? `x-${hash}` : `${slug}-${hash}`;
}

function losesLetters(name: string): boolean {
  for (const [letter] of name.matchAll(/[^\P{L}\p{Script=Latin}]/gu)) {
    if (slugify(letter) === '') return true;
  }
  return false;
}
