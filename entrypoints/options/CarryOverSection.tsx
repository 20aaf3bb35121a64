import { useMemo } from 'preact/hooks';
import { CarryOverTable } from '../../components/CarryOverTable';
import { RecordProposals } from '../../components/RecordProposals';
import { Said } from '../../components/Said';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { proposeCarryOvers } from '../../lib/reconciliation/carry-overs';
import type { Extract } from '../../lib/reconciliation/extract';
import { useTickedProposals } from './use-ticked-proposals';

/** More rows than a person ticks at once; the next ones come once these are recorded. */
const SHOWN = 100;

interface Props {
  readonly conventionId: string;
  readonly entries: readonly LedgerEntry[];
  readonly year: number;
  /** The extract that is open, if any: its bascules are taken rather than what is left to pay. */
  readonly extract: Extract | null;
}

/** At a year's change: what earlier years left to pay goes on, by entries that the person ticks. */
export function CarryOverSection({ conventionId, entries, year, extract }: Props) {
  const ledger = useMemo(() => makeLedgerIndex(entries), [entries]);
  const carryOvers = useMemo(
    () => proposeCarryOvers(ledger.sums.commitments.values(), year, extract),
    [ledger, year, extract],
  );
  const shown = useMemo(() => carryOvers.slice(0, SHOWN), [carryOvers]);
  const proposals = useMemo(() => shown.flatMap(({ proposal }) => proposal ?? []), [shown]);
  const ticked = useTickedProposals(conventionId, ledger, proposals);
  if (carryOvers.length === 0 && ticked.said === null) return null;
  return (
    <section class="stack" aria-labelledby="carry-over-title">
      <h3 id="carry-over-title">Bascule sur {year}</h3>
      <p class="muted">
        Ces engagements d’exercices antérieurs ne sont pas soldés. Leur bascule ne consomme pas d’AE {year} ;
        elle inscrit au registre ce que Chorus reporte.
      </p>
      <Said said={ticked.said} />
      {carryOvers.length > 0 && (
        <>
          <CarryOverTable
            caption={`Engagements à basculer sur ${year}, montants TTC`}
            carryOvers={shown}
            ticked={ticked.keys}
            onTick={ticked.tick}
          />
          {carryOvers.length > SHOWN && (
            <p class="muted">
              Les {SHOWN} premiers sur {carryOvers.length.toLocaleString('fr-FR')} ; les suivants viennent une
              fois ceux-ci enregistrés.
            </p>
          )}
          <RecordProposals
            count={ticked.count}
            isLate={ticked.isLate}
            testId="record-carry-overs"
            onRecord={() => void ticked.record(() => `Bascule des EJ non soldés sur ${year}`)}
          />
        </>
      )}
    </section>
  );
}
