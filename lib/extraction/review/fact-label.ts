import { CREDITS, OF_CREDITS } from '../../convention/budget-kind';
import { formatDate } from '../../dates';
import { formatAmount } from '../../money';
import type { CreditLine, FactKey, FactValue } from '../candidate';

const LABELS: Readonly<Record<string, string>> = {
  title: 'Titre',
  product: 'Produit',
  number: 'Numéro de la convention',
  programme: 'Programme',
  'delegating-party': 'Délégant',
  'delegate-party': 'Délégataire',
  'functional-area': 'Domaine fonctionnel',
  'funds-center': 'Centre financier',
  activity: 'Activité',
  'cost-center': 'Centre de coûts',
  fund: 'Fonds',
  'material-group': 'Groupe de marchandises',
  location: 'Localisation interministérielle',
  'commitment-allotment': CREDITS.commitment,
  'payment-allotment': CREDITS.payment,
  'commitment-total': 'Total des AE (plafond)',
  'payment-total': 'Total des CP',
  tranche: 'Tranche',
  'signature-date': 'Date de signature',
  'start-date': "Date d'effet",
  'end-date': 'Fin technique',
  'notice-months': 'Préavis',
  'own-funds-amount': 'Enveloppe propre du délégataire',
  'own-funds-months': 'Délai pour engager l’enveloppe propre',
  'excludes-staff-costs': 'Hors titre 2 (sans dépenses de personnel)',
  siret: 'SIRET',
  'beneficiary-party': 'Bénéficiaire',
  line: 'Ligne de crédits',
  'amendment-number': "Numéro de l'avenant",
  'amended-title': 'Convention modifiée',
  'amended-number': 'Numéro de la convention modifiée',
  'amended-signature-date': 'Signature de la convention modifiée',
  'amounts-are': 'Effet sur les montants',
  'new-commitment-total': 'Nouveau total des AE',
  'new-payment-total': 'Nouveau total des CP',
};

/** Facts whose number is part of the name even when it is 1: a year, the rank of a tranche. */
const ALWAYS_NUMBERED = new Set(['commitment-allotment', 'payment-allotment', 'tranche', 'line']);

/** The French name of a fact: « AE 2023 », « Centre financier », « Activité 2 », « Tranche 1 ». */
export function factLabel(key: FactKey): string {
  const [kind = '', rank] = key.split(':');
  const label = LABELS[kind] ?? kind;
  return rank === undefined || (rank === '1' && !ALWAYS_NUMBERED.has(kind)) ? label : `${label} ${rank}`;
}

/** A fact's value as a person reads it. */
export function formatFactValue(value: FactValue): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'code':
      return value.code;
    case 'amount':
      return formatAmount(value.amount);
    case 'date':
      return formatDate(value.date);
    case 'months':
      return `${value.months} mois`;
    case 'yes-no':
      return value.isYes ? 'oui' : 'non';
    case 'manner':
      return value.manner === 'increment'
        ? 's’ajoutent à ceux de la convention'
        : 'remplacent ceux de la convention';
    case 'line':
      return formatLine(value.line);
    case 'tranche':
      return formatTranche(value.tranche);
  }
}

function formatLine({ fundsCenter, activity, costCenter, functionalArea, amounts }: CreditLine): string {
  const codes = [fundsCenter, activity, costCenter, functionalArea].filter((code) => code !== null);
  const sums = amounts.map(({ kind, year, amount }) => `${CREDITS[kind]} ${year} : ${formatAmount(amount)}`);
  return `${codes.join(', ')} : ${sums.join(', ')}`;
}

function formatTranche(tranche: Extract<FactValue, { type: 'tranche' }>['tranche']): string {
  const share =
    tranche.share === null ? '' : ` (${new Intl.NumberFormat('fr-FR').format(tranche.share / 100)} %)`;
  const date = tranche.release.date === null ? 'date non précisée' : `le ${formatDate(tranche.release.date)}`;
  const when = tranche.release.type === 'signature' ? `à la signature, ${date}` : date;
  return `${formatAmount(tranche.amount)}${share} ${OF_CREDITS[tranche.kind]} ${tranche.year}, ${when}${tranche.conditional ? ', sous condition' : ''}`;
}
