import { yearOf } from '../lib/dates';
import { formatAmount } from '../lib/money';
import type { CarryOver } from '../lib/reconciliation/carry-overs';
import type { Proposal } from '../lib/reconciliation/proposal';
import { ProposalChoices } from './ProposalChoices';
import { ScrolledTable } from './ScrolledTable';

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
    <ScrolledTable
      caption={caption}
      testId="carry-overs"
      asCards
      heads={[
        'EJ et poste',
        'Objet',
        'Exercice',
        '#Reste à payer',
        ...(hasChorus ? ['#Bascule dans Chorus'] : []),
        'Écriture proposée',
      ]}
    >
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
    </ScrolledTable>
  );
}
