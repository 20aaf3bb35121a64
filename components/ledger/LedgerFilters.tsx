import type { Operation } from '../../lib/budget/ledger-entry';
import { conditionsOf, type LedgerFilter, NO_FILTER } from '../../lib/budget/ledger-filter';
import type { EntryState } from '../../lib/budget/ledger-line';
import { LEDGER_ORDERS, type LedgerOrder } from '../../lib/budget/ledger-order';
import { parseIsoDate } from '../../lib/dates';
import { DayField } from '../DayField';
import { OPERATIONS } from '../operation-names';
import { STATES } from './LedgerRow';

const ORDERS: Readonly<Record<LedgerOrder, string>> = {
  'last-first': 'Dernière enregistrée d’abord',
  'first-first': 'Première enregistrée d’abord',
  'latest-day': 'Date, de la plus récente',
  'earliest-day': 'Date, de la plus ancienne',
  'greatest-amount': 'Montant, du plus grand',
  'smallest-amount': 'Montant, du plus petit',
};

interface Props {
  readonly filter: LedgerFilter;
  readonly order: LedgerOrder;
  /** What the register holds: only what would find something is offered. */
  readonly choices: {
    readonly operations: readonly Operation[];
    readonly states: readonly EntryState[];
    readonly years: readonly number[];
    readonly fundsCenters: readonly string[];
  };
  readonly onFilter: (filter: LedgerFilter) => void;
  readonly onOrder: (order: LedgerOrder) => void;
}

/** What the person looks for in the register, and in which order it comes. */
export function LedgerFilters({ filter, order, choices, onFilter, onOrder }: Props) {
  const set = (change: Partial<LedgerFilter>) => onFilter({ ...filter, ...change });
  const conditions = conditionsOf(filter);
  return (
    <search class="stack" aria-label="Chercher dans le registre">
      <div class="fields">
        <div class="field wide">
          <label for="ledger-search">
            Chercher <small>(n° d'EJ, objet, motif, montant)</small>
          </label>
          <input
            id="ledger-search"
            type="search"
            autocomplete="off"
            value={filter.search}
            onInput={(event) => set({ search: event.currentTarget.value })}
          />
        </div>
        <Choice
          id="ledger-order"
          label="Trier par"
          value={order}
          options={LEDGER_ORDERS.map((each) => [each, ORDERS[each]])}
          onChoose={(value) => onOrder(value as LedgerOrder)}
        />
      </div>
      <details open={conditions > 0}>
        <summary>Filtrer{conditions > 0 && ` (${conditions} en cours)`}</summary>
        <div class="fields">
          <Choice
            id="ledger-operation"
            label="Opération"
            all="Toutes"
            value={filter.operation}
            options={choices.operations.map((each) => [each, OPERATIONS[each]])}
            onChoose={(value) => set({ operation: (value || null) as Operation | null })}
          />
          <Choice
            id="ledger-state"
            label="État"
            all="Tous"
            value={filter.state}
            options={choices.states.map((each) => [each, STATES[each]])}
            onChoose={(value) => set({ state: (value || null) as EntryState | null })}
          />
          <Choice
            id="ledger-year"
            label="Exercice"
            all="Tous"
            value={filter.year === null ? null : String(filter.year)}
            options={choices.years.map((each) => [String(each), String(each)])}
            onChoose={(value) => set({ year: value === '' ? null : Number(value) })}
          />
          {choices.fundsCenters.length > 0 && (
            <Choice
              id="ledger-center"
              label="Centre financier"
              all="Tous"
              value={filter.fundsCenter}
              options={choices.fundsCenters.map((each) => [each, each])}
              onChoose={(value) => set({ fundsCenter: value || null })}
            />
          )}
          <DayField
            id="ledger-from"
            label="Du"
            value={filter.from ?? ''}
            onInput={(day) => set({ from: parseIsoDate(day) ?? null })}
          />
          <DayField
            id="ledger-to"
            label="Au"
            value={filter.to ?? ''}
            onInput={(day) => set({ to: parseIsoDate(day) ?? null })}
          />
        </div>
      </details>
      {(conditions > 0 || filter.search !== '') && (
        <div>
          <button type="button" class="quiet" onClick={() => onFilter(NO_FILTER)} data-testid="clear-filter">
            Tout montrer
          </button>
        </div>
      )}
    </search>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  /** The word for no choice; absent: there is always one. */
  readonly all?: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ id, label, all, value, options, onChoose }: ChoiceProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
        {all && <option value="">{all}</option>}
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
