/** Where a text stops being JSON. */
export interface JsonFault {
  /** UTF-16 offset of the first character that does not fit; the text's length if the text ends too early. */
  readonly offset: number;
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

const space = /[ \t\r\n]*/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Finds the place where a text breaks JSON's grammar; the messages of `JSON.parse` differ between engines and often name
 * none. Null if it is JSON.
 */
export function findJsonFault(text: string): JsonFault | null {
  const offset = faultOffset(text);
  if (offset === null) return null;
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { offset, line, column: offset - before.lastIndexOf('\n') };
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

function faultOffset(text: string): number | null {
  const open: string[] = [];
  let expected: Expected = 'value';
  let position = 0;
  while (true) {
    position = endOf(space, text, position) ?? position;
    if (open.length === 0 && expected === 'comma or end') return position === text.length ? null : position;
    const mark = text[position] ?? '';
    const valueFits = expected === 'value' || expected === 'value or ]';
    if (mark === '{' || mark === '[') {
      if (!valueFits) return position;
      open.push(mark);
      expected = mark === '{' ? 'key or }' : 'value or ]';
      position++;
    } else if (mark === '}' || mark === ']') {
      const empty = mark === '}' ? expected === 'key or }' : expected === 'value or ]';
      if (open.at(-1) !== (mark === '}' ? '{' : '[') || !(empty || expected === 'comma or end'))
        return position;
      open.pop();
      expected = 'comma or end';
      position++;
    } else if (mark === ',' || mark === ':') {
      if (expected !== (mark === ':' ? 'colon' : 'comma or end')) return position;
      expected = mark === ':' || open.at(-1) === '[' ? 'value' : 'key';
      position++;
    } else if (mark === '"') {
      const isKey: boolean = expected === 'key' || expected === 'key or }';
      if (!isKey && !valueFits) return position;
      const string = readString(text, position);
      if (string.fault !== null) return string.fault;
      position = string.end;
      expected = isKey ? 'colon' : 'comma or end';
    } else {
      const end = valueFits ? endOf(scalar, text, position) : null;
      if (end === null) return position;
      position = end;
      expected = 'comma or end';
    }
  }
}

/** Where a sticky pattern that matches at a position ends; null if it does not match there. */
function endOf(pattern: RegExp, text: string, position: number): number | null {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** The end of a string that begins at a position, or where it breaks the rules. */
function readString(text: string, start: number): { end: number; fault: null } | { fault: number } {
  let position = start + 1;
  while (position < text.length) {
    const character = text[position] ?? '';
    if (character === '"') return { end: position + 1, fault: null };
    if (character < ' ') return { fault: position };
    const next = character === '\\' ? endOf(escaped, text, position) : position + 1;
    if (next === null) return { fault: position };
    position = next;
  }
  return { fault: position };
}
