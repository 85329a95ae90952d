import type { PageArticle, PageEdge } from '../../../src/export/page/page-data.ts';
import type { Basis, ClaimTime, Modality, Polarity, Voice } from '../../../src/model/extraction.ts';
import type { NodeElement, Properties } from '../../../src/model/graph.ts';
import type { ClaimView } from '../../../src/model/view.ts';
import { latestFirst } from './latest-first.ts';

const roleTypes: ReadonlySet<string> = new Set([
  'SUBJECT',
  'OBJECT',
  'SPEAKER',
  'AT',
  'ABOUT',
  'REPORTED_IN',
]);

/** Properties of a claim's node that are not among its attributes. */
const ownProperties: ReadonlySet<string> = new Set([
  ...['type', 'polarity', 'modality', 'voice', 'basis', 'rule', 'quote', 'start', 'end', 'confidence'],
  ...[
    'timeStart',
    'timeEnd',
    'timePrecision',
    'timeText',
    'contentType',
    'contentPolarity',
    'contentModality',
  ],
  ...['subject', 'object', 'speaker', 'retells', 'takenBackBy', 'caveat', 'ownAttributes'],
]);

/**
 * The claims of a page's graph, those of the latest articles first, then by article and by place in it.
 * @param documents Nodes of documents, by id.
 * @param articles Texts, by the document's id.
 */
export function pageClaims(
  nodes: readonly NodeElement[],
  edges: readonly PageEdge[],
  documents: ReadonlyMap<string, NodeElement>,
  articles: ReadonlyMap<string, PageArticle>,
): readonly ClaimView[] {
  const roles = new Map<string, Map<string, string>>();
  for (const [type, source, target] of edges) {
    if (!roleTypes.has(type)) continue;
    const own = roles.get(source) ?? new Map<string, string>();
    roles.set(source, own.set(type, target));
  }
  const claims = nodes
    .filter(({ label }) => label === 'Claim')
    .flatMap((node) => {
      const own = roles.get(node.id);
      const subject = own?.get('SUBJECT');
      const document = own?.get('REPORTED_IN');
      // A part of a graph may hold a claim without its subject or article: nobody can say what it tells.
      if (own === undefined || subject === undefined || document === undefined) return [];
      const id = document.slice('document/'.length);
      return [toClaim(node, subject, own, id, documents.get(document)?.properties ?? {}, articles.get(id))];
    });
  return claims.sort(latestFirst);
}

function toClaim(
  { id, properties }: NodeElement,
  subject: string,
  roles: ReadonlyMap<string, string>,
  document: string,
  { published, outlet }: Properties,
  article: PageArticle | undefined,
): ClaimView {
  const object = roles.get('OBJECT') ?? null;
  const speaker = roles.get('SPEAKER');
  const own = id.slice(id.lastIndexOf('#') + 1);
  const chain = article?.chains[own];
  const evidence = {
    start: Number(properties.start ?? 0),
    end: Number(properties.end ?? 0),
    quote: words(properties.quote) ?? '',
  };
  return {
    id,
    document,
    type: words(properties.type) ?? '',
    subject,
    object,
    objectWords: object === null ? (article?.objects[own] ?? null) : null,
    speakers: chain ?? (speaker === undefined ? [] : [speaker]),
    place: roles.get('AT') ?? null,
    topic: roles.get('ABOUT') ?? null,
    polarity: properties.polarity as Polarity,
    modality: properties.modality as Modality,
    voice: properties.voice as Voice,
    basis: properties.basis as Basis,
    content: contentOf(properties),
    time: timeOf(properties),
    published: words(published),
    outlet: words(outlet),
    attributes: attributesOf(properties),
    evidence,
    caveat: words(properties.caveat),
    rule: words(properties.rule) ?? '',
  };
}

function contentOf({ contentType, contentPolarity, contentModality }: Properties): ClaimView['content'] {
  return contentType === undefined
    ? null
    : {
        type: String(contentType),
        polarity: contentPolarity as Polarity,
        modality: contentModality as Modality,
      };
}

function timeOf({ timeStart, timeEnd, timePrecision, timeText }: Properties): ClaimTime | null {
  return timeStart === undefined
    ? null
    : {
        start: String(timeStart),
        end: String(timeEnd),
        precision: timePrecision as ClaimTime['precision'],
        text: String(timeText ?? ''),
      };
}

function attributesOf(properties: Properties): ClaimView['attributes'] {
  const own = Object.entries(properties)
    .filter(([name]) => !ownProperties.has(name))
    .map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]);
  return Object.fromEntries(own);
}

function words(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
