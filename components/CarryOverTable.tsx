import { yearOf } from '../lib/dates';
import { formatAmount } from '../lib/money';
import type { CarryOver } from '../lib/reconciliation/carry-overs';
import type { Proposal } from '../lib/reconciliation/proposal';
import { ProposalChoices } from './ProposalChoices';

interface Props {
  readonly caption: string;
  readonly carryOvers: readonly CarryOver[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (proposal: Proposal, isTicked: boolean) => void;
}

const nameOf = ({ commitment: { commitmentNumber, line } }: CarryOver): string =>
  `EJ ${commitmentNumber}${line === null ? '' : `, poste ${line}`}`;

/** The commitments of earlier years that are not paid in full, each with its bascule to tick. */
export function CarryOverTable({ caption, carryOvers, ticked, onTick }: Props) {
  const hasChorus = carryOvers.some(({ chorus }) => chorus !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="table-scroll as-cards" aria-label={caption} tabIndex={0}>
      <table data-testid="carry-overs">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">EJ et poste</th>
            <th scope="col">Objet</th>
            <th scope="col">Exercice</th>
            <th scope="col" class="number">
              Reste à payer
            </th>
            {hasChorus && (
              <th scope="col" class="number">
                Bascule dans Chorus
              </th>
            )}
            <th scope="col">Écriture proposée</th>
          </tr>
        </thead>
        <tbody>
          {carryOvers.map((each) => (
            <tr key={each.commitment.entry.id}>
              <td data-label="EJ et poste">{nameOf(each)}</td>
              <td data-label="Objet">{each.commitment.entry.purpose}</td>
              <td data-label="Exercice">{yearOf(each.commitment.entry.date)}</td>
              <td class="number" data-label="Reste à payer">
                {formatAmount(each.outstanding)}
              </td>
              {hasChorus && (
                <td class="number" data-label="Bascule dans Chorus">
                  {each.chorus !== null && formatAmount(each.chorus)}
                </td>
              )}
              <td data-label="Écriture proposée">
                {each.proposal === null ? (
                  <small>L’extrait ne bascule rien de cet EJ : à vérifier dans Chorus.</small>
                ) : (
                  <ProposalChoices
                    proposals={[each.proposal]}
                    ticked={ticked}
                    onTick={onTick}
                    lineName={nameOf(each)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
