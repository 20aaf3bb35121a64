/** Milliseconds of work before the page is given its turn: a key is answered within a frame. */
const TURN = 6;
/** The same where nobody looks: the browser then gives one turn a second. */
const HIDDEN_TURN = 500;
/** Items between two looks at the clock. */
const PACE = 128;

/**
 * Does the work for 0, 1, … `count` − 1, in turns; a short work is done before this returns.
 * @returns the function that gives it up: `onDone` is then never called.
 */
export function inTurns(count: number, work: (index: number) => void, onDone: () => void): () => void {
  let index = 0;
  const step = () => {
    for (const end = Math.min(count, index + PACE); index < end; index += 1) work(index);
    return index >= count;
  };
  return takeTurns(step, onDone);
}

/** The same for a work that cuts itself into steps, and says at each how far it is; `onTurn` is told between two turns. */
export function stepsInTurns<Step, Result>(
  steps: Generator<Step, Result>,
  onTurn: (step: Step) => void,
  onDone: (result: Result) => void,
): () => void {
  let step = steps.next();
  return takeTurns(
    () => {
      if (!step.done) step = steps.next();
      return step.done === true;
    },
    () => step.done && onDone(step.value),
    () => !step.done && onTurn(step.value),
  );
}

/** @param step does some of the work, and tells whether that was the last of it. */
function takeTurns(step: () => boolean, onDone: () => void, onTurn: () => void = () => {}): () => void {
  let isStopped = false;
  const goOn = () => {
    if (isStopped) return;
    const end = performance.now() + (document.hidden ? HIDDEN_TURN : TURN);
    while (!step())
      if (performance.now() > end) {
        onTurn();
        setTimeout(goOn);
        return;
      }
    onDone();
  };
  goOn();
  return () => {
    isStopped = true;
  };
}
