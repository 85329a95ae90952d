import { NewsgraphError } from '../../model/errors.ts';
import { layoutText } from '../layout/text-layout.ts';
import { kindOf, readArticleFields } from './article-fields.ts';
import type { ArticleDraft } from './format.ts';
import { findJsonFault } from './json-fault.ts';

/**
 * Parses JSON.
 * @throws NewsgraphError `SOURCE_INVALID` naming line and column
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = findJsonFault(text);
    const found =
      fault === null || fault.offset >= text.length
        ? 'the text ends too early'
        : `unexpected ${JSON.stringify(String.fromCodePoint(text.codePointAt(fault.offset) ?? 0))}`;
    const place =
      fault === null ? '' : ` at line ${fault.line}, column ${fault.column} (position ${fault.offset})`;
    throw new NewsgraphError('SOURCE_INVALID', `broken JSON: ${found}${place}`, {
      cause: error,
      context: { ...fault },
    });
  }
}

/**
 * Takes a JSON object for an article; its text stays as it is.
 * @throws NewsgraphError `SOURCE_INVALID` if it is none
 */
export function readJsonArticle(value: unknown): ArticleDraft {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new NewsgraphError('SOURCE_INVALID', `an article must be an object, not ${kindOf(value)}`);
  }
  const { text, ...fields } = readArticleFields(value);
  if (text === undefined) {
    throw new NewsgraphError('SOURCE_INVALID', 'the field "text" is missing', { context: { field: 'text' } });
  }
  return { ...fields, text, layout: () => layoutText(text, fields.title), needsBody: false, warnings: [] };
}
