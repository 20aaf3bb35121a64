import { type ExecutionReport, reportSheets } from '../lib/report/execution-report';
import { ReportTable } from './ReportTable';

/** The account on the screen, sheet by sheet. */
export function ReportView({ report }: { report: ExecutionReport }) {
  return (
    <article class="stack report" aria-label="Compte rendu d’exécution" data-testid="report">
      {reportSheets(report).map((sheet) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section key={sheet.name} class="table-scroll" aria-label={sheet.name} tabIndex={0}>
          <ReportTable sheet={sheet}>
            <caption>{sheet.name}</caption>
          </ReportTable>
        </section>
      ))}
    </article>
  );
}
