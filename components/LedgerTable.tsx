import type { LedgerLine } from '../lib/budget/ledger-line';
import { formatDate } from '../lib/dates';
import { formatAmount } from '../lib/money';
import { type EntryActionHandlers, EntryActions } from './EntryActions';
import { OPERATIONS } from './operation-names';

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
    <section class="table-scroll as-cards" aria-label="Écritures" tabIndex={0}>
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
              <td data-label="N°">{line.rank}</td>
              <td data-label="Date">{formatDate(line.entry.date)}</td>
              <td data-label="Opération">
                {OPERATIONS[line.entry.operation]}
                <EntryDetail line={line} />
              </td>
              <td class="number" data-label="Montant">
                {'amount' in line.entry && formatAmount(line.entry.amount)}
              </td>
              <td data-label="État">
                {line.state !== 'recorded' && <span class={LOOKS[line.state]}>{STATES[line.state]}</span>}
              </td>
              <td data-label="Suite à donner">
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
