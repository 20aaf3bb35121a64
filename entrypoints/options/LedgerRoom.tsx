import { useMemo, useRef, useState } from 'preact/hooks';
import { BudgetGauges } from '../../components/BudgetGauges';
import type { EntryActionHandlers } from '../../components/EntryActions';
import { EntryForm } from '../../components/EntryForm';
import { OPERATIONS } from '../../components/operation-names';
import { Said } from '../../components/Said';
import { WarningList } from '../../components/WarningList';
import { type BudgetDraft, warningsWith } from '../../lib/budget/check-budget';
import type { ControlProfile } from '../../lib/budget/control-profile';
import { knownCommitments, openCommitments, repayablePayments } from '../../lib/budget/open-commitments';
import { computePosition, creditCenters, positionOn } from '../../lib/budget/position';
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
import { useRegister } from './use-register';

interface Props {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly control: ControlProfile;
  readonly followed: FollowedEntries;
  readonly today: IsoDate;
  readonly lastExtract: LastExtract | null;
}

/** The register: what is typed by hand, what it would do, and every entry with what can follow it. */
export function LedgerRoom({
  convention,
  amendments,
  control,
  followed: { entries, unread },
  today,
  lastExtract,
}: Props) {
  const [draft, setDraft] = useState<BudgetDraft | null>(null);
  const { said, record } = useRecorder();
  const [paid, setPaid] = useState<string | null>(null);
  // The whole ledger is walked when it changes, not at each key; a part of it says nothing of what is left.
  const position = useMemo(
    () => (unread > 0 ? null : computePosition(convention, entries, today, amendments)),
    [convention, amendments, entries, unread, today],
  );
  const register = useRegister(position, entries);
  const lines = useMemo(() => register ?? lastLines(entries, unread), [register, entries, unread]);
  const open = useMemo(() => (position ? openCommitments(position, lines) : []), [position, lines]);
  const commitments = useMemo(() => (position ? knownCommitments(position, lines) : []), [position, lines]);
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
      {lines.length === 0 ? (
        <p class="notice">
          Aucune écriture : le registre se remplit avec les formulaires, ou à la main ci-dessus.
        </p>
      ) : (
        <LedgerBook
          convention={convention}
          lines={lines}
          unread={unread}
          isWhole={register !== null}
          today={today}
          handlers={handlers}
        />
      )}
    </div>
  );
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
