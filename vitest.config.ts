import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Each worker loads its own copy of the language model.
    maxWorkers: 2,
  },
});
