import { useMemo, useRef, useState } from 'preact/hooks';
import { BudgetGauges } from '../../components/BudgetGauges';
import type { EntryActionHandlers } from '../../components/EntryActions';
import { EntryForm } from '../../components/EntryForm';
import { OPERATIONS } from '../../components/operation-names';
import { PastDayFields, wordsOfPast } from '../../components/PastDayFields';
import { Said } from '../../components/Said';
import { WarningList } from '../../components/WarningList';
import { amendmentsAsOf, entriesAsOf, type PastDay } from '../../lib/budget/as-of';
import { type BudgetDraft, warningsWith } from '../../lib/budget/check-budget';
import type { ControlProfile } from '../../lib/budget/control-profile';
import { isOpen, repayablePayments } from '../../lib/budget/open-commitments';
import { creditCenters, positionOn } from '../../lib/budget/position';
import { lastLines } from '../../lib/budget/register';
import { draftOfTyped, entryOfTyped, type TypedEntry } from '../../lib/budget/typed-entry';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import type { IsoDate } from '../../lib/dates';
import { formatAmount } from '../../lib/money';
import type { LastExtract } from '../../lib/reconciliation/last-extract';
import type { FollowedEntries } from '../../lib/storage/follow-entries';
import { useEntryActions } from '../shared/use-entry-actions';
import { useRecorder } from '../shared/use-recorder';
import { LedgerBook } from './LedgerBook';
import { useWholeLedger } from './use-whole-ledger';

interface Props {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly control: ControlProfile;
  readonly followed: FollowedEntries;
  readonly today: IsoDate;
  readonly lastExtract: LastExtract | null;
}

/** Those that are shown while the others are walked. */
const LAST_LINES = 100;

/** The register: what is typed by hand, what it would do, and every entry with what can follow it. */
export function LedgerRoom(room: Props) {
  const { convention, control, lastExtract } = room;
  const { unread } = room.followed;
  const [past, setPast] = useState<PastDay | null>(null);
  const { entries, amendments, today } = useMemo(
    () => asOf(room, past),
    [room.followed, room.amendments, room.today, past],
  );
  const [draft, setDraft] = useState<BudgetDraft | null>(null);
  const { said, record } = useRecorder();
  const [paid, setPaid] = useState<string | null>(null);
  // The whole ledger is walked when it changes, not at each key; a part of it says nothing of what is left.
  const whole = useWholeLedger({ convention, amendments, entries, today }, unread === 0);
  const position = whole?.position ?? null;
  const lines = useMemo(() => {
    const last = whole ? [] : entries.slice(-LAST_LINES);
    return whole?.lines ?? lastLines(last, unread + entries.length - last.length);
  }, [whole, entries, unread]);
  const open = useMemo(() => whole?.payables.filter(isOpen) ?? [], [whole]);
  const commitments = useMemo(
    () => whole?.payables.filter(({ id }) => whole.position.commitments.has(id)) ?? [],
    [whole],
  );
  const handlers = useSteady({
    ...useEntryActions(today, record),
    onPay: (entry) => setPaid(entry.id),
  });
  const payments = useMemo(() => (position ? repayablePayments(position) : []), [position]);
  const save = async (typed: TypedEntry) => {
    if (!position) return;
    const entry = entryOfTyped(convention.id, typed, position.sums);
    const name = OPERATIONS[typed.operation].toLowerCase();
    if (entry.ok && (await record(entry.value, `Enregistré : ${name} de ${formatAmount(typed.amount)}.`))) {
      setPaid(null);
      setDraft(null);
    }
  };
  return (
    <div class="stack">
      <h2>Registre</h2>
      {unread === 0 && (
        <PastDayFields
          summary="Le registre à une date passée"
          today={room.today}
          timeZone={Temporal.Now.timeZoneId()}
          onPast={(next) => {
            setDraft(null);
            setPast(next);
          }}
        >
          <p class="muted" role="status">
            {past && `Registre ${wordsOfPast(past)}. Refermez ce cadre pour revenir à aujourd’hui.`}
          </p>
        </PastDayFields>
      )}
      <div class="stack standing">
        {position ? (
          <>
            <BudgetGauges
              position={positionOn(convention, position.sums, draft?.date ?? today, amendments)}
              draft={draft}
              lastExtract={lastExtract}
            />
            <WarningList title="Alertes" warnings={warningsWith(position, draft, control)} />
          </>
        ) : (
          <p class="muted">Calcul des disponibles…</p>
        )}
      </div>
      <Said said={said} />
      {!past && (
        <EntryForm
          key={paid}
          today={today}
          commitments={commitments}
          open={open}
          payments={payments}
          centers={creditCenters(position?.convention ?? convention)}
          paid={paid}
          onDraft={(typed) => setDraft(typed && draftOfTyped(typed))}
          onRecord={(typed) => void save(typed)}
        />
      )}
      {lines.length === 0 ? (
        <p class="notice">
          {past
            ? 'Aucune écriture à cette date.'
            : 'Aucune écriture : le registre se remplit avec les formulaires, ou à la main ci-dessus.'}
        </p>
      ) : (
        <LedgerBook
          convention={convention}
          lines={lines}
          unread={whole ? 0 : unread + Math.max(0, entries.length - LAST_LINES)}
          isWhole={whole !== null}
          today={room.today}
          lastExtract={lastExtract}
          past={past}
          handlers={past ? null : handlers}
        />
      )}
    </div>
  );
}

/** What the room shows: everything, or what was known on a day of what held on another. */
function asOf({ followed: { entries }, amendments, today }: Props, past: PastDay | null) {
  if (!past) return { entries, amendments, today };
  return {
    entries: entriesAsOf(entries, past),
    amendments: amendmentsAsOf(amendments, past),
    today: past.heldOn,
  };
}

/** The same handlers at each render, that do what the last ones given do: the lines are not drawn again at each key. */
function useSteady(handlers: Required<EntryActionHandlers>): EntryActionHandlers {
  const latest = useRef(handlers);
  latest.current = handlers;
  return useMemo(
    () => ({
      onConfirm: (...given) => latest.current.onConfirm(...given),
      onReverse: (...given) => latest.current.onReverse(...given),
      onPay: (...given) => latest.current.onPay(...given),
    }),
    [],
  );
}
