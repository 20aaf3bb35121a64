import type { LeftAmount } from '../lib/extraction/left-amounts';
import { Quotation } from './Quotation';
import { ShowOnPage } from './ShowOnPage';

/** The amounts of the document that no value of the review says: a credit may be among them. */
export function LeftAmounts({ amounts }: { amounts: readonly LeftAmount[] }) {
  if (amounts.length === 0) return null;
  const count =
    amounts.length === 1
      ? '1 montant du document n’est dans aucune valeur'
      : `${amounts.length} montants du document ne sont dans aucune valeur`;
  return (
    <details class="card" data-testid="left-amounts">
      <summary>{count}</summary>
      <p>Si l’un d’eux est un crédit délégué ou une ouverture, ajoutez-le à la main ci-dessous.</p>
      <ul class="plain stack">
        {amounts.map(({ text, quote, position }) => (
          <li key={position.start} class="candidate">
            <div class="choice">
              <strong>{text}</strong>
              <ShowOnPage title="Montant sans valeur" value={text} position={position} />
            </div>
            <Quotation quote={quote} position={position} />
          </li>
        ))}
      </ul>
    </details>
  );
}
