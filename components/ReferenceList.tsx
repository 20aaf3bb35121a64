import type { Convention } from '../lib/convention/convention';
import { ROLE_NAMES } from '../lib/convention/role-names';
import { formatDate } from '../lib/dates';
import { formatAmount } from '../lib/money';

/** The facts of a convention that forms ask for. */
export function ReferenceList({ convention }: { convention: Convention }) {
  const { imputation } = convention;
  const lines: [string, string][] = [
    ...convention.parties.map((party): [string, string] => [ROLE_NAMES[party.role], party.name]),
    ['SIRET', convention.siret ?? ''],
    ['Programme', convention.programme ?? ''],
    ['Domaine fonctionnel', imputation.functionalAreas.join(', ')],
    ['Centre financier', imputation.fundsCenters.join(', ')],
    ['Activité', imputation.activities.join(', ')],
    ['Centre de coûts', imputation.costCenters.join(', ')],
    ['Groupe de marchandises', imputation.materialGroup ?? ''],
    ['Localisation interministérielle', imputation.location ?? ''],
    ['Signée le', convention.signatureDate ? formatDate(convention.signatureDate) : ''],
    ['Date d’effet', convention.startDate ? formatDate(convention.startDate) : ''],
    ['Fin technique', convention.endDate ? formatDate(convention.endDate) : ''],
    ['Préavis', convention.noticeMonths === null ? '' : `${convention.noticeMonths} mois`],
    ['Enveloppe propre du délégataire', ownFundsOf(convention)],
    ['Titre 2', convention.excludesStaffCosts ? 'exclu : aucune dépense de personnel' : ''],
  ];
  return (
    <dl class="facts">
      {lines
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={`${name}${value}`} style="display:contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function ownFundsOf({ ownFunds }: Convention): string {
  if (ownFunds === null) return '';
  const amount = ownFunds.amount === null ? '' : `${formatAmount(ownFunds.amount)} `;
  return `${amount}à engager dans les ${ownFunds.months} mois de la signature`;
}
