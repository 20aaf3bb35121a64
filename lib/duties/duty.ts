import type { ControlProfile } from '../budget/control-profile';
import type { BudgetPosition } from '../budget/position';
import type { IsoDate } from '../dates';

/** Something a convention, or the calendar, asks for on a day. */
export interface Duty {
  /** The same for the same duty of the same day, whoever computes it. */
  readonly id: string;
  readonly kind: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly detail: string;
  /** The day from which it is worth being told of; null = shown in the calendar, never told. */
  readonly remindFrom: IsoDate | null;
}

export interface DutyQuestion {
  /** On today's day: releases recorded, notices given, amendments applied. */
  readonly position: BudgetPosition;
  readonly control: ControlProfile;
  /** The person confirmed that a committee meets every six months. */
  readonly hasCommittee: boolean;
}

/** One kind of duty, with the clause or the custom it comes from. */
export interface DutyKind {
  /** Equal to the file name. */
  readonly id: string;
  readonly source: string;
  list(question: DutyQuestion): readonly Omit<Duty, 'id' | 'kind'>[];
}
