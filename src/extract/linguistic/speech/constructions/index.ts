import type { Construction } from '../construction.ts';
import { according, evidence, view } from './according.ts';
import { adjective } from './adjective.ts';
import { adverb } from './adverb.ts';
import { aside } from './aside.ts';
import { clause } from './clause.ts';
import { copula } from './copula.ts';
import { expletive } from './expletive.ts';
import { infinitive } from './infinitive.ts';
import { interposed } from './interposed.ts';
import { introduction } from './introduction.ts';
import { light } from './light.ts';
import { naming } from './naming.ts';
import { noun, opposing } from './noun.ts';
import { object, passive } from './object.ts';
import { parataxis } from './parataxis.ts';
import { preposition } from './preposition.ts';
import { directQuotation, quotation } from './quotation.ts';

/** Constructions by the word class of their cue, in the order in which they are tried; the first that fits reads it. */
export const constructions = {
  verb: [
    expletive,
    interposed,
    clause,
    parataxis,
    aside,
    directQuotation,
    naming,
    preposition,
    infinitive,
    light,
    object,
    passive,
    quotation,
    introduction,
    adjective,
  ],
  adjective: [expletive, adjective],
  noun: [copula, noun, opposing],
  adverb: [adverb],
  preposition: [according, view, evidence],
} as const satisfies Record<string, readonly Construction[]>;
