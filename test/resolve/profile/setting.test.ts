import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../src/resolve/profile/document-view.ts';
import { identityLexicons } from '../../../src/resolve/profile/lexicons.ts';
import { extractionOf } from './support.ts';

const entities = [
  { id: 'e1', kind: 'Place', name: 'SEOUL', attributes: { country: 'KR' } },
  { id: 'e2', kind: 'Country', name: 'Japan', attributes: { iso: 'JP' } },
  { id: 'e3', kind: 'Country', name: 'Poland', attributes: { iso: 'PL' } },
  { id: 'e4', kind: 'Organization', name: 'Bank of Poland' },
  { id: 'e5', kind: 'Organization', name: 'PZPN', attributes: { country: 'PL' } },
  { id: 'e6', kind: 'Place', name: 'Hyderabad', attributes: { country: 'IN' } },
];

function settingOf(text: string, { outlet, dateline }: { outlet?: string; dateline?: number } = {}) {
  const article = {
    id: 'a',
    ...(outlet === undefined ? {} : { outlet }),
    blocks: dateline === undefined ? [] : [{ kind: 'dateline' as const, start: 0, end: dateline }],
  };
  return viewDocument(article, extractionOf(text, entities), identityLexicons()).setting;
}

describe('the setting of a text', () => {
  it('is the country of which it speaks most by far', () => {
    expect(settingOf('Japan said that Japan left SEOUL for Japan.').country).toBe('JP');
    expect(settingOf('Japan met Poland.').country).toBeNull();
  });

  it('counts the countries in names of bodies, and those of bodies that a list knows', () => {
    expect(settingOf('The PZPN and the PZPN of Japan.')).toMatchObject({ country: 'PL' });
    expect(settingOf('The Bank of Poland and the Bank of Poland of Japan.')).toMatchObject({ country: 'PL' });
  });

  it('is that of the outlet where a dateline names a city of its that others have, too', () => {
    const dateline = 'Hyderabad:'.length;
    const text = 'Hyderabad: The ministry spoke.';
    expect(settingOf(text, { dateline }).country).toBe('IN');
    expect(settingOf(text, { dateline, outlet: 'Karachi Morning News' }).country).toBe('PK');
  });

  it('is that of the dateline if it speaks of no other more than twice as often', () => {
    const dateline = 'SEOUL -'.length;
    expect(settingOf('SEOUL - Japan met Japan.', { dateline })).toMatchObject({ country: 'KR', main: 'JP' });
    expect(settingOf('SEOUL - Japan met Japan and Japan.', { dateline }).country).toBe('JP');
  });

  it('is that of the outlet where it speaks of no other more than twice as often, or of none often', () => {
    const outlet = 'The Seoul Courier';
    expect(settingOf('The ministry asked Japan.', { outlet }).country).toBe('KR');
    expect(settingOf('The ministry asked Japan, and Japan.', { outlet }).country).toBe('JP');
    expect(settingOf('SEOUL asked Japan, and Japan.', { outlet }).country).toBe('KR');
    expect(settingOf('SEOUL asked Japan, and Japan, and Japan.', { outlet }).country).toBe('JP');
  });

  it('is the dateline before the outlet', () => {
    const dateline = 'SEOUL -'.length;
    expect(
      settingOf('SEOUL - The ministry spoke.', { outlet: 'Chronicle of Norway', dateline }).country,
    ).toBe('KR');
  });
});
