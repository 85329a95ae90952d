import type { EvaluationLayer, GoldDocument } from '../gold-document.ts';
import { pairAttributions } from '../measures/attributions.ts';
import { createEndName } from '../measures/relations.ts';
import { emptyPrediction, type Prediction } from '../prediction.ts';
import { hasForms } from '../set-types.ts';
import { createScoredText } from '../text/scored-text.ts';
import { viewDocument } from '../view-document.ts';
import { attributionOutcomes } from './attributions.ts';
import { claimOutcomes } from './claims.ts';
import { entityOutcomes } from './entities.ts';
import { eventOutcomes } from './events.ts';
import { formOutcomes } from './forms.ts';
import { nameOutcomes } from './names.ts';
import type { Outcome } from './outcome.ts';
import { relationOutcomes } from './relations.ts';

/** The types that count in a gold set. */
export interface SetTypes {
  readonly relations: readonly string[];
  readonly events: ReadonlySet<string>;
}

/** What became of each thing in a document, on the layers that it was annotated for, but for those across documents. */
export function documentOutcomes(gold: GoldDocument, given: Prediction | null, types: SetTypes): Outcome[] {
  const prediction = given ?? emptyPrediction;
  const text = createScoredText(gold.text);
  const goldView = viewDocument(gold, text, gold.source);
  const predView = viewDocument(prediction, text, gold.source);
  const outcomes: Record<EvaluationLayer, () => Outcome[]> = {
    entities: () => nameOutcomes(goldView, predView, text),
    coref: () => [
      ...entityOutcomes(goldView, predView, text),
      ...(hasForms(gold) ? formOutcomes(goldView, predView, text) : []),
    ],
    relations: () =>
      relationOutcomes({
        gold,
        prediction,
        goldView,
        predView,
        nameOf: createEndName(goldView, predView),
        types: types.relations,
        text,
      }),
    events: () => eventOutcomes(gold, prediction, types.events, text),
    attributions: () =>
      attributionOutcomes(pairAttributions(gold.attributions, prediction.attributions, text), text),
    claims: () => claimOutcomes(gold, prediction),
    // Of all documents together.
    identity: () => [],
  };
  return gold.layers.flatMap((layer) => outcomes[layer]());
}
