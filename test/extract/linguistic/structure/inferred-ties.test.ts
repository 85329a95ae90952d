import { describe, expect, it } from 'vitest';
import { closureRules } from '../../../../src/extract/linguistic/structure/closures.ts';
import { countryOfficeRules } from '../../../../src/extract/linguistic/structure/country-offices.ts';
import { nameRules } from '../../../../src/extract/linguistic/structure/facts-in-names.ts';
import { knownRules } from '../../../../src/extract/linguistic/structure/known-facts.ts';
import { extractText, told } from '../../../support/extract-text.ts';

describe('ties that no sentence states', () => {
  it.each(
    [...closureRules, ...knownRules, ...nameRules, ...countryOfficeRules].map(
      (rule) => [rule.id, rule] as const,
    ),
  )('%s reads its example', async (id, { example }) => {
    const { claims } = await extractText(example);
    expect(claims.map(({ rule }) => rule)).toContain(id);
  });

  it('carry their premises and are not called stated', async () => {
    const extraction = await extractText('French President Anna Keller spoke on Monday.');
    const citizen = extraction.claims.find(({ type }) => type === 'CITIZEN_OF');
    const leads = extraction.claims.find(({ type }) => type === 'LEADS');
    expect(citizen).toMatchObject({
      basis: 'implied',
      rule: 'closure/leads-country-citizen',
      premises: [leads?.id],
    });
    expect(leads).toMatchObject({ basis: 'stated', premises: [], attributes: { office: 'president' } });
  });

  it('are of the past where the office is, but for nationality', async () => {
    const { claims } = await extractText('Former French President Anna Keller spoke on Monday.');
    const status = Object.fromEntries(claims.map(({ type, attributes }) => [type, attributes.status]));
    expect(status).toEqual({ LEADS: 'former', WORKS_FOR: 'former', CITIZEN_OF: undefined });
  });

  it('do not follow from an office that is not yet held', async () => {
    const extraction = await extractText('French President-elect Anna Keller spoke on Monday.');
    expect(extraction.claims.map((claim) => told(extraction, claim))).toEqual([
      'LEADS Anna Keller -> France',
    ]);
    expect(extraction.claims[0]?.attributes.status).toBe('elect');
  });

  it('do not follow from the signature of an agency', async () => {
    const signed = await extractText('France and Germany signed the treaty.\nhg/mz (AFP, dpa)');
    expect(signed.claims.filter(({ type }) => type === 'BASED_IN')).toEqual([]);
  });

  it('rest on known facts only between things that the text names', async () => {
    const { claims } = await extractText('Anna Keller flew to Paris.');
    expect(claims.filter(({ basis }) => basis === 'known')).toEqual([]);
  });

  it('give no country the head of another', async () => {
    const leads = async (text: string) => {
      const extraction = await extractText(text);
      const claims = extraction.claims.filter(({ type }) => type === 'LEADS');
      return claims.map((claim) => told(extraction, claim)).sort();
    };
    const about = 'France closed its ports. France, a union in France said, was wrong.';
    expect(await leads(`${about} President Anna Keller spoke on Monday.`)).toEqual([
      'LEADS Anna Keller -> France',
    ]);
    // Another leads it.
    expect(
      await leads(`${about} French President Anna Keller spoke to President Jon Beck on Monday.`),
    ).toEqual(['LEADS Anna Keller -> France']);
    // A list knows whom he leads.
    expect(await leads(`${about} President Donald Trump spoke on Monday.`)).toEqual([]);
    expect(await leads(`${about} President Trump spoke on Monday.`)).toEqual([]);
    // A guest.
    expect(await leads(`${about} Visiting President Jon Beck spoke on Monday.`)).toEqual([]);
    expect(await leads(`${about} They met their counterpart, President Jon Beck, on Monday.`)).toEqual([]);
  });
});
