import { defineConfig } from 'vitest/config';
import { testsAlone } from './test/unit/worlds.ts';

const alone = testsAlone();

export default defineConfig({
  define: { __TEST_BUILD__: 'true' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    setupFiles: ['test/unit/setup.ts'],
    environment: 'node',
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: alone,
          isolate: false,
        },
      },
    ],
  },
} as Parameters<typeof defineConfig>[0]);
