import { extractText } from '../../../support/extract-text.ts';

/** The name of every entity of a text that has one, with its kind. */
export async function kindsIn(text: string): Promise<Record<string, string>> {
  const { entities } = await extractText(text);
  const named = entities.filter(({ attributes }) => attributes.unnamed !== true);
  return Object.fromEntries(named.map(({ name, kind }) => [name, kind]));
}
