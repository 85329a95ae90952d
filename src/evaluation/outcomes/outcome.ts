import type { Span } from '../../model/extraction.ts';
import { comparedFields } from '../claims/claim-matcher.ts';

/** What outcomes are about, with the causes that an error of it may have, in the order in which they are told. */
export const outcomeCauses = {
  names: ['missed', 'spurious', 'wrong boundary', 'wrong kind'],
  entities: [
    'missed',
    'split',
    'merged',
    'split and merged',
    'wrong kind',
    'names missing',
    'names too many',
  ],
  pronouns: ['unlinked', 'wrong entity', 'spurious'],
  nominals: ['unlinked', 'wrong entity', 'spurious'],
  relations: ['missed end', 'no rule', 'wrong type', 'wrong direction', 'not told as a fact', 'spurious'],
  events: ['no claim', 'one side missed', 'reversed', 'wrong type', 'better claim of another type'],
  sources: ['missed', 'wrong boundary', 'elsewhere', 'spurious'],
  cues: ['missed', 'wrong boundary', 'elsewhere', 'spurious'],
  contents: ['missed', 'wrong boundary', 'spurious'],
  must: ['no claim', ...comparedFields.map((field) => `other ${field}` as const)],
  mustNot: ['came out'],
  identities: ['not found', 'wrong join', 'missed join'],
} as const;

export type OutcomeTopic = keyof typeof outcomeCauses;
export const outcomeTopics = Object.keys(outcomeCauses) as readonly OutcomeTopic[];

/** What became of one thing that gold has, or that a system found and gold has not. */
export interface Outcome {
  readonly topic: OutcomeTopic;
  /** `right`, or what went wrong: one of {@link outcomeCauses}. */
  readonly cause: string;
  /** Where to look in the text. */
  readonly span: Span | null;
  /** What gold says; null for what is spurious. */
  readonly expected: string | null;
  /** What the system says; null where it says nothing. */
  readonly got: string | null;
}

export const right = 'right';
