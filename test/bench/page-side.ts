/**
 * What the bench runs in the page, in the extension's own world. Each function is sent as text and must stand alone.
 */

/** What one run saw. Times are in milliseconds. */
export type Run = {
  /** Script time of one `describe-page`, its rests left out. */
  readonly script: number;
  /** One unsliced walk: id, name and label texts of every control. */
  readonly floor: number;
  readonly longTasks: number;
  readonly collected: number;
};

/** Before the page script comes: keeps its listener, so that it can be asked and timed without the browser's messages between. */
export function keepListener(): void {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { onMessage } = api.runtime;
  const add = onMessage.addListener.bind(onMessage);
  onMessage.addListener = (listener: unknown) => {
    Reflect.set(globalThis, 'benchListener', listener);
    add(listener);
  };
}

export async function runOnce(): Promise<Run> {
  const walk = () => {
    const start = performance.now();
    let letters = 0;
    for (const control of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
      letters += control.id.length + control.name.length;
      for (const label of control.labels ?? []) letters += (label.textContent ?? '').length;
    }
    if (letters < 0) throw new Error('keeps the walk from being optimised away');
    return performance.now() - start;
  };

  let longTasks = 0;
  const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
  // Once for each load: the first walk of 5 000 controls takes seconds.
  const known: unknown = Reflect.get(globalThis, 'benchFloor');
  const floor = typeof known === 'number' ? known : walk();
  Reflect.set(globalThis, 'benchFloor', floor);

  // Without scheduler.yield a rest is a timer: what lies between setting it and its call is not script time.
  Object.defineProperty(globalThis, 'scheduler', { value: undefined, configurable: true });
  const setTimer = globalThis.setTimeout;
  let script = 0;
  let since = 0;
  Reflect.set(globalThis, 'setTimeout', (work: () => void, delay?: number) => {
    script += performance.now() - since;
    return setTimer(() => {
      since = performance.now();
      work();
    }, delay);
  });
  observer.observe({ type: 'longtask' });
  const listener: unknown = Reflect.get(globalThis, 'benchListener');
  if (typeof listener !== 'function') throw new Error('the page script did not listen');
  // A task of its own, so that a long task is the page script's and not this function's start.
  const answer: unknown = await new Promise((resolve) =>
    setTimer(() => {
      since = performance.now();
      listener({ kind: 'describe-page' }, {}, (value: unknown) => {
        script += performance.now() - since;
        resolve(value);
      });
    }, 0),
  );
  Reflect.set(globalThis, 'setTimeout', setTimer);
  await new Promise((resolve) => setTimer(resolve, 100));
  observer.disconnect();

  const lengthOf = (owner: unknown, ...names: string[]): number => {
    const list = names.reduce<unknown>((value, name) => Reflect.get(Object(value), name), owner);
    return Array.isArray(list) ? list.length : 0;
  };
  return {
    script,
    floor,
    longTasks,
    collected: lengthOf(answer, 'page', 'controls'),
  };
}
