import type { FigureRows, Figures, Rates } from './figures.ts';
import type { EvaluationLayer } from './gold-document.ts';
import { scoreIdentities } from './identity/score-identities.ts';
import { measureAttributions, pairAttributions } from './measures/attributions.ts';
import { ExpectationTally } from './measures/claims.ts';
import { measureCoreference } from './measures/coreference.ts';
import { measureEntities } from './measures/entities.ts';
import { EventTally } from './measures/events.ts';
import { measureForms } from './measures/forms.ts';
import { IntegrityTally } from './measures/integrity.ts';
import { createEndName, measureRelations } from './measures/relations.ts';
import type { PairedDocuments } from './pair-documents.ts';
import { emptyPrediction } from './prediction.ts';
import { eventTypesOf, hasForms, relationTypesOf } from './set-types.ts';
import { Tallies } from './tally.ts';
import { createScoredText } from './text/scored-text.ts';
import { viewDocument } from './view-document.ts';

/**
 * Scores predictions against gold. Counts are summed over documents; a document without a prediction counts as an empty
 * one, and each is scored on the layers that it lists alone. Repeating a mention, claim or attribution changes nothing.
 */
export function scoreDocuments({ pairs, extra }: PairedDocuments): Figures {
  const golds = pairs.map(({ gold }) => gold);
  const relationTypes = relationTypesOf(golds);
  const events = new EventTally(eventTypesOf(golds));
  const expectations = new ExpectationTally();
  const integrity = new IntegrityTally();
  const layers = new Map<EvaluationLayer, Tallies>();
  const talliesOf = (layer: EvaluationLayer): Tallies => {
    const tallies = layers.get(layer) ?? new Tallies();
    layers.set(layer, tallies);
    return tallies;
  };
  for (const { gold, prediction: given } of pairs) {
    if (given !== null) integrity.add(gold, given);
    const prediction = given ?? emptyPrediction;
    const text = createScoredText(gold.text);
    const goldView = viewDocument(gold, text, gold.source);
    const predView = viewDocument(prediction, text, gold.source);
    const measures: Record<EvaluationLayer, () => void> = {
      entities: () => measureEntities(goldView, predView, talliesOf('entities')),
      coref: () => {
        measureCoreference(goldView, predView, talliesOf('coref'));
        if (hasForms(gold)) measureForms(goldView, predView, talliesOf('coref'));
      },
      relations: () => {
        const nameOf = createEndName(goldView, predView);
        measureRelations({ gold, prediction }, nameOf, relationTypes, talliesOf('relations'));
      },
      events: () => events.add(gold, prediction),
      attributions: () =>
        measureAttributions(
          pairAttributions(gold.attributions, prediction.attributions, text),
          talliesOf('attributions'),
        ),
      claims: () => expectations.add(gold, prediction),
      // Of all documents together.
      identity: () => {},
    };
    for (const layer of gold.layers) measures[layer]();
  }
  const rows: { [layer in EvaluationLayer]?: FigureRows } = {};
  for (const [layer, tallies] of layers) {
    rows[layer] = layer === 'coref' ? withMeans(tallies.rates()) : tallies.rates();
  }
  const eventRows = events.rows();
  const identity = scoreIdentities(pairs);
  const hasExpectations = golds.some((gold) => gold.layers.includes('claims'));
  return {
    documents: {
      gold: golds.length,
      predicted: pairs.filter(({ prediction }) => prediction !== null).length + extra,
      missing: pairs.filter(({ prediction }) => prediction === null).length,
      'extra or repeated': extra,
      'gold ids repeated': golds.length - new Set(golds.map(({ id }) => id)).size,
    },
    ...rows,
    ...(eventRows === null ? {} : { events: eventRows }),
    ...(hasExpectations ? { claims: expectations.rows() } : {}),
    ...(identity === null ? {} : { identity }),
    integrity: integrity.figures(),
  };
}

function withMeans(rows: Record<string, Rates>): FigureRows {
  const mean = (which: string) =>
    ((rows[`B-cubed (${which})`]?.F1 ?? 0) + (rows[`CEAF-e (${which})`]?.F1 ?? 0)) / 2;
  return {
    ...rows,
    'mean of both (names)': { value: mean('names') },
    'mean of both (all)': { value: mean('all') },
  };
}
