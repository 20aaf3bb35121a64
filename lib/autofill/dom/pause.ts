/** Lets the page work for a while: frameworks answer an event after it has been dispatched. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));
