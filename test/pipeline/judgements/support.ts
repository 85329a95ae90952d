import type { Claim, Extraction, Mention } from '../../../src/model/extraction.ts';
import { plainClaim } from '../../support/plain-claim.ts';
import type { GeneratedDocument } from '../support/generated-articles.ts';

/**
 * A document out of a text in which `[Ana Lo]` is a person who is named, and all with the same words are one. The first two
 * consult each other.
 */
export function personsDocument(id: string, marked: string, published?: string): GeneratedDocument {
  const mentions: Mention[] = [];
  const ids = new Map<string, string>();
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[([^\]]+)\]/gu)) {
    text += marked.slice(from, match.index);
    const name = match[1]!;
    if (!ids.has(name)) ids.set(name, `e${ids.size + 1}`);
    mentions.push({
      entity: ids.get(name)!,
      start: text.length,
      end: text.length + name.length,
      form: 'name',
    });
    text += name;
    from = match.index + match[0].length;
  }
  text += marked.slice(from);
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const entities = [...ids].map(([name, local]) => ({
    id: local,
    kind: 'Person',
    name,
    aliases: [],
    attributes: {},
  }));
  const [subject, object] = entities;
  const claim = (one: string, other: string): Claim =>
    plainClaim({ subject: one, object: other, evidence: { start: 0, end: text.length, quote: text } });
  const claims = subject === undefined || object === undefined ? [] : [claim(subject.id, object.id)];
  const extractor = { name: 'generated', version: '1' };
  const extraction: Extraction = {
    id,
    extractor,
    text,
    blocks,
    entities,
    mentions,
    claims,
    attributions: [],
  };
  const article = { id, authors: [], language: 'en', text, blocks };
  return { article: published === undefined ? article : { ...article, published }, extraction };
}
