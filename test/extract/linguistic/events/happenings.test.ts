import { describe, expect, it } from 'vitest';
import { brief, briefsOf, eventsOf } from './invented-world.ts';

const part = (who: string) => `PARTICIPATES_IN ${who} > Strelsau Summit`;
const held = (where: string) => `TOOK_PLACE_IN Strelsau Summit > ${where}`;

describe('who takes part in a happening', () => {
  it.each([
    ['Norland took part in the Strelsau Summit.', [part('Norland')]],
    ['Norland and Sudria attended the Strelsau Summit.', [part('Norland'), part('Sudria')]],
    ['The Strelsau Summit was attended by Norland and Sudria.', [part('Norland'), part('Sudria')]],
    ['Jon Beck spoke at the Strelsau Summit.', [part('Jon Beck')]],
    ['The Strelsau Summit brought together Norland and Sudria.', [part('Norland'), part('Sudria')]],
    ['Norland did not attend the Strelsau Summit.', [`${part('Norland')} negated`]],
    ['Norland pulled out of the Strelsau Summit.', [`${part('Norland')} negated`]],
    ['Norland will attend the Strelsau Summit.', [`${part('Norland')} planned`]],
    ['Norland was invited to attend the Strelsau Summit.', [`${part('Norland')} possible`]],
    ['Norland was invited to the Strelsau Summit.', []],
    ['Norland is not part of the Strelsau Summit.', [`${part('Norland')} negated`]],
    ['Norland was absent from the Strelsau Summit.', [`${part('Norland')} negated`]],
    ['Norland condemned the Strelsau Summit.', []],
    ['Norland held the Strelsau Summit.', []],
    ['Norland joined Sudria at the Strelsau Summit.', [part('Norland'), part('Sudria')]],
  ])('%s', (sentence, expected) => {
    expect(briefsOf(sentence).filter((each) => each.startsWith('PARTICIPATES_IN'))).toEqual(expected);
  });

  it('follows from having met there', () => {
    const claims = eventsOf('Jon Beck met Ana Kolar on the sidelines of the Strelsau Summit.');
    expect(claims.map(brief)).toEqual(['CONSULT Jon Beck > Ana Kolar', part('Jon Beck'), part('Ana Kolar')]);
    expect(claims[1]).toMatchObject({ basis: 'implied', premises: [claims[0]] });
  });

  it('is read of whoever holds an exercise, not of whoever holds a summit', () => {
    expect(briefsOf('Norland and Sudria began the Long Wave exercise.')).toEqual(
      expect.arrayContaining([
        'PARTICIPATES_IN Norland > Long Wave exercise',
        'PARTICIPATES_IN Sudria > Long Wave exercise',
      ]),
    );
  });
});

describe('where a happening is held', () => {
  it.each([
    ['The Strelsau Summit opened in Osthaven.', [held('Osthaven')]],
    ['The Strelsau Summit was held at a hotel in Osthaven in Norland.', [held('Osthaven')]],
    ['Osthaven hosted the Strelsau Summit.', [held('Osthaven')]],
    ['The Strelsau Summit was hosted by Norland.', [held('Norland')]],
    ['The Strelsau Summit in Osthaven was short.', [held('Osthaven')]],
    ['Jon Beck attended the Strelsau Summit in Osthaven.', [held('Osthaven')]],
    ['The Strelsau Summit will be held in Osthaven.', [`${held('Osthaven')} planned`]],
    ['The Strelsau Summit was not held in Osthaven.', [`${held('Osthaven')} negated`]],
    ['Norland cancelled the Strelsau Summit in Osthaven.', []],
    ['Jon Beck hosted the Strelsau Summit.', []],
    ['The Strelsau Summit took place.', []],
  ])('%s', (sentence, expected) => {
    expect(briefsOf(sentence).filter((each) => each.startsWith('TOOK_PLACE_IN'))).toEqual(expected);
  });

  it('tells its own time, also where no place is said', () => {
    const [claim] = eventsOf('The Strelsau Summit took place in May 2019.');
    expect(claim).toMatchObject({ type: 'TOOK_PLACE_IN', object: null, rule: 'event/held-on' });
    expect(claim?.time).toMatchObject({ start: '2019-05-01', precision: 'month' });
  });
});

describe('where an act took place', () => {
  const placeOf = (text: string) => eventsOf(text)[0]?.place;
  it.each([
    ['Norland met Sudria in Strelsau.', 'Strelsau'],
    ['In Strelsau, Norland met Sudria.', 'Strelsau'],
    ['Norland met Sudria in the Estmark port of Osthaven.', 'Osthaven'],
    ['Norland met Sudria at a hotel in Strelsau.', 'Strelsau'],
    ['Norland held talks with Sudria in Strelsau.', 'Strelsau'],
    ['Norland arrested Jon Beck at a rally in Osthaven.', 'Osthaven'],
    ['Jon Beck left for Strelsau, where Norland met Sudria.', 'Strelsau'],
    ['Norland met Sudria in Estmark.', 'Estmark'],
    ['Norland attacked Sudria near the border with Estmark.', null],
    ['Norland praised Jon Beck for the talks in Strelsau.', null],
    ['Norland criticised Sudria in support of Estmark.', null],
    ['Norland attacked the port of Osthaven.', null],
    ['Norland met Sudria in Norland.', null],
  ])('%s', (text, place) => {
    expect(placeOf(text) ?? null).toBe(place);
  });
});
