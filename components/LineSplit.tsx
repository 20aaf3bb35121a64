import type { Convention } from '../lib/convention/convention';
import { type Cents, formatAmount } from '../lib/money';
import { AmountField } from './AmountField';

/** One line of the form as it is being given: an empty amount takes what the others leave. */
export interface LinePart {
  readonly conventionId: string;
  readonly amount: string;
}

interface Props {
  readonly conventions: readonly Convention[];
  /** How many lines the form has. */
  readonly lines: number;
  /** Empty: the first line takes the whole. */
  readonly parts: readonly LinePart[];
  readonly amounts: readonly Cents[];
  /** French: why the parts do not make the amount, or null. */
  readonly problem: string | null;
  readonly basis: 'incl' | 'excl';
  readonly onSplit: (lines: number) => void;
  readonly onChange: (line: number, part: LinePart) => void;
}

/** A request of several lines: one convention a line, or one amount split over the lines, to the cent. */
export function LineSplit(props: Props) {
  const { conventions, lines, parts, amounts, problem, basis, onSplit, onChange } = props;
  return (
    <fieldset class="stack" data-testid="line-split">
      <legend>Ce formulaire a {lines} lignes</legend>
      <div class="field">
        <label for="lines">Remplir</label>
        <select
          id="lines"
          value={String(Math.max(1, parts.length))}
          onChange={(event) => onSplit(Number(event.currentTarget.value))}
        >
          <option value="1">la première ligne seulement</option>
          {Array.from({ length: Math.min(lines, 20) - 1 }, (_, rank) => (
            <option key={rank} value={String(rank + 2)}>
              les {rank + 2} premières lignes
            </option>
          ))}
        </select>
      </div>
      {parts.map((part, line) => (
        <div key={line} class="row line-part" data-line={line}>
          {conventions.length > 1 && (
            <div class="field">
              <label for={`line-convention-${line}`}>Convention de la ligne {line + 1}</label>
              <select
                id={`line-convention-${line}`}
                value={part.conventionId}
                onChange={(event) => onChange(line, { ...part, conventionId: event.currentTarget.value })}
              >
                {conventions.map((convention) => (
                  <option key={convention.id} value={convention.id}>
                    {convention.title}
                  </option>
                ))}
              </select>
            </div>
          )}
          <AmountField
            id={`line-amount-${line}`}
            label={`Montant ${basis === 'incl' ? 'TTC' : 'HT'} de la ligne ${line + 1} (€)`}
            value={part.amount}
            onInput={(amount) => onChange(line, { ...part, amount })}
          />
          {amounts[line] !== undefined && (
            <span class="muted" data-testid={`line-share-${line}`}>
              {formatAmount(amounts[line])}
            </span>
          )}
        </div>
      ))}
      {parts.length > 0 && (
        <p class={problem ? 'notice error' : 'muted'} role="status" data-testid="line-problem">
          {problem ?? 'Un montant vide prend sa part de ce que les autres lignes laissent, au centime près.'}
        </p>
      )}
    </fieldset>
  );
}
