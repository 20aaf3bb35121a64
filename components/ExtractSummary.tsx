import { type IsoDate, parseIsoDate } from '../lib/dates';
import type { Extract } from '../lib/reconciliation/extract';
import type { ReconciledLine } from '../lib/reconciliation/reconciled-line';
import { isSettled } from '../lib/reconciliation/verdict';

interface Props {
  readonly extract: Extract;
  readonly lines: readonly ReconciledLine[];
  readonly outside: number;
  readonly later: number;
  readonly day: IsoDate;
  readonly fiscalYear: number;
  readonly onDay: (day: IsoDate) => void;
  readonly onFiscalYear: (year: number) => void;
  readonly view: 'gaps' | 'all';
  readonly onView: (view: 'gaps' | 'all') => void;
}

const MOST_PROBLEMS = 20;
const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('fr-FR')} ${count > 1 ? many : one}`;

/** What was read of an extract, its day and its fiscal year, and which lines are to be shown. */
export function ExtractSummary(props: Props) {
  const { extract, lines, outside, later, day, fiscalYear } = props;
  const settled = lines.filter(({ verdict }) => isSettled(verdict)).length;
  const gaps = lines.length - settled;
  return (
    <section class="card stack" aria-label="Extrait lu" data-testid="extract-summary">
      <p>
        <strong>{extract.label}</strong> : {plural(extract.lines.length, 'ligne lue', 'lignes lues')}
        {extract.leftAside > 0 &&
          `, ${plural(extract.leftAside, 'ligne', 'lignes')} sans effet (sous-totaux, mouvements déjà comptés)`}
        {outside > 0 && `, ${plural(outside, 'ligne', 'lignes')} hors de cette convention`}.
        {later > 0 &&
          ` ${plural(later, 'écriture', 'écritures')} du registre, postérieures à l’extrait, n’y sont pas comparées.`}
      </p>
      {extract.problems.length > 0 && (
        <details class="notice warning">
          <summary>
            {plural(extract.problems.length, 'ligne n’a pas pu être lue', 'lignes n’ont pas pu être lues')} :
            elles manquent à la comparaison
          </summary>
          <ul>
            {extract.problems.slice(0, MOST_PROBLEMS).map(({ row, message }) => (
              <li key={row}>
                Ligne {row} : {message}
              </li>
            ))}
            {extract.problems.length > MOST_PROBLEMS && <li>…</li>}
          </ul>
        </details>
      )}
      <div class="fields">
        <div class="field">
          <label for="extract-day">
            Date de l’extrait {extract.day === null && <small>(non indiquée dans le fichier)</small>}
          </label>
          <input
            id="extract-day"
            type="date"
            value={day}
            onInput={(event) => props.onDay(parseIsoDate(event.currentTarget.value) ?? day)}
          />
        </div>
        <div class="field">
          <label for="extract-year">
            Exercice <small>(des lignes qui n’en portent pas)</small>
          </label>
          <input
            id="extract-year"
            type="number"
            min={2000}
            max={2100}
            value={fiscalYear}
            onInput={(event) => {
              const year = event.currentTarget.valueAsNumber;
              if (year >= 2000 && year <= 2100) props.onFiscalYear(year);
            }}
          />
        </div>
      </div>
      <p role="status" data-testid="reconciliation-count">
        {lines.length === 0
          ? 'Aucune ligne de l’extrait ne porte sur cette convention.'
          : `${plural(settled, 'ligne concorde', 'lignes concordent')}, ${plural(gaps, 'écart', 'écarts')}.`}
      </p>
      <fieldset class="row" aria-label="Lignes à montrer">
        {(
          [
            ['gaps', `Les écarts (${gaps})`],
            ['all', `Toutes (${lines.length})`],
          ] as const
        ).map(([value, title]) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="reconciliation-view"
              checked={props.view === value}
              onChange={() => props.onView(value)}
            />
            {title}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
