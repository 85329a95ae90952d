import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../src/resolve/profile/document-view.ts';
import { identityLexicons } from '../../../src/resolve/profile/lexicons.ts';
import { extractionOf } from './support.ts';

const entities = [
  { id: 'e1', kind: 'Place', name: 'SEOUL', attributes: { country: 'KR' } },
  { id: 'e2', kind: 'Country', name: 'Japan', attributes: { iso: 'JP' } },
  { id: 'e3', kind: 'Country', name: 'Poland', attributes: { iso: 'PL' } },
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

  it('is that of the dateline if it speaks of no other more than twice as often', () => {
    const dateline = 'SEOUL -'.length;
    expect(settingOf('SEOUL - Japan met Japan.', { dateline })).toMatchObject({ country: 'KR', main: 'JP' });
    expect(settingOf('SEOUL - Japan met Japan and Japan.', { dateline }).country).toBe('JP');
  });

  it('is that of the outlet where it speaks of it as often as of any other, or of none often', () => {
    const outlet = 'The Seoul Courier';
    expect(settingOf('The ministry asked Japan.', { outlet }).country).toBe('KR');
    expect(settingOf('The ministry asked Japan, and Japan.', { outlet }).country).toBe('JP');
    expect(settingOf('SEOUL asked Japan, and Japan, of SEOUL.', { outlet }).country).toBe('KR');
  });

  it('is the dateline before the outlet', () => {
    const dateline = 'SEOUL -'.length;
    expect(
      settingOf('SEOUL - The ministry spoke.', { outlet: 'Chronicle of Norway', dateline }).country,
    ).toBe('KR');
  });
});
