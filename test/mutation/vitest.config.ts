import { defineConfig } from 'vitest/config';

/** The tests of the budget alone, without the extension around them. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [
      'test/budget/**/*.test.ts',
      'test/convention/**/*.test.ts',
      'test/money.test.ts',
      'test/storage/ledger-chain.test.ts',
    ],
    // hledger is a program: one run of it a mutant would take the day.
    exclude: ['test/budget/hledger.test.ts', 'node_modules/**'],
    isolate: false,
    setupFiles: ['test/mutation/setup.ts'],
    env: { LEDGERS: '40' },
  },
});
