import type { Reporter, TestModule } from 'vitest/node';

/**
 * Closes a run with the lines that scripts/test.ts reads: `failed: …` for each test that failed, then `N passed, N
 * failed`. Skipped tests count as neither.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const broken = [
      ...tests
        .filter((test) => test.result().state === 'failed')
        .map((test) => `${test.module.relativeModuleId} › ${test.fullName}`),
      // A file that could not be read holds no test to count, and an error outside tests belongs to none.
      ...modules
        .filter((module) => module.errors().length > 0)
        .map((module) => `${module.relativeModuleId} could not be read`),
      ...errors.map((error) => `outside a test: ${String(error).split('\n', 1)[0]}`),
    ];
    const lines = [...broken.map((each) => `failed: ${each}`), `${passed} passed, ${broken.length} failed`];
    // After the other reporters' last words.
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}
