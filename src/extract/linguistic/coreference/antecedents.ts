import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument, Sentence } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';

/** The token of a mention on which its others depend. */
function headOf(document: LinguisticDocument, { tokens }: ResolvedMention): Token {
  for (let at = tokens.end - 1; at >= tokens.start; at -= 1) {
    const token = document.tokens[at] as Token;
    if (token.head < tokens.start || token.head >= tokens.end || token.head === at) return token;
  }
  return document.tokens[tokens.end - 1] as Token;
}

/** Whether a mention is the subject of a clause, or one of several. */
function isSubject(document: LinguisticDocument, mention: ResolvedMention): boolean {
  let head = headOf(document, mention);
  while ((head.dep === 'conj' || head.dep === 'appos') && head.head !== head.index)
    head = document.tokens[head.head] as Token;
  const { dep } = head;
  return dep === 'nsubj' || dep === 'nsubjpass';
}

/** How many sentences back an antecedent may stand. */
const reach = 2;

/**
 * The entity that a pronoun most likely stands for, among mentions that `fits` accepts: the subject of its own sentence
 * before it, else the subject of a sentence before, else the only candidate there. Null where several are as likely.
 */
export function findAntecedent(
  document: LinguisticDocument,
  index: EntityIndex,
  pronoun: Token,
  fits: (mention: ResolvedMention) => boolean,
): string | null {
  for (let back = 0; back <= reach; back += 1) {
    const sentence = document.sentences[pronoun.sentence - back];
    if (!sentence || !isNear(document, pronoun, sentence)) return null;
    const found = candidatesIn(index, sentence, pronoun).filter(fits);
    if (found.length === 0) continue;
    const subjects = new Set(
      found.filter((mention) => isSubject(document, mention)).map(({ entity }) => entity),
    );
    if (subjects.size === 1) return [...subjects][0] as string;
    const all = new Set(found.map(({ entity }) => entity));
    return subjects.size === 0 && all.size === 1 ? ([...all][0] as string) : null;
  }
  return null;
}

function candidatesIn(index: EntityIndex, sentence: Sentence, before: Token): ResolvedMention[] {
  return index
    .mentionsWithin(sentence)
    .filter(({ tokens, adjective }) => tokens.end <= before.index && !adjective);
}

/** An antecedent stands in the same block or, for the first sentence of a block, in the block before it. */
function isNear(document: LinguisticDocument, pronoun: Token, sentence: Sentence): boolean {
  const { block } = document.sentenceOf(pronoun);
  if (block === sentence.block) return true;
  return sentence.block.kind === 'paragraph' && document.sentences[pronoun.sentence - 1]?.block !== block;
}
