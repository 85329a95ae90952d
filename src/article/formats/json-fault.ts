/** Where a text stops being JSON. */
export interface JsonFault {
  /** UTF-16 offset of the first character that does not fit; the text's length if the text ends too early. */
  readonly offset: number;
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

const token =
  /[ \t\r\n]*(?:(?<open>[[{])|(?<close>[\]}])|(?<mark>[,:])|(?<string>"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<other>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/y;

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
    token.lastIndex = position;
    const match = token.exec(text);
    const at = position + (/^[ \t\r\n]*/.exec(text.slice(position, position + 10_000))?.[0].length ?? 0);
    if (open.length === 0 && expected === 'comma or end') return at === text.length ? null : at;
    if (!match) return at;
    const { open: opened, close, mark, string } = match.groups ?? {};
    const value = expected === 'value' || expected === 'value or ]';
    if (opened) {
      if (!value) return at;
      open.push(opened);
      expected = opened === '{' ? 'key or }' : 'value or ]';
    } else if (close) {
      const fits = close === '}' ? expected === 'key or }' : expected === 'value or ]';
      if (open.at(-1) !== (close === '}' ? '{' : '[') || !(fits || expected === 'comma or end')) return at;
      open.pop();
      expected = 'comma or end';
    } else if (mark) {
      if (expected !== (mark === ':' ? 'colon' : 'comma or end')) return at;
      expected = mark === ':' || open.at(-1) === '[' ? 'value' : 'key';
    } else if (string && (expected === 'key' || expected === 'key or }')) {
      expected = 'colon';
    } else {
      if (!value) return at;
      expected = 'comma or end';
    }
    position = token.lastIndex;
  }
}
