import { defineConfig } from 'vitest/config';

const served = 'test/**/*.neo4j.test.ts';
/** Tests of what a process has in memory. */
const alone = ['test/system/collect-garbage.test.ts'];

const unit = {
  testTimeout: 30_000,
  hookTimeout: 120_000,
  // Each worker loads its own copy of the language model.
  maxWorkers: 2,
  sequence: { groupOrder: 0 },
};

export default defineConfig({
  test: {
    // Once for all projects.
    globalSetup: ['test/build.ts'],
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [served, ...alone],
          // Modules, the language model and the word lists are loaded once for a worker, not for each file.
          isolate: false,
        },
      },
      { test: { ...unit, name: 'unit-alone', include: alone } },
      {
        test: {
          name: 'neo4j',
          include: [served],
          // A server may have to start, on a machine that is busy.
          testTimeout: 120_000,
          hookTimeout: 240_000,
          globalSetup: ['test/support/neo4j/global-setup.ts'],
          // They share one database, and the machine with one server.
          fileParallelism: false,
          maxWorkers: 1,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
