import { formatDate } from '../lib/dates';
import { type ExecutionReport, reportSheets } from '../lib/report/execution-report';
import { ReportTable } from './ReportTable';

/** The account on paper: each page says what it is of, and repeats the names of its columns. */
export function PrintedReport({ report }: { report: ExecutionReport }) {
  const { convention, date } = report.position;
  return (
    <article class="printed-report">
      {reportSheets(report).map((sheet) => (
        <ReportTable key={sheet.name} sheet={sheet} class="printed" isHead>
          <tr>
            <th colSpan={sheet.rows[0]?.length ?? 1} scope="colgroup">
              <strong>Compte rendu d’exécution – {convention.title}</strong>
              <small>
                {sheet.name}. Montants en euros TTC, au {formatDate(date)}. Selon les opérations saisies ;
                Chorus fait foi.
              </small>
            </th>
          </tr>
        </ReportTable>
      ))}
    </article>
  );
}
