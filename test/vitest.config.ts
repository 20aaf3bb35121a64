import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [WxtVitest()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    setupFiles: ['test/setup.ts'],
    // Files share a worker's modules: none of them leaves anything behind, and the whole takes half the time.
    isolate: false,
    restoreMocks: true,
    // A safety, not a judgement: these machines also drive browsers meanwhile.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
