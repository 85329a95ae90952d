import { expect, it } from 'vitest';
import { homeOfOutlet } from '../../../src/resolve/profile/home-of-outlet.ts';
import { identityLexicons } from '../../../src/resolve/profile/lexicons.ts';

it.each([
  ['The Norwegian Courier', 'NO'],
  ['Chronicle of Norway', 'NO'],
  ['Seoul Evening Ledger', 'KR'],
  ['Karachi Daily Ledger', 'PK'],
  ['New Delhi Ledger', 'IN'],
  ['The Evening Ledger', null],
  ['Metro', null],
  ['Evening Karachi', null],
  ['', null],
])('the country of "%s" is %s', (outlet, iso) => {
  expect(homeOfOutlet(outlet, identityLexicons())).toBe(iso);
});
