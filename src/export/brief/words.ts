import type { BriefArticle, BriefEntity, BriefEvidence, BriefSupport, Statement } from '../../model/brief.ts';
import { daysBetween } from './days.ts';
import type { Inline, Quote } from './page.ts';

/** The article of a document in the list at the end. */
export type ArticleOf = (document: string) => BriefArticle;

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const muted = (words: string): Inline => ({ kind: 'muted', text: words });
export const nameOf = ({ name }: BriefEntity): Inline => ({ kind: 'name', text: name });
export const typed = (type: string): Inline => ({ kind: 'type', text: type });

/** A number and its noun: `1 article`, `1,204 articles`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? singular : plural}`;
}

/** Warnings as pieces of a line. */
export function caveats(joined: string | null): readonly Inline[] {
  return joined === null ? [] : joined.split(', ').map((word): Inline => ({ kind: 'caveat', text: word }));
}

/** `Russia AID North Korea`, with what it is aimed at where that is a thing, and the warnings. */
export function statementHead(statement: Statement, { withCaveats = true } = {}): readonly Inline[] {
  const { subject, object, type, evidence } = statement;
  const target: readonly Inline[] =
    object !== null
      ? [nameOf(object)]
      : evidence.objectWords === null
        ? []
        : [{ kind: 'words', text: evidence.objectWords }];
  return [
    nameOf(subject),
    typed(type),
    ...target,
    ...contentOf(evidence),
    ...(withCaveats ? caveats(statement.caveat ?? standing(statement)) : []),
  ];
}

function contentOf({ content }: BriefEvidence): readonly Inline[] {
  return content === null ? [] : [muted('about'), typed(content.type)];
}

/** The warning of what is not affirmed or not actual. */
function standing({ polarity, modality }: Statement): string | null {
  const words = [polarity === 'negated' ? 'denied' : null, modality === 'actual' ? null : modality];
  return words.filter((word) => word !== null).join(', ') || null;
}

/** `4 sources · 5 articles · reported 2025-07-13 to 2026-01-05`. */
export function supportWords({ sources, articles, firstReported, lastReported }: BriefSupport): string {
  const parts = [counted(sources, 'independent source')];
  if (articles !== sources) parts.push(counted(articles, 'article'));
  if (firstReported !== null && lastReported !== null)
    parts.push(`reported ${daysBetween(firstReported, lastReported)}`);
  return parts.join(' · ');
}

/** When it took place, as the texts say. */
export function eventWords({ firstEvent, lastEvent }: BriefSupport): string | null {
  return firstEvent === null || lastEvent === null
    ? null
    : `took place ${daysBetween(firstEvent, lastEvent)}`;
}

/** The articles of a statement: their numbers, and how many more there are. */
export function articleNumbers({ documents }: Statement, articleOf: ArticleOf): readonly Inline[] {
  const numbers = documents.items.map((document) => articleOf(document).number).sort((a, b) => a - b);
  const rest = documents.total - documents.items.length;
  return [
    { kind: 'articles', numbers },
    ...(rest > 0 ? [muted(`and ${rest.toLocaleString('en-US')} more`)] : []),
  ];
}

/** Who vouches besides articles in their own voice. */
export function speakerWords({ speakers }: Statement): readonly Inline[] {
  if (speakers.total === 0) return [];
  const rest = speakers.total - speakers.items.length;
  const named = speakers.items.flatMap((speaker, at): Inline[] => [
    ...(at === 0 ? [] : [text(',')]),
    speaker === null ? text('somebody unnamed') : nameOf(speaker),
  ]);
  return [text('according to'), ...named, ...(rest > 0 ? [text(`and ${rest} more`)] : [])];
}

/** A piece of evidence as a quote. */
export function quoteOf(evidence: BriefEvidence, articleOf: ArticleOf, label: string | null = null): Quote {
  const { number, outlet, title, published } = articleOf(evidence.document);
  const place = outlet ?? title ?? evidence.document;
  return {
    label,
    text: evidence.quote,
    claim: evidence.claim,
    origin: [
      text(published === null ? place : `${place}, ${published}`),
      { kind: 'articles', numbers: [number] },
      ...voiceOf(evidence),
      ...timeOf(evidence),
      ...attributesOf(evidence),
      ...caveats(evidence.basis === 'stated' ? null : evidence.basis),
    ],
  };
}

function voiceOf({ voice, speakers }: BriefEvidence): readonly Inline[] {
  if (voice === 'article') return [];
  if (voice === 'unnamed') return [muted('· says somebody unnamed')];
  return speakers
    .toReversed()
    .flatMap((speaker, at): Inline[] => [muted(at === 0 ? '· says' : 'as quoted by'), nameOf(speaker)]);
}

function timeOf({ time }: BriefEvidence): readonly Inline[] {
  return time === null ? [] : [muted(`· “${time.text}” is ${daysBetween(time.start, time.end)}`)];
}

/** What is shown elsewhere, or tells a reader of the quote nothing. */
const passedOver: ReadonlySet<string> = new Set([
  'office',
  'status',
  'atLeast',
  'atMost',
  'about',
  'contexts',
]);

function attributesOf({ attributes }: BriefEvidence): readonly Inline[] {
  const { atLeast, atMost, about } = attributes;
  const bounds = { 'at least': atLeast, 'at most': atMost, about };
  return Object.entries(attributes)
    .filter(([key]) => !passedOver.has(key))
    .map(([key, value]) => {
      const bound = Object.entries(bounds).find(([, names]) => Array.isArray(names) && names.includes(key));
      const words = Array.isArray(value) ? value.join(', ') : String(value);
      return muted(`· ${key}: ${bound === undefined ? '' : `${bound[0]} `}${words}`);
    });
}
