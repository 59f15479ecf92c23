import { defineConfig } from 'vitest/config';

/**
 * Four kinds of test, told apart by file name so that a test's cost is visible where it lives:
 *   *.test.ts              unit: pure, no I/O
 *   *.database.test.ts     integration and contract suites on a real PostgreSQL
 *   *.process.test.ts      whole processes: start, kill -9, two servers, command line
 *   *.browser.test.ts      flows in real Chromium against a running server
 */
const slow = ['**/*.database.test.ts', '**/*.process.test.ts', '**/*.browser.test.ts'];
const ignored = ['**/node_modules/**', '**/dist/**', '**/.data/**'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['**/*.test.ts'], exclude: [...ignored, ...slow], testTimeout: 30_000 } },
      {
        test: {
          name: 'database',
          include: ['**/*.database.test.ts'],
          exclude: ignored,
          globalSetup: ['tests/support/database-cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'process',
          include: ['**/*.process.test.ts'],
          exclude: ignored,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['**/*.browser.test.ts'],
          exclude: ignored,
          globalSetup: ['tests/support/database-cluster.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
