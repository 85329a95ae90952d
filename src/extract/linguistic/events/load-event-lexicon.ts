import type { z } from 'zod';
import { type AttributeLexicon, loadAttributeLexicon } from '../attributes/attribute-lexicon.ts';
import { type HappeningLexicon, loadHappeningLexicon } from '../happenings/happening-lexicon.ts';
import { spellingsOf } from '../lexicon/spellings.ts';
import { readWordList } from '../lexicon/word-list.ts';
import { type ActorLexicon, loadActorLexicon } from '../scope/actor-lexicon.ts';
import { loadScopeLexicon, type ScopeLexicon } from '../scope/scope-lexicon.ts';
import { loadReportingLexicon, type ReportingLexicon } from '../speech/reporting-lexicon.ts';
import { type CircumstanceLexicon, loadCircumstanceLexicon } from './circumstance-lexicon.ts';
import type { EventLexicon, Operator } from './event-lexicon.ts';
import { eventLexiconSchema, operators } from './event-lexicon-schema.ts';
import { type EventWords, loadEventWords } from './event-words.ts';
import { createFrame, type Frame } from './frame.ts';

/**
 * Reads the word list of events.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadEventLexicon(): EventLexicon {
  return createEventLexicon(
    readWordList('events.yaml', eventLexiconSchema),
    loadEventWords(),
    loadActorLexicon(),
    loadAttributeLexicon(),
    loadCircumstanceLexicon(),
    loadHappeningLexicon(),
    loadScopeLexicon(),
    loadReportingLexicon(),
  );
}

/** Builds the lexicon from the content of its file. */
function createEventLexicon(
  list: z.output<typeof eventLexiconSchema>,
  words: EventWords,
  actors: ActorLexicon,
  attributes: AttributeLexicon,
  circumstances: CircumstanceLexicon,
  happenings: HappeningLexicon,
  scope: ScopeLexicon,
  reporting: ReportingLexicon,
): EventLexicon {
  const expand = (words: readonly string[]): ReadonlySet<string> =>
    new Set(
      words
        .flatMap((word) => (word.startsWith('@') ? (list.classes[word.slice(1)] ?? []) : [word]))
        .flatMap(spellingsOf),
    );
  const frames = new Map<string, Frame[]>();
  for (const { verbs, type, example, object, clause, ...words } of list.frames) {
    const sets = Object.fromEntries(
      Object.entries(words).map(([key, each]) => [key, expand(each)]),
    ) as Partial<Record<keyof typeof words, ReadonlySet<string>>>;
    const frame = createFrame({ ...sets, object, clause, type, example });
    for (const verb of expand(verbs)) frames.set(verb, [...(frames.get(verb) ?? []), frame]);
  }
  const operatorsOf = new Map<string, Operator[]>();
  for (const operator of operators) {
    for (const word of expand(list.operators[operator].words)) {
      operatorsOf.set(word, [...(operatorsOf.get(word) ?? []), operator]);
    }
  }
  const sets = <Key extends string>(groups: Record<Key, readonly string[]>) =>
    Object.fromEntries(
      Object.entries<readonly string[]>(groups).map(([key, words]) => [key, expand(words)]),
    ) as Record<Key, ReadonlySet<string>>;
  const typesOf = (given: readonly { type: string; words: readonly string[] }[]) =>
    new Map(given.flatMap(({ type, words }) => [...expand(words)].map((word) => [word, type] as const)));
  const plain = [...list.verbs, ...list.nouns, ...Object.values(list.operators)];
  return {
    lemmas: new Map(Object.entries(list.lemmas)),
    verbs: typesOf(list.verbs),
    nouns: typesOf(list.nouns),
    frames,
    bonds: expand(['@bond']),
    standing: expand(['@standing']),
    light: expand(['@light']),
    operators: operatorsOf,
    willed: expand(list.willed),
    saying: sets(list.saying),
    reports: sets(list.reports),
    powers: sets(list.powers),
    doers: expand(list.doers),
    paths: sets(list.paths),
    words,
    actors,
    attributes,
    circumstances,
    happenings,
    scope,
    reporting,
    examples: [...plain, ...list.frames].map(({ type, example: sentence }) => ({ type, sentence })),
  };
}
