import { isNewsgraphError, type NewsgraphError } from '../../index.ts';
import { oneLine, safeText } from '../format/text.ts';
import type { Output } from '../output.ts';

/** One line that names what was rejected and why. */
export function describeRejection(
  { source, error }: { readonly source: string; readonly error: NewsgraphError },
  { colors }: Pick<Output, 'colors'>,
): string {
  const reason = error.message.startsWith(`${source}: `)
    ? error.message.slice(source.length + 2)
    : error.message;
  return `${colors.red('rejected:')} ${oneLine(source)}: ${safeText(reason)}`;
}

/** A value as one line of JSON; errors become their code and message. */
export function toJsonLine(value: unknown): string {
  return `${JSON.stringify(value, plainError)}\n`;
}

/** A value as a JSON document that people can read too. */
export function toJsonDocument(value: unknown): string {
  return `${JSON.stringify(value, plainError, 2)}\n`;
}

function plainError(_key: string, value: unknown): unknown {
  return isNewsgraphError(value) ? { code: value.code, message: value.message } : value;
}
