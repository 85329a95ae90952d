import type { Relationship, RelationshipEvidence } from '../../index.ts';
import type { Output } from '../output.ts';
import { counted, oneLine, wrapText } from './text.ts';

const longestQuote = 300;

/** The strongest relationships, each with its numbers and the words of one article. */
export function formatRelationships(
  relationships: readonly Relationship[],
  output: Pick<Output, 'colors' | 'width'>,
): string {
  if (relationships.length === 0) return '';
  const { colors } = output;
  const entries = relationships.map((relationship) => formatRelationship(relationship, output));
  return `${colors.bold('Strongest relationships')}\n\n${entries.join('\n\n')}\n`;
}

function formatRelationship(
  relationship: Relationship,
  { colors, width }: Pick<Output, 'colors' | 'width'>,
): string {
  const { sourceName, type, targetName, evidence } = relationship;
  const head = `  ${colors.bold(oneLine(sourceName))} ${colors.cyan(oneLine(type))} ${colors.bold(oneLine(targetName))}`;
  const lines = [head, `    ${colors.dim(supportOf(relationship))}`];
  if (evidence !== null) {
    lines.push(wrapText(`"${shortened(oneLine(evidence.quote))}"`, width, '    '));
    lines.push(`    ${colors.dim(`— ${originOf(evidence)}`)}`);
  }
  return lines.join('\n');
}

function supportOf({ sources, documents, claims, asserted, disputed }: Relationship): string {
  const parts = [
    counted(sources, 'independent source'),
    counted(documents, 'article'),
    counted(claims, 'claim'),
  ];
  if (asserted === 0) parts.push('only speakers say so');
  if (disputed) parts.push('disputed');
  return parts.join(' · ');
}

/** Where a quote stands: the outlet, else the title, else the document, and the day. */
function originOf(origin: RelationshipEvidence): string {
  const name = oneLine(origin.outlet ?? origin.title ?? origin.document);
  return origin.published === null ? name : `${name}, ${origin.published.slice(0, 10)}`;
}

function shortened(quote: string): string {
  if (quote.length <= longestQuote) return quote;
  return `${quote.slice(0, quote.lastIndexOf(' ', longestQuote))} …`;
}
