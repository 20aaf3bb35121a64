import { useState } from 'preact/hooks';
import { ForecastRows } from '../../components/ForecastRows';
import { PrintedReport } from '../../components/PrintedReport';
import { ReportView } from '../../components/ReportView';
import type { BudgetPosition } from '../../lib/budget/position';
import { type IsoDate, yearOf } from '../../lib/dates';
import type { LastExtract } from '../../lib/reconciliation/last-extract';
import {
  consumptionSheet,
  type Forecast,
  makeExecutionReport,
  reportSheets,
} from '../../lib/report/execution-report';
import { writeCsv } from '../../lib/report/files/write-csv';
import { writeOds } from '../../lib/report/files/write-ods';
import { writeXlsx } from '../../lib/report/files/write-xlsx';
import { saveFile } from '../shared/save-file';
import { usePrinted } from './use-printed';

interface Props {
  readonly position: BudgetPosition;
  readonly today: IsoDate;
  readonly lastExtract: LastExtract | null;
}

/** The account of execution: the ledger's figures, the person's words and forecasts, as a page and as files. */
export function ReportEditor({ position, today, lastExtract }: Props) {
  const [progress, setProgress] = useState('');
  const [forecasts, setForecasts] = useState<readonly Forecast[]>([]);
  const report = makeExecutionReport(position, { progress, forecasts, lastExtract });
  usePrinted(() => <PrintedReport report={report} />);
  const name = `enveloppe-compte-rendu-${today}`;
  return (
    <section class="card stack" aria-labelledby="report-title">
      <h3 id="report-title">Compte rendu d’exécution</h3>
      <div class="stack">
        <div class="field">
          <label for="report-progress">Avancement de l’action</label>
          <textarea
            id="report-progress"
            rows={4}
            value={progress}
            onInput={(event) => setProgress(event.currentTarget.value)}
          />
        </div>
        <h4>Prévisions de commande et de consommation</h4>
        <ForecastRows year={yearOf(today)} forecasts={forecasts} onChange={setForecasts} />
        <div class="row">
          <button type="button" class="main" onClick={() => window.print()}>
            Imprimer
          </button>
          <button
            type="button"
            data-testid="report-ods"
            onClick={() =>
              saveFile(
                `${name}.ods`,
                writeOds(reportSheets(report)),
                'application/vnd.oasis.opendocument.spreadsheet',
              )
            }
          >
            LibreOffice (.ods)
          </button>
          <button
            type="button"
            data-testid="report-xlsx"
            onClick={() =>
              saveFile(
                `${name}.xlsx`,
                writeXlsx(reportSheets(report)),
                'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
              )
            }
          >
            Excel (.xlsx)
          </button>
          <button
            type="button"
            data-testid="report-csv"
            onClick={() =>
              saveFile(`enveloppe-depenses-${today}.csv`, writeCsv(consumptionSheet(report)), 'text/csv')
            }
          >
            Dépenses par EJ (.csv)
          </button>
        </div>
      </div>
      <ReportView report={report} />
    </section>
  );
}
