import { useState } from 'preact/hooks';
import { BudgetGauges } from '../../components/BudgetGauges';
import { ErrorNotice } from '../../components/ErrorNotice';
import { EvidenceList } from '../../components/EvidenceList';
import { LookBack } from '../../components/LookBack';
import { ReferenceList } from '../../components/ReferenceList';
import { Said } from '../../components/Said';
import { type TrancheDecisionTyped, TrancheList } from '../../components/TrancheList';
import { WarningList } from '../../components/WarningList';
import { YearTable } from '../../components/YearTable';
import { checkPosition } from '../../lib/budget/check-budget';
import type { ControlProfile } from '../../lib/budget/control-profile';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { liftedTranches } from '../../lib/budget/lifted-tranches';
import { makeReleaseWithdrawal, makeTrancheRelease } from '../../lib/budget/make-entry';
import { computePosition } from '../../lib/budget/position';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import { formatDate, type IsoDate } from '../../lib/dates';
import { askBackground } from '../../lib/messages';
import type { LastExtract } from '../../lib/reconciliation/last-extract';
import { deleteConvention } from '../../lib/storage/conventions';
import { useRecorder } from '../shared/use-recorder';
import { AmendmentList } from './AmendmentList';
import { ControlSection } from './ControlSection';

interface Props {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly control: ControlProfile;
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  readonly lastExtract: LastExtract | null;
}

/** One convention: where its credits stand today, what is still closed, its references and where they were read. */
export function ConventionRoom({ convention, amendments, control, entries, today, lastExtract }: Props) {
  const [problem, setProblem] = useState<string>();
  const { said, record } = useRecorder();
  const position = computePosition(convention, entries, today, amendments);
  const release = (trancheId: string, decision: TrancheDecisionTyped) =>
    record(
      makeTrancheRelease(convention.id, { trancheId, ...decision }),
      `Tranche libérée au ${formatDate(decision.date)}.`,
    );
  const withdraw = (trancheId: string, decision: TrancheDecisionTyped) =>
    record(
      makeReleaseWithdrawal(convention.id, { trancheId, ...decision }),
      `Libération retirée au ${formatDate(decision.date)}.`,
    );
  const remove = async () => {
    const deleted = await deleteConvention(convention.id);
    if (!deleted.ok)
      setProblem(
        `Convention gardée : son registre contient ${deleted.error.count} écriture(s), et une écriture ne s'efface pas.`,
      );
    await askBackground('refresh', {});
  };
  return (
    <div class="stack">
      <h2>Situation</h2>
      <WarningList title="Alertes" warnings={checkPosition(position, control)} />
      <Said said={said} />
      {problem && <ErrorNotice>{problem}</ErrorNotice>}
      <section class="card stack" aria-label="Crédits">
        <BudgetGauges position={position} draft={null} lastExtract={lastExtract} />
        <YearTable position={position} today={today} />
      </section>
      <section class="card stack">
        <TrancheList
          tranches={position.convention.tranches}
          releases={
            new Map([...liftedTranches(position.sums, today)].map(([id, lifted]) => [id, lifted.release]))
          }
          today={today}
          onRelease={(trancheId, decision) => void release(trancheId, decision)}
          onWithdraw={(trancheId, decision) => void withdraw(trancheId, decision)}
        />
      </section>
      <AmendmentList convention={convention} today={today} />
      <section class="card stack" aria-label="Références">
        <h3>Références</h3>
        <ReferenceList convention={convention} />
        <EvidenceList evidence={convention.evidence} />
        <p class="muted">
          Importée le {formatDate(convention.source.importedOn)} depuis « {convention.source.fileName} ».
        </p>
      </section>
      <LookBack
        convention={convention}
        amendments={amendments}
        entries={entries}
        today={today}
        timeZone={Temporal.Now.timeZoneId()}
      />
      <ControlSection conventionId={convention.id} />
      {entries.length === 0 && (
        <details>
          <summary>Convention importée par erreur</summary>
          <p>Tant que son registre est vide, elle peut être supprimée.</p>
          <button type="button" class="danger" data-testid="delete-convention" onClick={() => void remove()}>
            Supprimer cette convention
          </button>
        </details>
      )}
    </div>
  );
}
