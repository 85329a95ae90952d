import { describe, expect, it } from 'vitest';
import { briefsOf } from './invented-world.ts';

describe('with whom someone meets', () => {
  it.each([
    ['Jon Beck met Ana Kolar ahead of the Sudrian vote.', ['CONSULT Jon Beck > Ana Kolar']],
    ['Jon Beck meets Ana Kolar on Vint Motors Radio.', ['CONSULT Jon Beck > Ana Kolar']],
    [
      'Union leaders met with Vint Motors, discussing the future of Halden Works.',
      ['CONSULT union leaders > Vint Motors'],
    ],
    ['Jon Beck and Ana Kolar discussed Sudria.', ['CONSULT Jon Beck > Ana Kolar']],
    ['Jon Beck discussed Sudria with Ana Kolar.', ['CONSULT Jon Beck > Ana Kolar']],
    [
      'Norland and Estmark held talks, with the fate of Sudrian prisoners topping the agenda.',
      ['CONSULT Norland > Estmark'],
    ],
    ['Norland met Estmark in spring, with Sudria winning the vote.', ['CONSULT Norland > Estmark']],
    ['Jon Beck talked with the president of Sudria.', ['CONSULT Jon Beck > Sudria']],
  ])('%s', (sentence, events) => {
    expect(briefsOf(sentence)).toEqual(events);
  });
});
