import { defineConfig } from 'vitest/config';

const served = 'test/**/*.neo4j.test.ts';
/** Tests that start processes, servers, browsers or threads, or change what belongs to the whole process. */
const apart = [
  'test/cli/**/*.test.ts',
  'test/pipeline/kill.test.ts',
  'test/pipeline/workers/**/*.test.ts',
  'test/scripts/**/*.test.ts',
  'test/service/**/*.test.ts',
  'test/store/**/*.test.ts',
  'test/system/**/*.test.ts',
  'test/web/*.test.ts',
  'test/web/source/**/*.test.ts',
];

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
          exclude: [served, ...apart],
          // Modules, the language model and the word lists are loaded once for a worker, not for each file.
          isolate: false,
        },
      },
      { test: { ...unit, name: 'unit-apart', include: apart, exclude: [served] } },
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
