/** A rule of scope with a sentence in which the word after the star stands as `mood` says. */
export interface ScopeRule {
  readonly id: string;
  readonly description: string;
  readonly example: string;
  readonly mood: string;
}

/** The rules of {@link traceMood} that are no lists of governors; those are the classes of `data/lexicon/scope.yaml`. */
export const scopeRules: readonly ScopeRule[] = [
  {
    id: 'scope/modal',
    description: 'An auxiliary sets the modality',
    example: 'Norland may *attack Sudria.',
    mood: 'affirmed possible',
  },
  {
    id: 'scope/reported-future',
    description: '"would" in a report is the future as it was seen then',
    example: 'Norland said that it would *attack Sudria.',
    mood: 'affirmed planned',
  },
  {
    id: 'scope/headline-infinitive',
    description: 'An infinitive that is all of a sentence announces the act',
    example: 'Norland to *send weapons to Sudria',
    mood: 'affirmed planned',
  },
  {
    id: 'scope/negation',
    description: '"not" or "never" beside the verb, unless it belongs to what comes after it',
    example: 'Norland has never *attacked Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/nobody',
    description: 'The subject or object is nobody, or the noun has "no"',
    example: 'No Norlander *attacked Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/no-longer',
    description: 'What is no longer done is not done',
    example: 'Norland no longer *supports Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/no-occasion',
    description: 'At no time, with nobody',
    example: 'Norland has at no time *attacked Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/almost',
    description: 'What almost happened did not',
    example: 'Norland almost *attacked Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/nor',
    description: 'The second of two that "nor" joins',
    example: 'Norland neither met nor *threatened Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/yet-to',
    description: 'What is yet to be done has not been done',
    example: 'Norland has yet to *meet Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/rather-than',
    description: 'What was done instead is named, so this was not',
    example: 'Norland left rather than *attack Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/preposition',
    description: '"without", "instead of", "in the event of"',
    example: 'Norland left without *attacking Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/too',
    description: 'Too weak, too late to do it',
    example: 'Norland was too weak to *attack Sudria.',
    mood: 'negated actual',
  },
  {
    id: 'scope/failure',
    description: 'What an attempt was about, where the attempt failed',
    example: "Norland's attempt to *attack Sudria failed.",
    mood: 'negated planned',
  },
  {
    id: 'scope/condition',
    description: 'A clause that opens with "if", "unless", "in case"; one of time before what is planned',
    example: 'If Norland *attacks Sudria, Estmark loses its port.',
    mood: 'affirmed conditional',
  },
  {
    id: 'scope/inversion',
    description: '"Had", "should" or "were" opens the clause',
    example: 'Had Norland *attacked Sudria, Estmark would have left.',
    mood: 'affirmed conditional',
  },
  {
    id: 'scope/any',
    description: 'Any act, or an act of anyone who does it',
    example: 'Anyone who *attacks Sudria will be punished.',
    mood: 'affirmed conditional',
  },
  {
    id: 'scope/would-be',
    description: 'What would be something need not be at all',
    example: 'An *attack by Norland on Sudria would be a mistake.',
    mood: 'affirmed conditional',
  },
  {
    id: 'scope/whether',
    description: 'An indirect question',
    example: 'Estmark asked whether Norland had *attacked Sudria.',
    mood: 'affirmed possible',
  },
  {
    id: 'scope/question',
    description: 'A direct question',
    example: 'Did Norland *attack Sudria?',
    mood: 'affirmed possible',
  },
  {
    id: 'scope/imperative',
    description: 'A command',
    example: '"*Leave Sudria at once," said Ana Kolar.',
    mood: 'affirmed demanded',
  },
  {
    id: 'scope/purpose',
    description: 'What was meant by an act',
    example: 'Norland sent troops to Estmark to *attack Sudria.',
    mood: 'affirmed planned',
  },
  {
    id: 'scope/first-to',
    description: 'The first, last or only one to do it did it',
    example: 'Norland was the first country to *recognise Sudria.',
    mood: 'affirmed actual',
  },
  {
    id: 'scope/fiction',
    description: 'What is told of a novel or a film',
    example: 'In the novel, Norland *attacks Sudria.',
    mood: 'affirmed conditional',
  },
  {
    id: 'scope/adverb',
    description: 'A word beside the verb that says it is only thought or possible',
    example: 'Norland reportedly *attacked Sudria.',
    mood: 'affirmed believed',
  },
  {
    id: 'scope/adjective',
    description: 'A word before an event noun that says it is planned, possible, alleged or averted',
    example: 'The alleged *attack by Norland on Sudria shocked Estmark.',
    mood: 'affirmed believed',
  },
];
