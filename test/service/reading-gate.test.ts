import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createReadingGate } from '../../src/service/reading-gate.ts';

/** Notes when a promise is done. */
function watched(log: string[], name: string, promise: Promise<unknown>): Promise<void> {
  return promise.then(() => void log.push(name));
}

describe('a reading gate', () => {
  it('lets readers in together, and closes once they are out', async () => {
    const gate = createReadingGate();
    const log: string[] = [];
    const [first, second] = [await gate.enter(), await gate.enter()];
    const closed = watched(log, 'closed', gate.close());
    const late = gate.enter();
    const letIn = watched(log, 'late', late);
    first();
    first();
    await setTimeout(5);
    expect(log).toEqual([]);
    second();
    await closed;
    await setTimeout(5);
    expect(log).toEqual(['closed']);
    gate.open();
    await letIn;
    (await late)();
    expect(log).toEqual(['closed', 'late']);
  });

  it('stays closed until all who closed it have opened it', async () => {
    const gate = createReadingGate();
    const log: string[] = [];
    await Promise.all([gate.close(), gate.close()]);
    const entered = watched(log, 'in', gate.enter());
    gate.open();
    await setTimeout(5);
    expect(log).toEqual([]);
    gate.open();
    await entered;
    expect(log).toEqual(['in']);
  });

  it('waits no longer than it has patience for a reader that does not end', async () => {
    const gate = createReadingGate(10);
    await gate.enter();
    await gate.close();
    gate.open();
    await gate.enter();
  });
});
