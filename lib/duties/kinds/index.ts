import type { DutyKind } from '../duty';
import { carryOver } from './carry-over';
import { committee } from './committee';
import { condition } from './condition';
import { notice } from './notice';
import { ownFunds } from './own-funds';
import { release } from './release';
import { report } from './report';
import { technicalEnd } from './technical-end';
import { yearEnd } from './year-end';

/** What the calendar of a convention is made of. A new one: one file here, one line. */
export const dutyKinds = [
  release,
  condition,
  ownFunds,
  committee,
  yearEnd,
  carryOver,
  notice,
  technicalEnd,
  report,
] as const satisfies readonly DutyKind[];
