import type { Claim } from '../../../model/extraction.ts';
import { lemmaOf } from '../scope/tree.ts';
import { type ActWords, formsOf, holdsAny } from './act-words.ts';
import type { AttributeLexicon, ModeEntry } from './attribute-lexicon.ts';

/**
 * How an act was done, as PLOVER tells modes of a type apart: an assault by drones, a threat of arrest.
 * @param light Verbs that take the meaning of their noun: in "held multilateral talks" the talks are the act.
 */
export function readMode(
  act: ActWords,
  type: string,
  content: Claim['content'],
  { modes, means }: AttributeLexicon,
  light: ReadonlySet<string>,
): string | undefined {
  const entries = modes[type];
  if (entries === undefined) return undefined;
  const done = new Set(act.objects);
  // "fired missiles at": what is fired is what the act is done with.
  const verb = lemmaOf(act.predicate);
  const isMeans = means.has(verb) || light.has(verb);
  const beside = isMeans ? act.tokens : act.tokens.filter((token) => !done.has(token));
  const lemmas = act.acts.map(lemmaOf);
  const words = formsOf(beside);
  const objects = formsOf(act.objects);
  const fits = (entry: ModeEntry) =>
    lemmas.some((lemma) => entry.act.has(lemma)) ||
    holdsAny(words, entry.words) ||
    holdsAny(objects, entry.objects) ||
    (content !== null && entry.content.has(content.type));
  return entries.find(fits)?.mode;
}

/** Of what the clause of an act speaks, by PLOVER's contexts, in the order of the list. */
export function readContexts({ tokens }: ActWords, { contexts, contextsOf }: AttributeLexicon): string[] {
  const forms = formsOf(tokens);
  const likely = new Set<string>();
  for (const form of forms.all) for (const name of contextsOf.get(form) ?? []) likely.add(name);
  if (likely.size === 0) return [];
  return Object.entries(contexts).flatMap(([name, { words }]) =>
    likely.has(name) && holdsAny(forms, words) ? [name] : [],
  );
}
