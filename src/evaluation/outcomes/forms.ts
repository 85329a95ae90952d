import { entitiesWithForms, entityPair, pairForms } from '../measures/forms.ts';
import type { ScoredText } from '../text/scored-text.ts';
import type { ViewedEntity } from '../view-document.ts';
import { type Outcome, right } from './outcome.ts';
import { showEntity } from './show-entity.ts';

const topics = { pronoun: 'pronouns', nominal: 'nominals' } as const;

/** Each pronoun and noun of a gold chain that has a name, and each predicted one that is none of them. */
export function formOutcomes(
  gold: readonly ViewedEntity[],
  allPred: readonly ViewedEntity[],
  text: ScoredText,
): Outcome[] {
  const pred = entitiesWithForms(allPred);
  const pairs = pairForms(gold, pred);
  const outcomes: Outcome[] = [];
  const seen = new Set<number>();
  const show = (mention: string, entity: ViewedEntity) => `${mention} = ${showEntity(entity, text)}`;
  for (const [a, mention] of pairs.gold.entries()) {
    const topic = topicOf(mention.form);
    if (topic === null || !pairs.hasName.gold[mention.entity]) continue;
    const b = pairs.predOf.get(a);
    const other = b === undefined ? undefined : pairs.pred[b]!;
    if (b !== undefined) seen.add(b);
    const isLinked = other !== undefined && pairs.hasName.pred[other.entity] === true;
    const isRight = other !== undefined && pairs.named.has(entityPair(mention, other));
    outcomes.push({
      topic,
      cause: isRight ? right : isLinked ? 'wrong entity' : 'unlinked',
      span: mention.span,
      expected: show(text.cut(mention.span), gold[mention.entity]!),
      got: isLinked ? show(text.cut(other.span), pred[other.entity]!) : null,
    });
  }
  for (const [b, mention] of pairs.pred.entries()) {
    const topic = topicOf(mention.form);
    if (topic === null || seen.has(b) || !pairs.hasName.pred[mention.entity]) continue;
    const got = show(text.cut(mention.span), pred[mention.entity]!);
    outcomes.push({ topic, cause: 'spurious', span: mention.span, expected: null, got });
  }
  return outcomes;
}

function topicOf(form: string): 'pronouns' | 'nominals' | null {
  return form === 'pronoun' || form === 'nominal' ? topics[form] : null;
}
