import { describe, expect, it } from 'vitest';
import {
  createConfidenceOf,
  loadRulePrecision,
} from '../../../../src/extract/linguistic/claims/rule-precision.ts';
import { closureRules } from '../../../../src/extract/linguistic/structure/closures.ts';
import { countryOfficeRules } from '../../../../src/extract/linguistic/structure/country-offices.ts';
import { nameRules } from '../../../../src/extract/linguistic/structure/facts-in-names.ts';
import { knownRules } from '../../../../src/extract/linguistic/structure/known-facts.ts';
import { loadStructureRules } from '../../../../src/extract/linguistic/structure/structure-rules.ts';
import { extractText } from '../../../support/extract-text.ts';

const { rules } = loadRulePrecision();
const confidenceOf = createConfidenceOf();

describe('the measured precision of rules', () => {
  it('is of rules that exist, and of no more claims right than made', () => {
    const ids = [
      ...loadStructureRules(),
      ...closureRules,
      ...countryOfficeRules,
      ...nameRules,
      ...knownRules,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [rule, { correct, total }] of Object.entries(rules)) {
      expect(ids).toContain(rule);
      expect(correct).toBeLessThanOrEqual(total);
    }
  });

  it('is told where there are cases enough, as hundredths', () => {
    const told = Object.entries(rules).filter(([rule]) => confidenceOf(rule) !== null);
    expect(told.length).toBeGreaterThan(5);
    for (const [rule, { correct, total }] of told) {
      expect(total).toBeGreaterThanOrEqual(15);
      expect(Math.abs((confidenceOf(rule) as number) - correct / total)).toBeLessThan(0.00501);
    }
    expect(confidenceOf('event/active')).toBeNull();
    expect(confidenceOf('constructor')).toBeNull();
  });

  it('is the confidence of each claim', async () => {
    const { claims } = await extractText('French President Anna Keller attacked Germany on Monday.');
    expect(claims.find(({ rule }) => rule === 'leads/country-title-name')?.confidence).toBeGreaterThan(0.5);
    for (const { rule, confidence } of claims) expect(confidence).toBe(confidenceOf(rule));
  });
});
