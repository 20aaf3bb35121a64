import { useMemo, useState } from 'preact/hooks';
import { BudgetGauges } from '../../components/BudgetGauges';
import { EntryForm, type TypedEntry } from '../../components/EntryForm';
import { LedgerTable } from '../../components/LedgerTable';
import { OPERATIONS } from '../../components/operation-names';
import { Said } from '../../components/Said';
import { WarningList } from '../../components/WarningList';
import { type BudgetDraft, warningsWith } from '../../lib/budget/check-budget';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { ledgerLines } from '../../lib/budget/ledger-line';
import { makeCreditEntry } from '../../lib/budget/make-entry';
import { openCommitments } from '../../lib/budget/open-commitments';
import { computePosition, positionOn } from '../../lib/budget/position';
import type { Convention } from '../../lib/convention/convention';
import type { IsoDate } from '../../lib/dates';
import { formatAmount } from '../../lib/money';
import { useEntryActions } from '../shared/use-entry-actions';
import { useRecorder } from '../shared/use-recorder';

interface Props {
  readonly convention: Convention;
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
}

/** The register: what is typed by hand, what it would do, and every entry with what can follow it. */
export function LedgerRoom({ convention, entries, today }: Props) {
  const [draft, setDraft] = useState<BudgetDraft | null>(null);
  const { said, record } = useRecorder();
  const [paid, setPaid] = useState<string | null>(null);
  const handlers = useEntryActions(today, record);
  // The whole ledger is walked when it changes, not at each key.
  const lines = useMemo(() => ledgerLines(entries), [entries]);
  const position = useMemo(() => computePosition(convention, entries, today), [convention, entries, today]);
  const commitments = openCommitments(position, lines);
  const save = async (typed: TypedEntry) => {
    const { commitmentNumber, ...rest } = typed;
    const entry = makeCreditEntry(convention.id, {
      ...rest,
      netOfTax: null,
      pending: typed.nature === 'commitment' && commitmentNumber === '',
      commitmentNumber: commitmentNumber || null,
    });
    if (
      await record(
        entry,
        `Enregistré : ${OPERATIONS[typed.nature].toLowerCase()} de ${formatAmount(typed.amount)}.`,
      )
    ) {
      setPaid(null);
      setDraft(null);
    }
  };
  return (
    <div class="stack">
      <h2>Registre</h2>
      <BudgetGauges position={positionOn(convention, position.sums, draft?.date ?? today)} draft={draft} />
      <WarningList title="Alertes" warnings={warningsWith(position, draft)} />
      <Said said={said} />
      <EntryForm
        key={paid}
        today={today}
        commitments={commitments}
        paid={paid}
        onDraft={(typed) =>
          setDraft(typed && { operation: typed.nature, amount: typed.amount, date: typed.date, of: typed.of })
        }
        onRecord={(typed) => void save(typed)}
      />
      <LedgerTable lines={lines} handlers={{ ...handlers, onPay: (entry) => setPaid(entry.id) }} />
    </div>
  );
}
