import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../../../src/extract/extractor.ts';
import { createLinguisticExtractor } from '../../../../src/extract/linguistic/linguistic-extractor.ts';
import { checkOwnRules } from '../../../../src/extract/linguistic/own-rules/check-own-rules.ts';
import {
  type OwnRuleSet,
  parseOwnRules,
} from '../../../../src/extract/linguistic/own-rules/parse-own-rules.ts';
import { createAnalyzer, loadLanguageModel } from '../../../../src/language/index.ts';
import type { Extraction } from '../../../../src/model/extraction.ts';
import { loadOntology } from '../../../../src/ontology/load-ontology.ts';

const source = `
kinds:
  Ship: { description: A ship, colour: "#123456" }
types:
  CAPTAINS: { description: Commands a ship, class: structural, domain: [Person], range: [Ship], example: x }
  SANK: { description: Sinks, class: event, domain: [Person, Country], range: [Ship], example: x }
names:
  - { id: ships, kind: Ship, names: [Grey Gull = Gull, Long Wave], example: The Grey Gull left Hamburg. }
verbs:
  - { id: gobbles, type: ASSAULT, words: gobble, example: Russia gobbled Ukraine. }
nouns:
  - { id: gobblings, type: ASSAULT, words: gobbling, example: Russia launched a gobbling against Ukraine. }
frames:
  - { id: scuttles-out, type: RETREAT, verbs: scuttle, preposition: out, example: Russia scuttled out of Ukraine. }
operators:
  - { id: pooh-poohs, operator: refusal, words: scorn, example: Russia scorned to meet Ukraine. }
reporting:
  - { id: bellows, class: statement, words: bellow, example: Vladimir Putin bellowed that Ukraine had attacked Russia. }
patterns:
  - id: skippers
    type: CAPTAINS
    verb: skipper
    subject: subject
    object: object
    attributes:
      home: { at: out from, kind: Place Country }
      pay: { at: for, text: "(?:some )?([€£$]\\\\d+)" }
    example: Jon Beck skippers the Grey Gull for some $500.
    gives: { subject: Jon Beck, object: Grey Gull, attributes: { pay: $500 } }
  - id: sinking
    type: SANK
    noun: scuttling
    subject: subject
    object: object
    example: Russia denied the scuttling of the Long Wave by Ukraine.
    gives: { subject: Ukraine, object: Long Wave }
`;

let extractor: Extractor;
let set: OwnRuleSet;
let plainVersion: string;
beforeAll(async () => {
  const ontology = await loadOntology();
  set = parseOwnRules(source, 'own.yaml', ontology);
  const analyzer = createAnalyzer(loadLanguageModel());
  extractor = createLinguisticExtractor({ analyzer, ontology: set.ontology, rules: set });
  plainVersion = createLinguisticExtractor({ analyzer, ontology }).version;
});

function read(text: string): Extraction {
  return extractor.extract({
    id: 'x',
    authors: [],
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  }) as Extraction;
}

/** Claims by own rules, as `subject TYPE object polarity modality voice`. */
function own(text: string): string[] {
  const { claims, entities } = read(text);
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? '-';
  return claims
    .filter(({ rule }) => rule.startsWith('own/'))
    .map(({ subject, type, object, polarity, modality, voice }) =>
      [nameOf(subject), type, nameOf(object), polarity, modality, voice].join(' '),
    );
}

describe('own rules', () => {
  it('give what their examples say', async () => {
    const checks = await checkOwnRules(set, (article) => extractor.extract(article));
    expect(checks.length).toBe(8);
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('change the version of the extractor', () => {
    expect(extractor.version).toBe(`${plainVersion}-own.${set.version}`);
  });

  it.each([
    [
      'a passive',
      'The Grey Gull was skippered by Jon Beck.',
      'Jon Beck CAPTAINS Grey Gull affirmed actual article',
    ],
    [
      'a negation',
      'Jon Beck never skippered the Gull.',
      'Jon Beck CAPTAINS Grey Gull negated actual article',
    ],
    [
      'a plan',
      'Jon Beck will skipper the Long Wave.',
      'Jon Beck CAPTAINS Long Wave affirmed planned article',
    ],
    [
      'what another says',
      'Ana Kolar said that Jon Beck had skippered the Long Wave.',
      'Jon Beck CAPTAINS Long Wave affirmed actual named',
    ],
    [
      'a relative clause',
      'Jon Beck, who skippered the Long Wave, left.',
      'Jon Beck CAPTAINS Long Wave affirmed actual article',
    ],
  ])('read %s around a pattern', (_, text, claim) => {
    expect(own(text)).toEqual([claim]);
  });

  it('keep to the kinds of their type', () => {
    expect(own('Jon Beck skippered Germany.')).toEqual([]);
  });

  it('are described by their ids', () => {
    expect(extractor.ruleOf?.('own/skippers')).toMatchObject({
      example: 'Jon Beck skippers the Grey Gull for some $500.',
    });
  });

  it('tell what came instead where an example fails', async () => {
    const broken = parseOwnRules(
      source.replace(
        'gives: { subject: Ukraine, object: Long Wave }',
        'gives: { subject: Russia, object: Long Wave }',
      ),
      'own.yaml',
      await loadOntology(),
    );
    const checks = await checkOwnRules(broken, (article) => extractor.extract(article));
    expect(checks.filter(({ passed }) => !passed)).toMatchObject([
      { id: 'own/sinking', wanted: 'Russia SANK Long Wave', found: ['Ukraine SANK Long Wave (own/sinking)'] },
    ]);
  });
});
