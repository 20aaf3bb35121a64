/** Chromium's; Firefox has it since 142. */
declare const scheduler: { yield?: () => Promise<void> } | undefined;

/** The longest that we keep the page from answering its person, in milliseconds. */
const SLICE = 20;

/** Gives the page its turn back when a slice is used up: `await slices.rest()` between two controls. */
export class Slices {
  private end = performance.now() + SLICE;

  /** True when it is time to rest; asked without waiting, so that short pages are read in one go. */
  get isUsedUp(): boolean {
    return performance.now() > this.end;
  }

  async rest(): Promise<void> {
    const yieldNow = typeof scheduler === 'undefined' ? undefined : scheduler.yield?.bind(scheduler);
    if (yieldNow) await yieldNow();
    else await new Promise((resume) => setTimeout(resume, 0));
    this.end = performance.now() + SLICE;
  }
}
