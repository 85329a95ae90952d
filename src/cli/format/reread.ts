import type {
  DocumentDifference,
  Extraction,
  ExtractionDifference,
  RereadSummary,
  TypeChanges,
} from '../../index.ts';
import type { Output } from '../output.ts';
import { standingOf } from './claim-words.ts';
import { counted, formatNumber, oneLine, wrapText } from './text.ts';

type Changed = Extract<DocumentDifference, { status: 'same' | 'changed' }>;
type Claim = Extraction['claims'][number];
type Look = Pick<Output, 'colors' | 'width'>;

/** A claim whose entities are named. */
export interface NamedClaim {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string | null;
  readonly polarity: Claim['polarity'];
  readonly modality: Claim['modality'];
  readonly voice: Claim['voice'];
  readonly speaker: string | null;
  readonly time: Claim['time'];
  readonly quote: string;
}

/** A change of one article, as an example of many. */
export interface RereadExample {
  readonly change: keyof TypeChanges;
  readonly document: string;
  readonly head: string;
  readonly quote: string;
}

/** A claim with the names that its article gives. */
export function nameClaim(claim: Claim, { entities, text }: Extraction): NamedClaim {
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id;
  const { id, type, subject, object, objectSpan, polarity, modality, voice, speaker, time, evidence } = claim;
  const words = objectSpan === null ? null : text.slice(...objectSpan);
  return {
    ...{ id, type, polarity, modality, voice, time },
    subject: nameOf(subject),
    object: object === null ? words : nameOf(object),
    speaker: speaker === null ? null : nameOf(speaker),
    quote: evidence.quote,
  };
}

/** The changes of one article, one example of each kind of change and claim type. */
export function examplesOf({ document, difference, before, after }: Changed): readonly (RereadExample & {
  readonly type: string;
})[] {
  const { gained, lost, altered } = difference.claims;
  const example = (change: keyof TypeChanges, claim: Claim, of: Extraction, head?: string) => {
    const named = nameClaim(claim, of);
    return { change, document, type: claim.type, head: head ?? headOf(named), quote: named.quote };
  };
  return [
    ...gained.map((claim) => example('gained', claim, after)),
    ...lost.map((claim) => example('lost', claim, before)),
    ...altered.map((one) => example('altered', one.before, before, alteredHead(one, before, after))),
  ];
}

function headOf(claim: NamedClaim): string {
  const { subject, type, object, polarity, modality } = claim;
  const standing = polarity === 'affirmed' && modality === 'actual' ? '' : ` (${standingOf(claim)})`;
  return [subject, type, ...(object === null ? [] : [object])].join(' ') + standing;
}

function alteredHead(
  { before, after, parts }: ExtractionDifference['claims']['altered'][number],
  old: Extraction,
  recent: Extraction,
): string {
  const [first, second] = [nameClaim(before, old), nameClaim(after, recent)];
  const changes = parts.map((part) => {
    switch (part) {
      case 'type':
      case 'subject':
      case 'object':
      case 'polarity':
      case 'modality':
      case 'voice':
      case 'speaker':
        return `${part} ${first[part] ?? 'none'} → ${second[part] ?? 'none'}`;
      case 'time':
        return `time ${timeOf(first)} → ${timeOf(second)}`;
      default:
        return part;
    }
  });
  return `${headOf(first)}: ${changes.join(', ')}`;
}

function timeOf({ time }: NamedClaim): string {
  if (time === null) return 'none';
  return time.start === time.end ? time.start : `${time.start} to ${time.end}`;
}

/** What reading anew would change, in numbers and examples. */
export function formatRereadSummary(
  summary: RereadSummary,
  examples: readonly RereadExample[],
  look: Look,
): string {
  const { colors, width } = look;
  const { articles, reread, changed, unreadable, entities, relationships, parts } = summary;
  const lines = [
    `${counted(reread, 'article')} of ${formatNumber(articles)} read anew: ${formatNumber(changed)} would say something else.`,
    ...(unreadable === 0
      ? []
      : [`${counted(unreadable, 'article')} cannot be read any more, and would leave the graph.`]),
  ];
  if (changed === 0) return `${lines.join('\n')}\n`;
  lines.push('', ...claimTable(summary, look));
  const altered = Object.entries(parts).map(([part, count]) => `${part} ${formatNumber(count)}`);
  if (altered.length > 0) lines.push('', wrapText(`Altered in  ${altered.join(', ')}`, width, ''));
  lines.push(
    `Entities  ${changesOf(entities)}`,
    `Relationships that single articles state  ${formatNumber(relationships.gained)} gained, ${formatNumber(relationships.lost)} lost, of which no other article states ${formatNumber(relationships.lostByAll)}`,
  );
  if (examples.length > 0) lines.push('', colors.bold('Examples'));
  for (const { change, document, head, quote } of examples) {
    lines.push('', wrapText(`${change}  ${oneLine(head)}`, width, '  '));
    lines.push(wrapText(`"${oneLine(quote)}"`, width, '    '), colors.dim(`    ${oneLine(document)}`));
  }
  return `${lines.join('\n')}\n`;
}

function claimTable({ claims, same }: RereadSummary, { colors }: Look): string[] {
  const all = { gained: 0, lost: 0, altered: 0 };
  for (const counts of Object.values(claims))
    for (const change of ['gained', 'lost', 'altered'] as const) all[change] += counts[change];
  const rows = [...Object.entries(claims), ['all', all] as const];
  const cells = [
    ['Claims', 'gained', 'lost', 'altered'],
    ...rows.map(([type, { gained, lost, altered }]) => [type, ...[gained, lost, altered].map(formatNumber)]),
  ];
  const widths = cells[0]!.map((_, at) => Math.max(...cells.map((row) => row[at]!.length)));
  const table = cells.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
  );
  return [colors.bold(table[0]!), ...table.slice(1), `${counted(same, 'claim')} would stay as they are.`];
}

function changesOf({ gained, lost, altered }: TypeChanges): string {
  return `${formatNumber(gained)} gained, ${formatNumber(lost)} lost, ${formatNumber(altered)} altered`;
}
