import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { Report } from './report.ts';

/** "BECK: We will stay." at the beginning of a paragraph or line. */
const labelled = /^["“]?(?<name>(?:\p{Lu}[\p{L}.'’-]*[ ]?){1,4})(?<cue>:)\s+(?<content>\S.*?)[.]?["”]?\s*$/u;
/** "“We will stay.” ― Jon Beck". */
const signed =
  /^(?<content>["“”].*[”"])\s*(?<cue>[―—–]|--)\s?(?<name>\p{Lu}(?:[^.]|\b\p{Lu}\.){2,60}?)\.?\s*$/u;

/** "Norland bombed port: witnesses", in a headline. */
const trailed =
  /^(?<content>\p{L}[^:]{8,}?)(?<cue>:|\s[–—-]|,)\s(?<name>(?:\p{L}[\p{L}.'’-]*\s){0,3}\p{Ll}[\p{L}’'-]{3,})$/u;

/** First words of labels that name no speaker. */
const labels = new Set(
  (
    'correction clarification update updated note notes topic topics read related source sources photo photos photograph ' +
    'editor editors watch see more credit the a an latest factbox fact analysis opinion video exclusive breaking live ' +
    'timeline explainer profile interview review report reports poll here what why how who when where this that these ' +
    'table chart graphic map picture pictures image file data box q question answer summary background context warning ' +
    'tip tips step part chapter section by on in for from to date time place venue tickets email phone tel fax website url'
  ).split(' '),
);

/** The lines that a name introduces or signs: interviews, headlines and quotations that stand alone. */
export function readSignatures(document: LinguisticDocument): Report[] {
  const reports: Report[] = [];
  for (const block of new Set(document.sentences.map((sentence) => sentence.block))) {
    let from = block.start;
    for (const line of document.text.slice(block.start, block.end).split('\n')) {
      const report = readLine(document, line, from, block.kind === 'headline');
      if (report !== undefined) reports.push(report);
      from += line.length + 1;
    }
  }
  return reports;
}

function readLine(
  document: LinguisticDocument,
  line: string,
  from: number,
  isHeadline: boolean,
): Report | undefined {
  const isTrailed = isHeadline && trailed.test(line);
  const isSigned = isTrailed || signed.test(line);
  const { name, cue, content } =
    (isTrailed ? trailed : isSigned ? signed : labelled).exec(line)?.groups ?? {};
  if (name === undefined || cue === undefined || content === undefined) return undefined;
  if (!isSigned && labels.has(name.trim().split(' ')[0]?.toLowerCase() ?? '')) return undefined;
  const nameAt = isSigned ? line.lastIndexOf(name) : line.indexOf(name);
  const cueAt = isSigned ? line.lastIndexOf(cue, nameAt) : line.indexOf(cue, nameAt);
  const contentAt = isSigned ? 0 : line.indexOf(content, cueAt + 1);
  const end = from + nameAt + name.trimEnd().length;
  // The last token of a name is its head.
  const source = document.tokenAt(end - 1);
  const token = document.tokenAt(from + cueAt);
  if (source === undefined || token === undefined) return undefined;
  return {
    form: 'colon',
    cue: token,
    cueSpan: [from + cueAt, from + cueAt + cue.length],
    source,
    sourceSpan: [from + nameAt, end],
    content: [[from + contentAt, from + contentAt + content.length]],
    clauseClass: 'statement',
  };
}
