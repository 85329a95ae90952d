import type { DoubtfulEntity, DoubtfulPair } from '../../index.ts';
import type { Output } from '../output.ts';
import { counted, oneLine, wrapText } from './text.ts';

type Look = Pick<Output, 'colors' | 'width'>;

/** Two entities that may be one, with what speaks for and against it. */
export function describeDoubt(pair: DoubtfulPair, place: string, look: Look): string {
  const { colors, width } = look;
  const reasons = (title: string, texts: readonly string[]) =>
    texts.length === 0
      ? []
      : [
          `  ${colors.cyan(title)}${wrapText(texts.map(oneLine).join('; '), width, ' '.repeat(11)).trimStart()}`,
        ];
  return `${[
    `${colors.dim(place)} ${colors.bold(`${oneLine(pair.one.name)} — ${oneLine(pair.other.name)}`)}  ${colors.cyan(pair.one.kind)}`,
    ...describeEntity(pair.one, look),
    ...describeEntity(pair.other, look),
    ...reasons('for      ', pair.reasonsFor),
    ...reasons('against  ', pair.reasonsAgainst),
  ].join('\n')}\n`;
}

function describeEntity(
  { id, documents, claims, quote }: DoubtfulEntity,
  { colors, width }: Look,
): readonly string[] {
  const head = `  ${oneLine(id)} ${colors.dim(`· ${counted(documents, 'article')}, ${counted(claims, 'claim')}`)}`;
  if (quote === null) return [head];
  const origin = [quote.outlet, quote.published?.slice(0, 10), quote.document]
    .filter((part): part is string => part !== null && part !== undefined)
    .map(oneLine)
    .join(', ');
  return [head, wrapText(`"${oneLine(quote.quote)}" — ${origin}`, width, '    ')];
}
