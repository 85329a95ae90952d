import type { RuleDescription } from '../claims/claim-draft.ts';
import type { Form, Outcome, ScopeLexicon, Signature } from './scope-lexicon.ts';

/** What a word that no class has does to an act below it, by the act's form. */
const silent: Partial<Record<Form, { readonly description: string; readonly example: string }>> = {
  infinitive: {
    description: 'An infinitive below a word that no class has looks ahead',
    example: 'Norland was to meet Sudria.',
  },
  bare: {
    description: 'A bare verb below a word that no class has stands as that word does',
    example: 'Norland dared attack Sudria.',
  },
  gerund: {
    description: 'A gerund below a word that no class has stands as that word does',
    example: 'Norland spent the week attacking Sudria.',
  },
  clause: {
    description: 'A clause below a word that no class has stands as that word does',
    example: 'Jon Beck added that Norland had attacked Sudria.',
  },
  subjunctive: {
    description: 'A clause with a bare verb below a word that no class has',
    example: 'The council insisted that Norland attack Sudria.',
  },
  content: {
    description: 'A clause below a noun that no class has stands as that noun does',
    example: 'The news that Norland had attacked Sudria spread.',
  },
};

/** What `data/lexicon/scope.yaml` says of each class of governors, as rules with an example each. */
export function governorRules({ governors, examples }: ScopeLexicon): readonly RuleDescription[] {
  const classes = new Map<string, { signature: Signature; word: string }>();
  for (const words of Object.values(governors))
    for (const [word, signature] of words)
      if (!classes.has(signature.id)) classes.set(signature.id, { signature, word });
  const ofClasses = [...classes.values()].map(({ signature, word }) => ({
    id: `scope/governor/${signature.id}`,
    description: `What a word such as "${word.replaceAll('_', ' ')}" governs is ${outcome(signature.affirmed)}; where the word is negated, ${outcome(signature.negated)}`,
    example: examples.find(({ id }) => id === signature.id)?.text.replace('*', '') ?? '',
  }));
  const ofForms = Object.entries(silent).map(([form, { description, example }]) => ({
    id: `scope/governor/${form}`,
    description,
    example,
  }));
  return [...ofClasses, ...ofForms];
}

function outcome({ fact, polarity, modality }: Outcome): string {
  return fact ? 'a fact whatever becomes of the word' : `${polarity}, ${modality}`;
}
