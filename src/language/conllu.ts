import type { Analysis, Token, TokenRange } from '../model/analysis.ts';

/**
 * An analysis in the CoNLL-U format. The last column holds offsets (`Start`, `End`, in UTF-16 units), names
 * (`NE=B-PERSON`) and the space after a token. White space has no line of its own, as the format demands: it is kept
 * as `SpacesAfter` of the token before it (`SpacesBefore` at the start of the text).
 */
export function formatConllu(analysis: Analysis): string {
  const names = nameMarks(analysis);
  const sentences = analysis.sentences.map((sentence, index) =>
    formatSentence(analysis, sentence, index, names),
  );
  return sentences.filter((sentence) => sentence !== '').join('');
}

/** The name mark of each token that is part of a name: `B-` for the first one, `I-` for the others. */
function nameMarks({ names }: Analysis): Map<number, string> {
  const marks = new Map<number, string>();
  for (const { start, end, label } of names) {
    for (let token = start; token < end; token++) marks.set(token, `${token === start ? 'B' : 'I'}-${label}`);
  }
  return marks;
}

/** White space is told by its part of speech, which the analysis gives to nothing else. */
function isSpace(token: Token): boolean {
  return token.pos === 'SPACE';
}

function formatSentence(
  analysis: Analysis,
  { start, end }: TokenRange,
  index: number,
  names: ReadonlyMap<number, string>,
): string {
  const words = analysis.tokens.slice(start, end).filter((token) => !isSpace(token));
  if (words.length === 0) return '';
  const ids = new Map(words.map((token, place) => [token.index, place + 1]));
  const text = analysis.text.slice(words[0]!.start, words.at(-1)!.end).replaceAll(/\s+/gu, ' ');
  const lines = words.map((token) => {
    const head = headId(analysis, token, ids);
    const columns = [ids.get(token.index), oneLine(token.text), oneLine(token.lemma), token.pos, token.tag];
    columns.push(token.morph, head, head === 0 ? 'root' : token.dep, '_', formatMisc(analysis, token, names));
    return columns.map((column) => (column === '' ? '_' : column)).join('\t');
  });
  return `# sent_id = ${index + 1}\n# text = ${text}\n${lines.join('\n')}\n\n`;
}

/** The number of a token's head in its sentence; 0 for a root, also for one whose head is white space. */
function headId({ tokens }: Analysis, token: Token, ids: ReadonlyMap<number, number>): number {
  let head = token;
  do {
    const next = tokens[head.head]!;
    if (next === head) return 0;
    head = next;
  } while (isSpace(head));
  return ids.get(head.index) ?? 0;
}

function formatMisc({ text, tokens }: Analysis, token: Token, names: ReadonlyMap<number, string>): string {
  const misc = [`Start=${token.start}`, `End=${token.end}`];
  const name = names.get(token.index);
  if (name !== undefined) misc.push(`NE=${name}`);
  let next = token.index + 1;
  while (next < tokens.length && isSpace(tokens[next]!)) next++;
  const after = text.slice(token.end, tokens[next]?.start ?? text.length);
  if (after === '') misc.push('SpaceAfter=No');
  else if (after !== ' ') misc.push(`SpacesAfter=${escapeSpaces(after)}`);
  const isFirst = tokens.findIndex((other) => !isSpace(other)) === token.index;
  if (isFirst && token.start > 0) misc.push(`SpacesBefore=${escapeSpaces(text.slice(0, token.start))}`);
  return misc.join('|');
}

/** White space inside a word would break the table; there is none but in odd lemmas. */
function oneLine(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}

const ESCAPES: Readonly<Record<string, string>> = { ' ': '\\s', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeSpaces(spaces: string): string {
  const escapeSpace = (space: string) =>
    ESCAPES[space] ?? `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return Array.from(spaces, escapeSpace).join('');
}
