import type { PageArticle, PageEdge, PageReport } from '../../../src/export/page/page-data.ts';
import type { Basis, ClaimTime, Modality, Polarity, Voice } from '../../../src/model/extraction.ts';
import type { NodeElement, Properties } from '../../../src/model/graph.ts';
import type { ClaimView } from '../../../src/model/view.ts';
import type { ShownClaim } from '../../../src/pipeline/show/shown-claim.ts';
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

/** A claim of a page's graph. */
export interface PageClaim {
  readonly view: ClaimView;
  /** The same as briefs and sums see it. */
  readonly shown: ShownClaim;
  /** What its article calls its subject and its object. */
  readonly names: readonly string[];
}

/** What claims are read from. */
export interface ClaimRecords {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly PageEdge[];
  /** Nodes of documents, by id. */
  readonly documents: ReadonlyMap<string, NodeElement>;
  /** Texts and reports, by the document's id. */
  readonly articles: ReadonlyMap<string, PageArticle>;
  readonly reports: ReadonlyMap<string, PageReport>;
}

/**
 * The claims of a page's graph, those of the latest articles first, then by article and by place in it.
 * @param outsider Is told the speakers whom a part of a graph names and does not hold, and gives their ids.
 */
export function pageClaims(
  { nodes, edges, documents, articles, reports }: ClaimRecords,
  outsider: (entity: { readonly id?: string; readonly name: string }) => string,
): readonly PageClaim[] {
  const roles = new Map<string, Map<string, string>>();
  for (const [type, source, target] of edges) {
    if (!roleTypes.has(type)) continue;
    const own = roles.get(source) ?? new Map<string, string>();
    roles.set(source, own.set(type, target));
  }
  const claims = nodes
    .filter(({ label }) => label === 'Claim')
    .flatMap((node): PageClaim[] => {
      const own = roles.get(node.id);
      const subject = own?.get('SUBJECT');
      const document = own?.get('REPORTED_IN');
      // A part of a graph may hold a claim without its subject or article: nobody can say what it tells.
      if (own === undefined || subject === undefined || document === undefined) return [];
      const id = document.slice('document/'.length);
      const { properties = {} } = documents.get(document) ?? {};
      const speaker = own.get('SPEAKER') ?? namedSpeaker(node, outsider);
      const report = reports.get(id);
      const local = node.id.slice(node.id.lastIndexOf('#') + 1);
      const speakers = report?.chains[local]?.map(outsider) ?? (speaker === null ? [] : [speaker]);
      const view = toClaim(
        node,
        { subject, document: id, local, speakers },
        own,
        properties,
        articles.get(id),
      );
      return [
        {
          view,
          shown: toShown(node, view, { local, speaker }, report, properties),
          names: [node.properties.subject, node.properties.object].filter((name) => typeof name === 'string'),
        },
      ];
    });
  return claims.sort((a, b) => latestFirst(a.view, b.view));
}

/** A speaker who is not in the page is called what the article calls them. */
function namedSpeaker(
  { properties: { speaker, voice } }: NodeElement,
  outsider: (entity: { readonly name: string }) => string,
): string | null {
  return voice === 'named' && typeof speaker === 'string' ? outsider({ name: speaker }) : null;
}

function toClaim(
  { id, properties }: NodeElement,
  given: Pick<ClaimView, 'subject' | 'document' | 'speakers'> & { readonly local: string },
  roles: ReadonlyMap<string, string>,
  { published, outlet }: Properties,
  article: PageArticle | undefined,
): ClaimView {
  const { local, subject, document, speakers } = given;
  const object = roles.get('OBJECT') ?? null;
  return {
    id,
    document,
    type: words(properties.type) ?? '',
    subject,
    object,
    objectWords: object === null ? (article?.objects[local] ?? null) : null,
    speakers,
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
    evidence: {
      start: Number(properties.start ?? 0),
      end: Number(properties.end ?? 0),
      quote: words(properties.quote) ?? '',
    },
    caveat: words(properties.caveat),
    rule: words(properties.rule) ?? '',
  };
}

function toShown(
  { properties: { retells, takenBackBy, office, status } }: NodeElement,
  view: ClaimView,
  { local, speaker }: { readonly local: string; readonly speaker: string | null },
  report: PageReport | undefined,
  { copyOf }: Properties,
): ShownClaim {
  const { document, type, subject, object, polarity, modality, voice, basis, time, published } = view;
  const corrections = Array.isArray(takenBackBy) ? takenBackBy : [];
  return {
    ...{ id: local, document, type, subject, object, speaker, polarity, modality, voice, basis, published },
    start: time?.start ?? null,
    end: time?.end ?? null,
    office: words(office),
    status: words(status),
    retells: words(retells)?.replace(/^.*#/s, '') ?? null,
    quoted: report?.quoted[local] ?? [],
    story: words(copyOf)?.slice('document/'.length) ?? document,
    outlets: report?.outlets ?? [],
    isCorrected: corrections.length > 0,
    takenBackBy: corrections.map((id) => id.slice('document/'.length)),
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
