import { rounded } from './median.ts';

/** One line of the bench's table. */
export const say = (...cells: readonly (string | number)[]) =>
  process.stdout.write(
    `${cells.map((cell) => String(typeof cell === 'number' ? rounded(cell) : cell).padEnd(14)).join('')}\n`,
  );

/** `{ "50": …, "500": … }` of what was measured for each. */
export async function forEachSize<Result>(
  sizes: readonly number[],
  measure: (size: number) => Promise<Result>,
): Promise<Record<string, Result>> {
  const results: Record<string, Result> = {};
  for (const size of sizes) results[size] = await measure(size);
  return results;
}
