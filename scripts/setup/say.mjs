/** Set-up speaks on stderr, so that a command's own output stays whole. */
export const say = (text) => process.stderr.write(`[préparation] ${text}\n`);

/** An error whose message is all the person needs: no stack is printed. */
export class SetupError extends Error {}
