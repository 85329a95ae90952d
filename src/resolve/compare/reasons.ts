import { countryName } from './country-names.ts';
import type { Evidence } from './evidence.ts';

/** A piece of evidence in words: "the same office: defence minister of South Korea". */
export function reasonOf({ topic, weight, values }: Evidence): string {
  const [first = '', second = ''] = values;
  const isFor = weight > 0;
  switch (topic) {
    case 'name':
      return first;
    case 'office':
      return `the same office: ${office(first)}`;
    case 'body':
      return isFor ? `the same body: ${words(first)}` : `${words(first)} and ${words(second)}`;
    case 'relative':
      return `the same relative: ${kin(first)}`;
    case 'birth':
      return isFor ? `years agree: ${years(values)}` : `years apart: ${first} and ${second}`;
    case 'country':
      return isFor
        ? `the same country: ${countryName(first)}`
        : `${countryName(first)} and ${countryName(second)}`;
    case 'field':
      return isFor
        ? `the same field: ${[...new Set(values.map(field))].join(' and ')}`
        : `${field(first)} and ${field(second)} seldom go together`;
    case 'region':
      return isFor ? `the same region: ${region(first)}` : `${region(first)} and ${region(second)}`;
    case 'gender':
      return 'one is a woman, the other a man';
    case 'kinship':
      return weight < -1
        ? `one is a relative of the other: ${kin(first)}`
        : `a relative bears the same name: ${kin(first)}`;
    case 'besides':
      return weight < -1 ? 'a document speaks of both side by side' : 'a document speaks of two of this name';
    case 'iso':
      return `${countryName(first)} and ${countryName(second)} are two countries`;
    case 'context':
      return `named beside the same: ${values.map(words).join(', ')}`;
  }
}

function words(key: string): string {
  const [name = '', iso] = key.split('@');
  const text = name.replaceAll('-', ' ');
  return iso === undefined ? text : `${text} of ${countryName(iso)}`;
}

function office(key: string): string {
  const [name = '', holder = '', iso] = key.split('@');
  if (/^[A-Z]{2}(?:-[A-Z]+)?$/u.test(holder)) return `${name} of ${countryName(holder)}`;
  return `${name} of ${words(iso === undefined ? holder : `${holder}@${iso}`)}`;
}

function kin(key: string): string {
  const [how = '', name = ''] = key.split(':');
  return `${words(name)} (${how === 'other' ? 'kin' : how})`;
}

function field(key: string): string {
  return key.split('/').at(-1)!.replaceAll('-', ' ');
}

function region(key: string): string {
  return words(key.slice(key.indexOf('-') + 1));
}

function years(values: readonly string[]): string {
  return [...new Set(values)].join(' and ');
}
