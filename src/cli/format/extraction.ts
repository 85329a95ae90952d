import type { Article, Claim, Extraction } from '../../index.ts';
import type { Output } from '../output.ts';
import { oneLine, wrapText } from './text.ts';

type Look = Pick<Output, 'colors' | 'width'>;

/** An extraction for people: the article, its entities by kind, and its claims with the words that they rest on. */
export function formatExtraction(article: Article, extraction: Extraction, look: Look): string {
  const { colors } = look;
  const origin = [article.outlet, article.published?.slice(0, 10), extraction.id]
    .filter((part) => part !== undefined)
    .map(oneLine);
  return `${[
    colors.bold(oneLine(article.title ?? extraction.id)),
    colors.dim(origin.join(' · ')),
    '',
    ...entityLines(extraction, look),
    '',
    ...extraction.claims.map((claim) => `${formatClaim(claim, extraction, look)}\n`),
  ].join('\n')}\n`;
}

function entityLines({ entities }: Extraction, { colors, width }: Look): string[] {
  if (entities.length === 0) return ['  No entities were found.'];
  const kinds = [...new Set(entities.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const names = entities.filter((entity) => entity.kind === kind).map(({ name }) => oneLine(name));
    const indent = ' '.repeat(16);
    const text = wrapText(names.join(', '), width, indent);
    return `  ${colors.cyan(kind.padEnd(13))} ${text.trimStart()}`;
  });
}

function formatClaim(claim: Claim, extraction: Extraction, { colors, width }: Look): string {
  const nameOf = (id: string | null) => {
    const entity = extraction.entities.find((one) => one.id === id);
    return entity === undefined ? '' : oneLine(entity.name);
  };
  const head = [
    colors.bold(nameOf(claim.subject)),
    colors.cyan(claim.type),
    ...(claim.object === null ? [] : [colors.bold(nameOf(claim.object))]),
  ].join(' ');
  const details = detailsOf(claim, nameOf);
  const lines = [`  ${head}  ${colors.dim(claim.id)}`];
  if (details.length > 0) lines.push(wrapText(details.join(' · '), width, '    '));
  lines.push(colors.dim(wrapText(`"${oneLine(claim.evidence.quote)}"`, width, '    ')));
  return lines.join('\n');
}

/** What makes a claim more, or less, than a plain statement of the article. */
function detailsOf(claim: Claim, nameOf: (id: string | null) => string): string[] {
  const { polarity, modality, voice, chain, basis, content, time, place, topic, attributes } = claim;
  const speakers = chain.length > 0 ? chain.map(nameOf).join(', by way of ') : nameOf(claim.speaker);
  const details = [
    polarity === 'negated' ? 'denied' : '',
    modality === 'actual' ? '' : modality,
    voice === 'named'
      ? `according to ${speakers}`
      : voice === 'unnamed'
        ? 'according to an unnamed source'
        : '',
    content === null
      ? ''
      : `about ${[content.polarity === 'negated' ? 'no' : '', content.modality === 'actual' ? '' : content.modality, content.type].filter((word) => word !== '').join(' ')}`,
    topic === null ? '' : `on ${nameOf(topic)}`,
    place === null ? '' : `in ${nameOf(place)}`,
    time === null ? '' : time.start === time.end ? time.start : `${time.start} to ${time.end}`,
    [attributes.status, attributes.office]
      .filter((word) => typeof word === 'string')
      .map(oneLine)
      .join(' '),
    ...numbersOf(attributes),
    // What a user's own rules read beside the claim.
    ...(claim.rule.startsWith('own/')
      ? Object.entries(attributes).map(([name, value]) => `${name}: ${oneLine(String(value))}`)
      : []),
    basis === 'stated' ? '' : `${basis}, not stated`,
    claim.retells === undefined ? '' : 'told again',
  ];
  return details.filter((detail) => detail !== '');
}

const boundWords = { atLeast: 'at least', atMost: 'up to', about: 'about' } as const;

/** The mode of an act and its numbers: "by drone", "at least 12 killed". */
function numbersOf(attributes: Claim['attributes']): string[] {
  const bounded = (name: string, number: string) => {
    const bound = (Object.keys(boundWords) as (keyof typeof boundWords)[]).find((each) => {
      const names = attributes[each];
      return Array.isArray(names) && names.includes(name);
    });
    return bound === undefined ? number : `${boundWords[bound]} ${number}`;
  };
  const counts = ['killed', 'injured', 'arrested', 'participants'].flatMap((name) =>
    typeof attributes[name] === 'number' ? [`${bounded(name, String(attributes[name]))} ${name}`] : [],
  );
  const { mode, amount, currency } = attributes;
  return [
    typeof mode === 'string' ? oneLine(mode) : '',
    ...counts,
    typeof amount === 'number' ? bounded('amount', oneLine(`${amount} ${currency}`)) : '',
  ];
}
