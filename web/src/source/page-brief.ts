import type { BriefArticle, BriefEntity, BriefEvidence, EntityBrief } from '../../../src/model/brief.ts';
import type { ArticleView } from '../../../src/model/view.ts';
import { entityOutline } from '../../../src/pipeline/show/entity-outline.ts';
import { fillEntityBrief } from '../../../src/pipeline/show/fill-evidence.ts';
import { usualLimits } from '../../../src/pipeline/show/limits.ts';
import { comparePlace } from '../../../src/pipeline/show/order.ts';
import type { Candidates } from '../../../src/pipeline/show/outline.ts';
import type { ShownClaim } from '../../../src/pipeline/show/shown-claim.ts';
import type { PageOntology } from './graph-source.ts';
import type { PageClaim } from './page-claims.ts';

/** What briefs are made of. */
export interface BriefRecords {
  readonly ontology: PageOntology;
  readonly claims: readonly PageClaim[];
  readonly entityOf: (id: string) => BriefEntity;
  readonly isoOf: (id: string) => string | null;
  /** Ids of the documents that mention an entity, and how often each does. */
  readonly mentionsOf: (entity: string) => readonly (readonly [document: string, count: number])[];
  readonly articleOf: (document: string) => ArticleView & { readonly story: string };
}

/** Makes briefs on the entities of a page's graph, as the service does from its index. How often each name is used the page does not know. */
export function createPageBriefs({ ontology, claims, entityOf, isoOf, mentionsOf, articleOf }: BriefRecords) {
  const byEntity = new Map<string, PageClaim[]>();
  const byId = new Map<string, PageClaim>();
  for (const claim of claims) {
    const { subject, object, speaker, document, id } = claim.shown;
    byId.set(`${document}#${id}`, claim);
    for (const entity of new Set([subject, object, speaker])) {
      if (entity === null) continue;
      const own = byEntity.get(entity);
      if (own === undefined) byEntity.set(entity, [claim]);
      else own.push(claim);
    }
  }
  const claimsOf = (entity: string, isWanted: (claim: ShownClaim) => boolean = () => true) =>
    (byEntity.get(entity) ?? [])
      .map(({ shown }) => shown)
      .filter(isWanted)
      .sort(comparePlace);

  function coverageOf(entity: string) {
    const mentions = mentionsOf(entity);
    const articles = mentions.map(([document]) => articleOf(document));
    const days = articles.flatMap(({ published }) => published ?? []).sort();
    return {
      documents: mentions.length,
      sources: new Set(articles.map(({ story }) => story)).size,
      mentions: mentions.reduce((sum, [, count]) => sum + count, 0),
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    };
  }

  const plainest = (candidates: Candidates): BriefEvidence => {
    const found = candidates.map(({ document, id }) => byId.get(`${document}#${id}`)!);
    const [first, ...others] = found;
    return evidenceOf(
      others.reduce((best, next) => (clarityOf(next) > clarityOf(best) ? next : best), first!),
    );
  };

  function evidenceOf({ view }: PageClaim): BriefEvidence {
    const { id: claim, evidence, speakers, place, document, polarity, modality, voice, basis } = view;
    const { caveat, objectWords, content, time, attributes } = view;
    return {
      ...{
        claim,
        document,
        polarity,
        modality,
        voice,
        basis,
        caveat,
        objectWords,
        content,
        time,
        attributes,
      },
      quote: evidence.quote,
      speakers: speakers.map(entityOf),
      place: place === null ? null : entityOf(place),
    };
  }

  return (id: string): EntityBrief => {
    const outline = entityOutline(
      {
        ...{ entity: entityOf(id), iso: isoOf(id), askedFor: null, asOf: null, names: [] },
        coverage: coverageOf(id),
        claims: claimsOf(id),
        claimsAbout: (object, type) =>
          claimsOf(object, (claim) => claim.object === object && claim.type === type),
      },
      { ontology, limits: usualLimits, entityOf },
    );
    const { brief, cited } = fillEntityBrief(outline, plainest);
    return {
      ...brief,
      cited: cited.map((document, at): BriefArticle => {
        const { title, outlet, published, url } = articleOf(document);
        return { number: at + 1, document, title, outlet, published, url };
      }),
    };
  };
}

/** How well a reader who sees only the quote can check a claim, as far as the page tells: its voice, its names, its length. */
function clarityOf({ view: { voice, evidence }, names }: PageClaim): number {
  const named = names.filter((name) => evidence.quote.includes(name)).length;
  return (voice === 'article' ? 3 : 0) + 2 * named - evidence.quote.length / 200;
}
