import type { TaughtForm } from '../autofill/taught/taught-form';
import type { ControlProfile } from '../budget/control-profile';
import type { LedgerEntry } from '../budget/ledger-entry';
import type { Amendment } from '../convention/amendment';
import type { Convention } from '../convention/convention';
import type { Calendar } from '../duties/calendar';

/** Everything that a person hands over to a stand-in or a successor. Entries in the order of recording. */
export interface Holdings {
  readonly conventions: readonly Convention[];
  readonly amendments: readonly Amendment[];
  readonly controls: readonly ControlProfile[];
  readonly entries: readonly LedgerEntry[];
  readonly taughtForms: readonly TaughtForm[];
  readonly calendar: Calendar;
}

/** The same identity on both sides with another content: what is here stays, and the person is told. */
export interface Difference {
  readonly of: 'convention' | 'amendment' | 'control' | 'entry';
  readonly id: string;
  /** The names of what differs: `amount`, `date`… */
  readonly fields: readonly string[];
}
