import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { Report } from './report.ts';

/** "BECK: We will stay." at the beginning of a paragraph. */
const labelled = /^["“]?(?<name>(?:\p{Lu}[\p{L}.'’-]*[ ]?){1,4})(?<cue>:)\s+(?<content>\S.*?)[.]?\s*$/u;
/** "“We will stay.” ― Jon Beck". */
const signed = /^(?<content>["“].*[”"])\s*(?<cue>[―—–]|--)\s?(?<name>\p{Lu}[^.]{2,60}?)\s*$/u;

/** First words of labels that name no speaker. */
const labels = new Set(
  'correction clarification update note topics topic read related source photo photograph editor watch see more credit'.split(
    ' ',
  ),
);

/** The paragraphs that a name introduces or signs: interviews and quotations that stand alone. */
export function readSignatures(document: LinguisticDocument): Report[] {
  const reports: Report[] = [];
  for (const block of new Set(document.sentences.map((sentence) => sentence.block))) {
    const text = document.text.slice(block.start, block.end);
    const match = signed.exec(text) ?? labelled.exec(text);
    if (match?.groups === undefined) continue;
    const { name, cue, content } = match.groups as Record<'name' | 'cue' | 'content', string>;
    if (cue === ':' && labels.has(name.trim().split(' ')[0]?.toLowerCase() ?? '')) continue;
    const from = signed.test(text) ? text.lastIndexOf(name) : text.indexOf(name);
    const cueAt = signed.test(text) ? text.lastIndexOf(cue, from) : text.indexOf(cue, from);
    const contentAt = signed.test(text) ? 0 : text.indexOf(content, cueAt + 1);
    const source = headOfName(document, block.start + from, block.start + from + name.trimEnd().length);
    const token = document.tokenAt(block.start + cueAt);
    if (source === undefined || token === undefined || cueAt < 0 || contentAt < 0) continue;
    reports.push({
      form: 'colon',
      cue: token,
      cueSpan: [block.start + cueAt, block.start + cueAt + cue.length],
      source,
      sourceSpan: [block.start + from, block.start + from + name.trimEnd().length],
      content: [[block.start + contentAt, block.start + contentAt + content.length]],
      clauseClass: 'statement',
    });
  }
  return reports;
}

/** The last token of a name, which is its head. */
function headOfName(document: LinguisticDocument, start: number, end: number) {
  return document.tokenAt(end - 1) ?? document.tokenAt(start);
}
