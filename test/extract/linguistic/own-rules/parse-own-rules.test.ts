import { beforeAll, describe, expect, it } from 'vitest';
import { parseOwnRules } from '../../../../src/extract/linguistic/own-rules/parse-own-rules.ts';
import type { Ontology } from '../../../../src/model/ontology.ts';
import { loadOntology } from '../../../../src/ontology/load-ontology.ts';

let ontology: Ontology;
beforeAll(async () => {
  ontology = await loadOntology();
});

const verb = `verbs:
  - id: annexes
    type: ASSAULT
    words: annex
    example: Norland annexed Sudria.
`;

describe('a file of own rules', () => {
  it('adds its kinds and types to the ontology and knows the line of each rule', () => {
    const { lines, ontology: all } = parseOwnRules(
      `kinds:
  Club: { description: A club, colour: "#123456" }
types:
  PLAYS_FOR: { description: Plays, class: structural, domain: [Person], range: [Club], example: x }
${verb}`,
      'own.yaml',
      ontology,
    );
    expect(Object.keys(all.kinds)).toEqual([...Object.keys(ontology.kinds), 'Club']);
    expect(all.types.PLAYS_FOR).toMatchObject({ range: ['Club'], symmetric: false });
    expect([...lines]).toEqual([['annexes', 6]]);
  });

  it('has a version that depends on what it says and not on its comments', () => {
    const versionOf = (source: string) => parseOwnRules(source, 'own.yaml', ontology).version;
    expect(versionOf(`# a comment\n${verb}`)).toBe(versionOf(verb));
    expect(versionOf(verb.replace('words: annex', 'words: annex gobble'))).not.toBe(versionOf(verb));
  });

  it.each([
    ['an unknown type', verb.replace('ASSAULT', 'GOBBLE'), 'own.yaml:3: verbs.0.type: unknown type GOBBLE'],
    ['a missing example', verb.replace(/ {4}example.*\n/, ''), 'own.yaml:2: verbs.0.example: '],
    ['an unknown part', verb.replace('verbs', 'verb'), 'own.yaml:1: '],
    [
      'a bad id',
      verb.replace('annexes', 'Annexes!'),
      'own.yaml:2: verbs.0.id: an id is written like signs-for',
    ],
    [
      'two rules of one id',
      `${verb}nouns:\n  - { id: annexes, type: ASSAULT, words: grab, example: x }\n`,
      'own.yaml:7: nouns.0.id: two rules have the id annexes',
    ],
    [
      'an unknown kind',
      'names:\n  - { id: a, kind: Club, names: [Rovers], example: x }\n',
      'own.yaml:2: names.0.kind: unknown kind Club; known are Country, Event',
    ],
    [
      'a kind that the ontology has',
      'kinds:\n  Person: { description: x, colour: "#123456" }\n',
      'own.yaml:2: kinds.Person: the ontology has Person already',
    ],
    [
      'a type over an unknown kind',
      'types:\n  PLAYS_FOR: { description: x, class: structural, domain: [Person], range: [Club], example: x }\n',
      'own.yaml:2: types.PLAYS_FOR.range.0: unknown kind Club',
    ],
    [
      'a pattern without a predicate',
      'patterns:\n  - id: p\n    type: AID\n    subject: subject\n    object: to\n    example: x\n    gives: { subject: a }\n',
      'own.yaml:2: patterns.0.id: a pattern has either "verb" or "noun"',
    ],
    [
      'an expression that is none',
      'patterns:\n  - id: p\n    type: AID\n    verb: feed\n    subject: subject\n    object: to\n    attributes:\n      sum: { at: for, text: "(" }\n    example: x\n    gives: { subject: a }\n',
      'own.yaml:8: patterns.0.attributes.sum',
    ],
    ['what is no YAML', 'verbs: [', 'own.yaml:1: '],
  ])('is refused for %s', (_, source, message) => {
    expect(() => parseOwnRules(source, 'own.yaml', ontology)).toThrow(message);
  });
});
