/** How many tests passed and failed. */
export type Count = { readonly passed: number; readonly failed: number };

/**
 * What a part of the tests counted: the line it closes with, `N passed, N failed`. A part that counts nothing is one
 * test. A part that broke without a failed test (nothing to run, a crash at the end) is never green.
 */
export function readCount(output: string, exitCode: number | null, isCounting: boolean): Count {
  const succeeded = exitCode === 0;
  if (!isCounting) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const line = /^(\d+) passed, (\d+) failed$/.exec(last);
  if (!line) return { passed: 0, failed: 1 };
  const count = { passed: Number(line[1]), failed: Number(line[2]) };
  return !succeeded && count.failed === 0 ? { ...count, failed: 1 } : count;
}
