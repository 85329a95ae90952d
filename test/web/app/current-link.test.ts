import { describe, expect, it } from 'vitest';
import { currentLink } from '../../../web/src/app/current-link.ts';
import { parseLink } from '../../../web/src/link/link.ts';
import type { FormerEntity, GraphSource } from '../../../web/src/source/graph-source.ts';

const { signal } = new AbortController();

function becoming(id: string, ...now: string[]): FormerEntity {
  return { id, now: now.map((each) => ({ id: each, kind: 'Person', name: each })), cause: 'judgement 3' };
}

const known = [becoming('person/old', 'person/new'), becoming('person/both', 'person/a', 'person/b')];
const asked: string[] = [];
const source = {
  async former(id) {
    asked.push(id);
    return known.find((each) => each.id === id) ?? null;
  },
} as Pick<GraphSource, 'former'> as GraphSource;

const follow = async (hash: string) =>
  await currentLink(source, parseLink(hash), (id) => !/old|both|nobody/.test(id), signal);

describe('currentLink', () => {
  it('asks for nothing where all ids stand for something', async () => {
    asked.length = 0;
    const link = parseLink('entity=person/new&open=person/a');
    expect(await follow('entity=person/new&open=person/a')).toEqual({ link, moves: [] });
    expect(asked).toEqual([]);
  });

  it('puts the id that an entity has now wherever the old one was', async () => {
    const { link, moves } = await follow('open=person/x&open=person/old&entity=person/old&with=person/x');
    expect(link).toMatchObject({
      opened: ['person/x', 'person/new'],
      entity: 'person/new',
      other: 'person/x',
    });
    expect(moves).toEqual([known[0]]);
  });

  it('opens all that an id stands for, and leaves it to the reader which of them is meant', async () => {
    const { link, moves } = await follow('entity=person/both');
    expect(link).toMatchObject({ opened: ['person/a', 'person/b'], entity: 'person/both' });
    expect(moves).toEqual([known[1]]);
  });

  it('leaves ids alone that never stood for anything', async () => {
    expect((await follow('entity=person/nobody')).link).toEqual(parseLink('entity=person/nobody'));
  });
});
