import { InvalidArgumentError } from 'commander';

/** Parses the number of an option such as `--limit`. */
export function positiveInteger(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

/** Adds one to the words that were given before. */
export function collectWord(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** Parses a port to listen on. */
export function portNumber(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
}

/** A parser of words from a list, separated by commas. */
export function wordList(allowed: readonly string[]): (text: string) => readonly string[] {
  return (text) => {
    const words = text.split(',').map((word) => word.trim());
    const unknown = words.find((word) => !allowed.includes(word));
    if (unknown === undefined) return words;
    throw new InvalidArgumentError(`Allowed are ${allowed.join(', ')}, separated by commas.`);
  };
}

/** Adds one `name=value` to the parameters that were given before. */
export function collectParameter(
  text: string,
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [, name, value] = /^\$?([A-Za-z_]\w*)=([\s\S]*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError('It must be of the form name=value.');
  }
  return { ...before, [name]: value };
}
