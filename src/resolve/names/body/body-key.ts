import { bodyLists } from '../lists/body-lists.ts';

/** The key of a name that is no person's, from its `nameSlug`. */
export function bodyKey(kind: string, slug: string): string {
  const words = slug.split('-');
  if (words[0] === 'x') return slug;
  let start = 0;
  let end = words.length;
  if (words[0] === 'the' && words.length > 1) start = 1;
  if (kind === 'Organization') {
    while (end - start > 1 && bodyLists().legalForms.has(words[end - 1]!)) end -= 1;
  }
  return words.slice(start, end).join('-');
}
