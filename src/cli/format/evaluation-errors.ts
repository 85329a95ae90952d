import type { ErrorExample, ErrorGroup, GoldDocument } from '../../index.ts';
import type { Output } from '../output.ts';
import { oneLine } from './text.ts';
import { formatContext } from './text-context.ts';

type Look = Pick<Output, 'colors'>;

/** What went wrong, by cause, with counts and examples. */
export function formatErrors(
  groups: readonly ErrorGroup[],
  documents: readonly GoldDocument[],
  look: Look,
): string {
  return groups.map((group) => formatGroup(group, documents, look)).join('\n');
}

function formatGroup(
  { topic, right, wrong, causes }: ErrorGroup,
  documents: readonly GoldDocument[],
  look: Look,
): string {
  const { colors } = look;
  const lines = [`${colors.bold(topic)}: ${right} right, ${wrong} wrong`];
  for (const { cause, count, examples } of causes) {
    lines.push(`  ${colors.cyan(cause.padEnd(28))} ${String(count).padStart(6)}`);
    for (const example of examples) {
      lines.push(...formatExample(example, documents[example.document]!.text, look));
    }
  }
  return `${lines.join('\n')}\n`;
}

function formatExample({ id, span, expected, got }: ErrorExample, text: string, look: Look): string[] {
  const place = `${oneLine(String(id))}${span === null ? '' : ` ${span[0]}-${span[1]}`}`;
  return [
    `    ${look.colors.dim(place)} ${formatContext(text, span, look)}`.trimEnd(),
    `      expected ${expected === null ? 'nothing' : oneLine(expected)}; got ${got === null ? 'nothing' : oneLine(got)}`,
  ];
}
