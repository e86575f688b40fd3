import { defineConfig } from 'vitest/config';

/** Scores on texts that lie beside the project; each file prints its table and fails below its floor. */
export default defineConfig({
  test: {
    include: ['test/corpus/**/*.test.ts'],
    environment: 'node',
    testTimeout: 300_000,
  },
});
