import { defineConfig } from 'vitest/config';

const browsers = ['chromium', 'firefox'] as const;

/** Every spec runs in both browsers, one file after the other: a browser is enough for two cores. */
export default defineConfig({
  test: {
    fileParallelism: false,
    // A browser on a busy machine takes its time; what never comes still fails.
    expect: { poll: { timeout: 20_000 } },
    projects: browsers.map((name) => ({
      extends: true,
      test: {
        name,
        include: ['test/end-to-end/**/*.e2e.ts'],
        globalSetup: ['test/end-to-end/harness/setup.ts'],
        environment: 'node',
        // Two real browsers on two cores: what a busy moment breaks is tried again, what is broken stays so.
        retry: 1,
        testTimeout: 90_000,
        hookTimeout: 90_000,
      },
    })),
  },
});
