import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __TEST_BUILD__: 'true' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['test/unit/setup.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
} as Parameters<typeof defineConfig>[0]);
