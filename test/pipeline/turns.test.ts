import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTurns, type Hold } from '../../src/pipeline/turns.ts';

/** Work that says when it begins and ends. */
function noted(log: string[], name: string) {
  return async () => {
    log.push(`${name} begins`);
    await setImmediate();
    log.push(`${name} ends`);
  };
}

async function* outcomes(log: string[], hold: Hold): AsyncGenerator<number> {
  try {
    for (const number of [1, 2, 3]) {
      await setImmediate();
      await hold(noted(log, `batch ${number}`));
      yield number;
    }
  } finally {
    log.push('run ends');
  }
}

async function drain(run: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of run);
}

const unheld: Hold = (work) => work();

/** Whether each thing that began ended before the next one began. */
function overlaps(log: readonly string[]): boolean {
  const steps = log.filter((line) => line !== 'run ends');
  return steps.some(
    (line, at) => line !== steps[at - (at % 2)]!.replace('begins', at % 2 === 0 ? 'begins' : 'ends'),
  );
}

describe('turns', () => {
  it('let one change through at a time, in the order of their asking', async () => {
    const turns = createTurns();
    const log: string[] = [];
    await Promise.all(['a', 'b', 'c'].map((name) => turns.alone(noted(log, name))));
    await Promise.all(['d', 'e'].map((name) => turns.between(noted(log, name))));
    expect(log).toEqual(['a', 'b', 'c', 'd', 'e'].flatMap((name) => [`${name} begins`, `${name} ends`]));
    log.length = 0;
    await Promise.all([turns.alone(noted(log, 'f')), turns.between(noted(log, 'g'))]);
    expect(overlaps(log)).toBe(false);
  });

  it('go on after work that fails', async () => {
    const turns = createTurns();
    const failing = async () => {
      throw new Error('no');
    };
    await expect(turns.alone(failing)).rejects.toThrow('no');
    await expect(turns.between(failing)).rejects.toThrow('no');
    await expect(turns.alone(async () => 1)).resolves.toBe(1);
  });

  it('come in the middle of a run, but not of what it holds them off for', async () => {
    const turns = createTurns();
    const log: string[] = [];
    const waiting: Promise<void>[] = [];
    for await (const number of turns.run((hold) => outcomes(log, hold))) {
      if (number === 3) continue;
      waiting.push(turns.between(noted(log, `asked for after ${number}`)));
      // While the next batch is written.
      setImmediate().then(() => waiting.push(turns.between(noted(log, `asked for in ${number + 1}`))));
    }
    await Promise.all(waiting);
    expect(overlaps(log)).toBe(false);
    expect(log).toHaveLength(15);
    expect(log.indexOf('asked for after 1 ends')).toBeLessThan(log.indexOf('batch 2 begins'));
    expect(log.indexOf('asked for in 2 ends')).toBeLessThan(log.indexOf('batch 3 begins'));
  });

  it('wait for the end of a run that must be alone, and for that of any if they must be alone', async () => {
    for (const [run, name] of [
      ['runAlone', 'between'],
      ['run', 'alone'],
      ['runAlone', 'alone'],
    ] as const) {
      const turns = createTurns();
      const log: string[] = [];
      let asked: Promise<void> | undefined;
      for await (const number of turns[run](() => outcomes(log, unheld))) {
        if (number === 1) asked = turns[name](noted(log, name));
      }
      await asked;
      expect(log.indexOf(`${name} begins`)).toBeGreaterThan(log.indexOf('run ends'));
    }
  });

  it('are free again when a run is given up or fails', async () => {
    for (const run of ['run', 'runAlone'] as const) {
      const turns = createTurns();
      const log: string[] = [];
      for await (const _ of turns[run](() => outcomes(log, unheld))) break;
      const failing = turns[run](async function* () {
        yield 1;
        throw new Error('no');
      });
      await expect(drain(failing)).rejects.toThrow('no');
      await turns.alone(noted(log, 'next'));
      expect(log).toEqual(['batch 1 begins', 'batch 1 ends', 'run ends', 'next begins', 'next ends']);
    }
  });
});
