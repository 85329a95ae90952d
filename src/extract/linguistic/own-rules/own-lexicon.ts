import type { EventLexicon, Operator } from '../events/event-lexicon.ts';
import { createFrame } from '../events/frame.ts';
import type { KnownName, NameLexicon } from '../lexicon/name-lexicon.ts';
import type { ClauseClass } from '../speech/reporting-lexicon.ts';
import type { OwnRules } from './own-rules-schema.ts';

/** The word list of events and of reporting with a user's entries, which come before ours. */
export function withOwnWords(lexicon: EventLexicon, rules: OwnRules): EventLexicon {
  const frames = new Map(lexicon.frames);
  for (const { verbs, type, example, object, clause, particle, noun, near, not, preposition } of [
    ...rules.frames,
  ].reverse()) {
    const frame = createFrame({
      particle: particle && new Set(particle),
      noun: noun && new Set(noun),
      near: near && new Set(near),
      not: not && new Set(not),
      preposition: preposition && new Set(preposition),
      object,
      clause,
      type,
      example,
    });
    for (const verb of verbs) frames.set(verb, [frame, ...(frames.get(verb) ?? [])]);
  }
  const operators = new Map<string, readonly Operator[]>(lexicon.operators);
  for (const { operator, words } of rules.operators)
    for (const word of words) operators.set(word, [operator, ...(operators.get(word) ?? [])]);
  const types = (part: 'verbs' | 'nouns') =>
    new Map([
      ...lexicon[part],
      ...rules[part].flatMap(({ type, words }) => words.map((word) => [word, type] as const)),
    ]);
  const classes = (part: 'verb' | 'noun') =>
    rules.reporting
      .filter(({ as }) => as === part)
      .flatMap(({ class: name, words }) => words.map((word): readonly [string, ClauseClass] => [word, name]));
  const { reporting } = lexicon;
  return {
    ...lexicon,
    frames,
    operators,
    verbs: types('verbs'),
    nouns: types('nouns'),
    reporting: {
      ...reporting,
      clause: new Map([...reporting.clause, ...classes('verb')]),
      nouns: new Map([...reporting.nouns, ...classes('noun')]),
    },
  };
}

/** The names that a user lists, as the name lexicon reads them; the first form of each is the usual one. */
function ownNames(rules: OwnRules): (readonly [phrase: string, known: KnownName])[] {
  return rules.names.flatMap(({ kind, names }) =>
    names.flatMap((line) => {
      const forms = line.split('=').map((form) => form.trim());
      const known: KnownName = { type: 'own', name: forms[0] as string, kind };
      return forms.map((form) => [form, known] as const);
    }),
  );
}

/** The name lexicon with a user's names, which come before ours. */
export function withOwnNames(lexicon: NameLexicon, rules: OwnRules): NameLexicon {
  return rules.names.length === 0 ? lexicon : { ...lexicon, known: lexicon.known.preceded(ownNames(rules)) };
}
