import type { LetterTemplate } from '../letter';
import { amendmentRequest } from './amendment-request';
import { shortage } from './shortage';
import { terminationNotice } from './termination-notice';
import { unusedCredits } from './unused-credits';

/** The letters that a convention asks for. A new one: one file here, one line. */
export const letters = [
  shortage,
  unusedCredits,
  amendmentRequest,
  terminationNotice,
] as const satisfies readonly LetterTemplate[];

export type LetterId = (typeof letters)[number]['id'];
