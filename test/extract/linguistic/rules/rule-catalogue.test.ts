import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  createRuleCatalogue,
  shippedRules,
} from '../../../../src/extract/linguistic/rules/rule-catalogue.ts';

const source = fileURLToPath(new URL('../../../../src/extract/linguistic', import.meta.url));
const families = new Set(shippedRules().map(({ id }) => id.split('/')[0]));

/** Every string of the code that looks like the id of a rule. */
const idsInCode = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    Array.from(
      readFileSync(join(source, name), 'utf8').matchAll(/'([a-z-]+)\/([a-z-]+(?:\/[a-z-]+)?)'/g),
      ([, family = '', rest]) => ({ family, id: `${family}/${rest}` }),
    ),
  )
  .filter(({ family }) => families.has(family))
  .map(({ id }) => id);

describe('the catalogue of rules', () => {
  const ruleOf = createRuleCatalogue();

  it('has each id once, with a description and an example', () => {
    const rules = shippedRules();
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, description, example } of rules)
      expect([id, description !== '', example !== '']).toEqual([id, true, true]);
  });

  it('knows every id that the code may give', () => {
    expect(idsInCode.length).toBeGreaterThan(50);
    expect(idsInCode.filter((id) => ruleOf(id) === null)).toEqual([]);
  });

  it('tells the measured precision', () => {
    expect(ruleOf('closure/leads-country-works')?.measured?.total).toBeGreaterThan(10);
    expect(ruleOf('event/active')?.measured).toBeNull();
    expect(ruleOf('event/nothing')).toBeNull();
  });
});
