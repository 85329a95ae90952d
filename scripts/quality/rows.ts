import type { EvaluationLayer } from '../../src/evaluation/gold-document.ts';

/** A row of the table: one figure of one gold set, with what others report beside it. */
export interface QualityRow {
  /** Name of the set in gold files. */
  readonly source: string;
  readonly layer: EvaluationLayer;
  /** Name of the figure in its layer. */
  readonly figure: string;
  /** What the table calls it. */
  readonly label: string;
  /** Figures of others, with the letters of the notes in `docs/quality.md`. */
  readonly beside: string;
}

/** The gold sets, in the order of the table. */
export const setTitles: Readonly<Record<string, string>> = {
  worldwide: 'Stanford worldwide newswire',
  dwie: 'DWIE',
  gum: 'GUM, news and biographies',
  plover: 'PLOVER (PLV)',
  polnear: 'PolNeAR',
};

export const qualityRows: readonly QualityRow[] = [
  row('worldwide', 'entities', 'typed', 'names with their kind', 'spaCy small .632 [a]; see [b]'),
  row('worldwide', 'entities', 'untyped', 'names, any kind'),
  row('worldwide', 'entities', 'Person', 'persons'),
  row('worldwide', 'entities', 'Organization', 'organizations'),
  row('worldwide', 'entities', 'Place', 'places and countries'),
  row('dwie', 'entities', 'typed', 'names with their kind', 'spaCy small .778 [a]; see [c]'),
  row('dwie', 'entities', 'untyped', 'names, any kind'),
  row('dwie', 'coref', 'B-cubed (names)', 'coreference of names, B-cubed', 'spaCy small .73 [a]; see [c]'),
  row('dwie', 'coref', 'CEAF-e (names)', 'coreference of names, CEAF-e', 'spaCy small .68 [a]; see [c]'),
  row('dwie', 'relations', 'all types', 'standing ties', 'see [c]'),
  row('gum', 'entities', 'typed', 'names with their kind'),
  row('gum', 'coref', 'B-cubed (all forms)', 'coreference of all forms, B-cubed', 'see [d]'),
  row('gum', 'coref', 'CEAF-e (all forms)', 'coreference of all forms, CEAF-e', 'see [d]'),
  row('gum', 'coref', 'pronouns resolved', 'pronouns resolved to a name'),
  row('gum', 'coref', 'nominals resolved', 'nouns resolved to a name'),
  row('plover', 'events', 'pair recall', 'pairs of actors found'),
  row('plover', 'events', 'typed accuracy (any claim)', 'pairs with the right type'),
  row('plover', 'events', 'precision among paired', 'right type, of pairs found'),
  row('plover', 'events', 'macro-F1 over classes', 'macro-F1 over types', 'ZSP .824, pair given [e]'),
  row('plover', 'events', 'quad-class accuracy', 'right quad class', 'ZSP .896 (F1), pair given [e]'),
  row('polnear', 'attributions', 'source words', 'who says it, words', 'see [f]'),
  row('polnear', 'attributions', 'cue words', 'the word for saying, words', 'see [f]'),
  row('polnear', 'attributions', 'content words', 'what is said, words', 'see [f]'),
  row('polnear', 'attributions', 'content exact', 'what is said, exact', 'see [f]'),
];

function row(source: string, layer: EvaluationLayer, figure: string, label: string, beside = ''): QualityRow {
  return { source, layer, figure, label, beside };
}
