import type { EntityHistory, Redirect } from '../../index.ts';
import type { Output } from '../output.ts';
import { describeState } from './judgements.ts';
import { counted, oneLine, wrapText } from './text.ts';

type Look = Pick<Output, 'colors' | 'width'>;

/** How an entity came about, for people. */
export function formatHistory(history: EntityHistory, look: Look): string {
  const { colors, width } = look;
  const span = history.first === null ? '' : `, ${history.first} to ${history.last}`;
  const names = history.names.map(
    ({ name, documents, first }) =>
      `${oneLine(name)} · ${counted(documents, 'article')}, first ${first.published ?? 'without a date'} (${oneLine(first.document)})`,
  );
  const joined = history.joined
    .filter(({ from }) => from !== history.id)
    .map((redirect) => `${oneLine(redirect.from)} came to it${partly(redirect)} ${causeOf(redirect)}`);
  const left = history.left.map(
    (redirect) =>
      `${redirect.to.map(oneLine).join(' and ')} went from it${partly(redirect)} ${causeOf(redirect)}`,
  );
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => wrapText(line, width, '  '))];
  return `${[
    `${colors.bold(oneLine(history.name))}  ${colors.cyan(history.kind)}`,
    colors.dim(`${oneLine(history.id)} · ${counted(history.documents, 'article')}${span}`),
    ...section('Names', names),
    ...section('Other ids', [...joined, ...left]),
    ...(history.judgements.length === 0
      ? []
      : ['', 'Judgements', ...history.judgements.map((state) => describeState(state, look).trimEnd())]),
  ].join('\n')}\n`;
}

function partly({ remains }: Redirect): string {
  return remains ? ' in part' : '';
}

function causeOf({ revision, cause }: Redirect): string {
  return `(revision ${revision}: ${oneLine(cause)})`;
}
