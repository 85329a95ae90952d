import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { loadLanguageModel } from '../../src/language/index.ts';
import { golden, newAnalyzer } from './loaded-model.ts';

const built = new URL('../../dist/language/index.js', import.meta.url).href;

const code = `
  const { parentPort, workerData: { model } } = require('node:worker_threads');
  import(${JSON.stringify(built)}).then(({ createAnalyzer }) => {
    const analyzer = createAnalyzer(model);
    parentPort.on('message', (text) => {
      parentPort.postMessage(analyzer.analyze(text));
      new Uint8Array(model.weights).fill(7, 0, 4);
    });
    parentPort.postMessage('ready');
  });
`;

describe('a model in a worker thread', () => {
  it('analyses as in the main thread, on the same memory', async () => {
    const model = loadLanguageModel();
    const worker = new Worker(code, { eval: true, workerData: { model } });
    try {
      await once(worker, 'message');
      const { text } = golden('articles')[0]!;
      worker.postMessage(text);
      const [analysis] = await once(worker, 'message');
      expect(analysis).toEqual(newAnalyzer().analyze(text));
      // What the worker writes is seen here: there is one copy of the weights.
      worker.postMessage('Again.');
      await once(worker, 'message');
      expect([...new Uint8Array(model.weights, 0, 4)]).toEqual([7, 7, 7, 7]);
    } finally {
      await worker.terminate();
    }
  });
});
