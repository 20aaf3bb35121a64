/** Lines between two steps. */
export const STEP = 500;

/** What was done in steps, done at once. */
export function resultOf<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps that start at a share of the whole and end it. */
export function* inShare<Result>(from: number, steps: Generator<number, Result>): Generator<number, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (1 - from) * step.value;
  }
}
