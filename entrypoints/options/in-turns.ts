/** Milliseconds of work before the page is given its turn: a key is answered within a frame. */
const TURN = 6;
/** Items between two looks at the clock. */
const PACE = 128;

/**
 * Does the work for 0, 1, … `count` − 1, in turns; a short work is done before this returns.
 * @returns the function that gives it up: `onDone` is then never called.
 */
export function inTurns(count: number, work: (index: number) => void, onDone: () => void): () => void {
  let isStopped = false;
  let index = 0;
  const turn = (): boolean => {
    const end = performance.now() + TURN;
    while (index < count) {
      work(index++);
      if (index % PACE === 0 && performance.now() > end) return false;
    }
    return true;
  };
  const goOn = () => {
    if (isStopped) return;
    if (turn()) onDone();
    else setTimeout(goOn);
  };
  goOn();
  return () => {
    isStopped = true;
  };
}
