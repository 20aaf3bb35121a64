import { sealRows } from '../../lib/budget/ledger-chain';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { isoDate } from '../../lib/dates';
import { readSheets } from '../../lib/import/extract/read-sheets';
import { readExtract } from '../../lib/reconciliation/read-extract';
import { reconcile } from '../../lib/reconciliation/reconcile';
import { makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';
import { median } from './median';

const HEADER =
  'Centre financier;;N° EJ;Type de flux;Fournisseur titulaire principal (EJ);N° de contrat;N° poste EJ;Centre de coûts;;Fonds;;Compte budgétaire;;Référentiel de programmation;;Groupe de marchandises;;Date comptable du SF;Bascule des EJ non soldés;Montant engagé;Montant certifié non soldé;Montant pré-enregistré;Montant facturé;Montant payé';
const number = (rank: number): string => `21${String(rank).padStart(8, '0')}`;

/** An extract of this many lines, five postes an EJ, and a ledger that knows one EJ of two, some of them wrongly. */
function reconciliationCase(count: number) {
  const rows = Array.from(
    { length: count },
    (_, rank) =>
      `BG00/0352-CFSE-CFIN;FAST;${number(Math.floor(rank / 5))};Flux 1;1000972118;;${(rank % 5) + 1};BG00/SGSIFAB075;DNUM;#;Non affecté;64;Autres;BG00/035200010101;Mano;40.01.02;Prestations;20/10/2024;;1 200,00;;;;${rank % 3 === 0 ? '400,50' : ''}`,
  );
  const known = Array.from({ length: count / 5 }, (_, rank) => rank).filter((rank) => rank % 2 === 0);
  const entries = known.flatMap((rank) => [
    commitment(`c${rank}`, rank % 10 === 0 ? 5_000 : 6_000, '2024-02-01', { commitmentNumber: number(rank) }),
    payment(`p${rank}`, 801, '2024-03-01', `c${rank}`),
  ]);
  const bytes = new TextEncoder().encode(
    ['INF_BUD_53', 'Extrait du 31/10/2024', '', '', HEADER, ...rows].join('\r\n'),
  );
  const convention = makeConvention({
    imputation: { ...makeConvention().imputation, fundsCenters: ['0352-CFSE-CFIN'] },
  });
  return { bytes, entries, convention };
}

/** How long an extract takes to be read and to be set beside a ledger. Medians of five, in milliseconds, in Node.js. */
export function measureReconciliation(count: number): { read: number; reconcile: number; lines: number } {
  const { bytes, entries, convention } = reconciliationCase(count);
  const ledger = makeLedgerIndex(entries);
  const reads: number[] = [];
  const reconciliations: number[] = [];
  let lines = 0;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    const extract = readExtract('extrait.csv', readSheets('csv', bytes));
    if (!extract.ok) throw new Error(extract.error);
    const middle = performance.now();
    const day = isoDate('2024-10-31');
    lines = reconcile({ extract: extract.value, convention, ledger, day, fiscalYear: 2024 }).lines.length;
    reads.push(middle - start);
    reconciliations.push(performance.now() - middle);
  }
  return { read: median(reads), reconcile: median(reconciliations), lines };
}

/** The same as it lies in the database, and the file that is dropped. */
export function storedReconciliation(count: number) {
  const { bytes, entries, convention } = reconciliationCase(count);
  return {
    bytes,
    ledger: { convention, ...sealRows(entries.map((entry, rank) => ({ ...entry, seq: rank + 1 }))) },
  };
}
