import { z } from 'zod';
import type { Article } from '../../model/article.ts';
import type { Claim, ClaimTime, Extraction, Span } from '../../model/extraction.ts';
import type { Ontology } from '../../model/ontology.ts';
import { type SearchableText, searchable } from './find-words.ts';
import type { Passage } from './passages.ts';
import { attributesOf, createEntityBook, type EntityBook, type FoundEntity } from './read-entities.ts';
import type { Rejection, RejectionReason } from './rejections.ts';
import type { Reply } from './reply-schema.ts';

/** The rule that claims of a model name. */
const modelRule = 'llm';

/** What a model said of one passage. */
export interface PassageReply {
  readonly passage: Passage;
  readonly reply: Reply;
}

/** What was taken of replies, and what was not. */
export interface ReadReplies {
  readonly extraction: Omit<Extraction, 'extractor'>;
  readonly rejections: readonly Rejection[];
}

type SaidClaim = Reply['claims'][number];
type FoundClaim = Omit<Claim, 'id' | 'subject' | 'object' | 'speaker' | 'chain' | 'place' | 'topic'> & {
  readonly [role in 'subject']: FoundEntity;
} & { readonly [role in 'object' | 'place' | 'topic']: FoundEntity | null } & {
  readonly chain: readonly FoundEntity[];
};

/**
 * Makes an extraction of what a model said: of each claim and entity only what the text bears out. Every quote, name and time
 * must be in the passage that was asked about; what is not is rejected with its reason and never mended. Pure.
 */
export function readReplies(
  article: Article,
  replies: readonly PassageReply[],
  ontology: Ontology,
): ReadReplies {
  const { text } = article;
  const words = searchable(text);
  const rejections: Rejection[] = [];
  const book = createEntityBook(text, words, (rejection) => rejections.push(rejection));
  const claims: FoundClaim[] = [];
  const seen = new Set<string>();
  const numbers = new Map<FoundEntity, number>();
  const numberOf = (entity: FoundEntity | null) => {
    if (entity === null) return null;
    if (!numbers.has(entity)) numbers.set(entity, numbers.size);
    return numbers.get(entity)!;
  };
  for (const { passage, reply } of replies) {
    const entities = book.add(reply.entities, passage.span);
    for (const said of reply.claims) {
      const read = readClaim(said, { entities, book, words, text, within: passage.span, ontology });
      if (typeof read === 'string') {
        rejections.push({ reason: read, part: 'claim', said: said.quote });
        continue;
      }
      const { claim, fault } = read;
      const key = JSON.stringify([
        ...[claim.type, numberOf(claim.subject), numberOf(claim.object), claim.polarity, claim.modality],
        ...[claim.chain.map(numberOf), claim.evidence.start, claim.evidence.end],
      ]);
      if (seen.has(key)) {
        rejections.push({ reason: 'said twice', part: 'claim', said: said.quote });
        continue;
      }
      seen.add(key);
      claims.push(claim);
      if (fault !== null) rejections.push({ reason: fault, part: 'time', said: said.time?.words ?? '' });
    }
  }
  return { extraction: assemble(article, book, claims), rejections };
}

interface Reading {
  readonly entities: ReadonlyMap<string, FoundEntity>;
  readonly book: EntityBook;
  readonly words: SearchableText;
  readonly text: string;
  readonly within: Span;
  readonly ontology: Ontology;
}

function readClaim(
  said: SaidClaim,
  { entities, book, words, text, within, ontology }: Reading,
): RejectionReason | { readonly claim: FoundClaim; readonly fault: RejectionReason | null } {
  const roles = [said.subject, said.object, said.place, said.topic, ...said.speakers];
  if (roles.some((id) => id !== null && !entities.has(id)))
    return 'it names an entity that was not taken or not listed';
  const entityOf = (id: string | null) => (id === null ? null : entities.get(id)!);
  const subject = entities.get(said.subject)!;
  const object = entityOf(said.object);
  const { domain, range, objectOptional } = ontology.types[said.type]!;
  if (!domain.includes(subject.kind) || (object !== null && !range.includes(object.kind)))
    return 'kinds that its type does not allow';
  if (object === null && !objectOptional) return 'it has no object, and its type needs one';
  if (subject === object) return 'subject and object are one';
  if ((said.voice === 'named') !== said.speakers.length > 0) return 'voice and speakers do not agree';

  const quotes = words.find(said.quote, within);
  if (quotes.length === 0) return 'the quote is not in the text';
  const partsIn = (span: Span) =>
    [subject, object].filter((each) => each !== null && placeOf(book, each, span)).length;
  // The same words may stand twice: those that name both come before those that do not.
  const span = quotes.reduce((best, each) => (partsIn(each) > partsIn(best) ? each : best));
  const spanOf = (entity: FoundEntity | null, named: string | null) => {
    const [place] = named === null ? [] : words.findWhole(named, span);
    if (place !== undefined && entity !== null) book.refer(entity, place);
    return place ?? (entity === null ? null : placeOf(book, entity, span));
  };
  const time = readTime(said.time, words, text, span, within);
  return {
    claim: {
      type: said.type,
      subject,
      object,
      subjectSpan: spanOf(subject, said.subjectWords),
      objectSpan: spanOf(object, said.objectWords),
      polarity: said.polarity,
      modality: said.modality,
      voice: said.voice,
      chain: said.speakers.map((id) => entities.get(id)!),
      place: entityOf(said.place),
      topic: entityOf(said.topic),
      content: said.content,
      time: typeof time === 'string' ? null : time,
      attributes: Object.fromEntries(
        Object.entries(said.attributes).flatMap(([name, value]) =>
          value === null || value === '' || (Array.isArray(value) && value.length === 0)
            ? []
            : [[name, typeof value === 'object' ? [...value] : value]],
        ),
      ),
      evidence: { start: span[0], end: span[1], quote: text.slice(...span) },
      basis: 'stated',
      premises: [],
      rule: modelRule,
      confidence: null,
    },
    fault: typeof time === 'string' ? time : null,
  };
}

/** Where an entity is mentioned within a stretch of the text. */
function placeOf({ mentions }: EntityBook, entity: FoundEntity, [first, last]: Span): Span | null {
  const mention = mentions.find((each) => each.entity === entity && each.start >= first && each.end <= last);
  return mention === undefined ? null : [mention.start, mention.end];
}

const day = z.iso.date();

/** When something was, if the article has the words, in the evidence or elsewhere in the passage. */
function readTime(
  said: SaidClaim['time'],
  words: SearchableText,
  text: string,
  evidence: Span,
  within: Span,
): ClaimTime | null | RejectionReason {
  if (said === null) return null;
  const [place] = [...words.findWhole(said.words, evidence), ...words.findWhole(said.words, within)];
  if (place === undefined) return 'the words of the time are not in the text';
  const { start, end, precision } = said;
  if (!day.safeParse(start).success || !day.safeParse(end).success || start > end)
    return 'the time is no stretch of days';
  return { start, end, precision, text: text.slice(...place) };
}

function assemble(
  { id, text, blocks }: Article,
  { entities, mentions }: EntityBook,
  claims: readonly FoundClaim[],
): Omit<Extraction, 'extractor'> {
  const placed = mentions.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const first = new Map<FoundEntity, number>();
  for (const { entity, start } of placed) if (!first.has(entity)) first.set(entity, start);
  const ordered = entities.toSorted((a, b) => (first.get(a) ?? text.length) - (first.get(b) ?? text.length));
  const ids = new Map(ordered.map((entity, at) => [entity, `e${at + 1}`]));
  const idOf = (entity: FoundEntity | null) => (entity === null ? null : ids.get(entity)!);
  return {
    id,
    text,
    blocks,
    entities: ordered.map((entity) => ({
      id: ids.get(entity)!,
      kind: entity.kind,
      name: entity.name,
      aliases: [...entity.forms].filter((form) => form !== entity.name).sort(),
      attributes: attributesOf(entity),
    })),
    mentions: placed.map(({ entity, ...mention }) => ({ entity: ids.get(entity)!, ...mention })),
    claims: claims
      .toSorted((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
      .map(({ chain, ...claim }, at) => ({
        ...claim,
        id: `c${at + 1}`,
        subject: ids.get(claim.subject)!,
        object: idOf(claim.object),
        place: idOf(claim.place),
        topic: idOf(claim.topic),
        speaker: idOf(chain.at(-1) ?? null),
        chain: chain.map((entity) => ids.get(entity)!),
      })),
    attributions: [],
  };
}
