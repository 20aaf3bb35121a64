import type { LedgerLine } from '../lib/budget/ledger-line';
import { formatDate } from '../lib/dates';
import { formatAmount } from '../lib/money';
import { type EntryActionHandlers, EntryActions } from './EntryActions';

const OPERATIONS = {
  commitment: 'Engagement',
  payment: 'Paiement',
  withdrawal: "Retrait d'engagement",
  confirmation: 'Confirmation',
  reversal: "Annulation d'écriture",
  'tranche-release': 'Tranche libérée',
  notice: 'Dénonciation',
} as const;
const STATES = { pending: 'en attente', confirmed: 'confirmée', reversed: 'annulée', recorded: '' } as const;
const LOOKS = { pending: 'tag warning', confirmed: 'tag good', reversed: 'tag error', recorded: '' } as const;

/** The register, last entry first. Nothing is ever removed from it. */
export function LedgerTable({
  lines,
  handlers,
}: {
  lines: readonly LedgerLine[];
  handlers: EntryActionHandlers;
}) {
  if (lines.length === 0)
    return (
      <p class="notice">
        Aucune écriture : le registre se remplit avec les formulaires, ou à la main ci-dessus.
      </p>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="table-scroll" aria-label="Écritures" tabIndex={0}>
      <table data-testid="ledger">
        <caption>Écritures, de la dernière à la première (montants TTC)</caption>
        <thead>
          <tr>
            <th scope="col">N°</th>
            <th scope="col">Date</th>
            <th scope="col">Opération</th>
            <th scope="col" class="number">
              Montant
            </th>
            <th scope="col">État</th>
            <th scope="col">Suite à donner</th>
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map((line) => (
            <tr
              key={line.entry.id}
              data-entry={line.entry.id}
              data-operation={line.entry.operation}
              data-state={line.state}
            >
              <td>{line.rank}</td>
              <td>{formatDate(line.entry.date)}</td>
              <td>
                {OPERATIONS[line.entry.operation]}
                <EntryDetail line={line} />
              </td>
              <td class="number">{line.effect === null ? '' : formatAmount(line.effect)}</td>
              <td>
                {line.state !== 'recorded' && <span class={LOOKS[line.state]}>{STATES[line.state]}</span>}
              </td>
              <td>
                <EntryActions line={line} handlers={handlers} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EntryDetail({ line: { entry, commitmentNumber } }: { line: LedgerLine }) {
  const purpose = entry.operation === 'commitment' || entry.operation === 'payment' ? entry.purpose : '';
  const details = [purpose, commitmentNumber && `EJ ${commitmentNumber}`, entry.note].filter(Boolean);
  return details.length > 0 ? <small> {details.join(' · ')}</small> : null;
}
