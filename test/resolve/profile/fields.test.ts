import { expect, it } from 'vitest';
import { identityLexicons } from '../../../src/resolve/profile/lexicons.ts';

it('an office in a body of no known field speaks against sport, and says nothing else', () => {
  const { relateFields } = identityLexicons().identity;
  expect(relateFields('service', 'sport/cricket')).toBe('apart');
  expect(relateFields('sport', 'service')).toBe('apart');
  expect(relateFields('service', 'politics')).toBe('silent');
  expect(relateFields('service', 'service')).toBe('silent');
});
