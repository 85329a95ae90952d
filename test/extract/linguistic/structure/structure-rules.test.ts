import { describe, expect, it } from 'vitest';
import { loadStructureRules } from '../../../../src/extract/linguistic/structure/structure-rules.ts';
import { loadOntology } from '../../../../src/ontology/load-ontology.ts';
import { extractText, told } from '../../../support/extract-text.ts';

const rules = loadStructureRules();
const ontology = await loadOntology();

describe('the rules for standing ties', () => {
  it('have an id each and types of the ontology', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { type } of rules) expect(Object.keys(ontology.types)).toContain(type);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s reads its example', async (_, rule) => {
    const extraction = await extractText(rule.example);
    const claims = extraction.claims
      .filter(({ basis }) => basis === 'stated')
      .map((claim) => told(extraction, claim));
    expect(claims).toContain(`${rule.type} ${rule.gives[0]} -> ${rule.gives[1]}`);
  });
});

describe('nouns for several people', () => {
  it.each([
    [
      'French lawmakers Carl Maas and John Beck agreed.',
      ['CITIZEN_OF Carl Maas -> France', 'CITIZEN_OF John Beck -> France'],
    ],
    [
      'Anna Keller and John Beck, directors of Greenpeace, resigned.',
      ['LEADS Anna Keller -> Greenpeace', 'LEADS John Beck -> Greenpeace'],
    ],
    ['The French novelist Anna Keller and John Beck met.', ['CITIZEN_OF Anna Keller -> France']],
  ])('%s', async (text, ties) => {
    const extraction = await extractText(text);
    const stated = extraction.claims.filter(({ rule }) => rules.some(({ id }) => id === rule));
    expect(stated.map((claim) => told(extraction, claim)).sort()).toEqual([...ties].sort());
  });
});
