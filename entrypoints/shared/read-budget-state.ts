import { type ControlProfile, defaultControl } from '../../lib/budget/control-profile';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { type LedgerIndex, makeLedgerIndex } from '../../lib/budget/ledger-index';
import { today } from '../../lib/clock';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import type { IsoDate } from '../../lib/dates';
import type { LastExtract } from '../../lib/reconciliation/last-extract';
import { listAmendments } from '../../lib/storage/amendments';
import { readControl } from '../../lib/storage/controls';
import { listConventions } from '../../lib/storage/conventions';
import { currentConvention } from '../../lib/storage/current-convention';
import { readLastExtract } from '../../lib/storage/last-extracts';
import { readLedger } from '../../lib/storage/ledger';
import { readSetting } from '../../lib/storage/settings';

/** One convention with all that its position is computed from. */
export interface Envelope {
  /** As it was signed. */
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly control: ControlProfile;
  /** The funds center last chosen, where the convention opens several. */
  readonly fundsCenter: string | null;
  /** The Chorus extract that the ledger was last set beside. */
  readonly lastExtract: LastExtract | null;
  /** Kept in memory; it grows, and `entries` tells when. */
  readonly ledger: LedgerIndex;
  /** The ledger as it was read, in the order of recording: another list each time something was recorded. */
  readonly entries: readonly LedgerEntry[];
}

/** What the popup, the panel and the background work from. */
export interface BudgetState extends Omit<Envelope, 'convention'> {
  readonly conventions: readonly Convention[];
  readonly current: Convention | undefined;
  readonly today: IsoDate;
}

/** @throws StorageError for a row that cannot be read. */
export async function readEnvelope(convention: Convention): Promise<Envelope> {
  const [ledger, amendments, control, lastExtract, centers] = await Promise.all([
    readLedger(convention.id),
    listAmendments(convention.id),
    readControl(convention.id),
    readLastExtract(convention.id),
    readSetting('funds-centers'),
  ]);
  const fundsCenter = centers?.[convention.id] ?? null;
  return { convention, amendments, control, fundsCenter, lastExtract, ledger, entries: [...ledger.entries] };
}

/** Nothing chosen yet: an empty ledger, and nothing to control. */
const noEnvelope = () => ({
  amendments: [],
  control: defaultControl(''),
  fundsCenter: null,
  lastExtract: null,
  entries: [],
  ledger: makeLedgerIndex(),
});

/**
 * @param preferred the convention to work on, when the page tells; else the current one.
 * @throws StorageError for a row that cannot be read.
 */
export async function readBudgetState(preferred?: string): Promise<BudgetState> {
  const conventions = await listConventions();
  const current = conventions.find(({ id }) => id === preferred) ?? (await currentConvention(conventions));
  const envelope = current ? await readEnvelope(current) : noEnvelope();
  return { ...envelope, conventions, current, today: await today() };
}
