import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with the line that scripts/test.ts reads: `N passed, N failed`. Skipped tests count as neither. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    // A file that could not be read holds no test to count, and an error outside tests belongs to none.
    const unread = modules.filter((module) => module.errors().length > 0).length;
    const passed = states.filter((state) => state === 'passed').length;
    const failed = states.filter((state) => state === 'failed').length + unread + errors.length;
    // After the other reporters' last words.
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}
