import { type Cents, plainAmount } from '../money';
import type { Exchange } from './exchange';
import type { ExchangedAmendment, ExchangedConvention, ExchangedCredits } from './exchange-schema';
import { joined, joinedChange } from './template-cells';
import { TEMPLATE_COLUMNS, type TemplateRow } from './template-columns';
import { toExchanged, toExchangedAmendment } from './to-exchanged';

const EMPTY: TemplateRow = Object.fromEntries(TEMPLATE_COLUMNS.map((column) => [column, ''])) as TemplateRow;

/**
 * The template's rows: one per credit line, one per tranche, and one for a convention or an avenant that has neither.
 * The quotes stay in the JSON file; all else comes back as it was.
 */
export const toRows = ({ conventions, amendments }: Exchange): TemplateRow[] => [
  ...conventions.map(toExchanged).flatMap((each) => lineRows(conventionCells(each), each)),
  ...amendments.map(toExchangedAmendment).flatMap((each) => lineRows(amendmentCells(each), each)),
];

function lineRows(common: TemplateRow, { credits, tranches }: ExchangedCredits): TemplateRow[] {
  const rows = [
    ...credits.map((credit) => ({
      ...common,
      ligne: 'crédit',
      budget: credit.budget,
      exercice: String(credit.exercice),
      montant: plainAmount(credit.montantCentimes, ','),
      centreFinancierLigne: credit.centreFinancier ?? '',
    })),
    ...tranches.map((tranche) => ({
      ...common,
      ligne: 'tranche',
      budget: tranche.budget,
      exercice: String(tranche.exercice),
      montant: plainAmount(tranche.montantCentimes, ','),
      centreFinancierLigne: tranche.centreFinancier ?? '',
      idTranche: tranche.identifiant,
      etendue: tranche.etendue,
      part: tranche.partPourDixMille === null ? '' : plainAmount(tranche.partPourDixMille as Cents, ','),
      typeOuverture: tranche.ouverture.type,
      texteOuverture: tranche.ouverture.texte,
      dateOuverture: tranche.ouverture.date ?? '',
      conditionnelle: tranche.conditionnelle ? 'oui' : 'non',
    })),
  ];
  return rows.length > 0 ? rows : [{ ...common, ligne: 'aucune' }];
}

const amountCell = (value: Cents | null | undefined): string =>
  value === null || value === undefined ? '' : plainAmount(value, ',');

/** What an avenant and a convention both say, on each of their rows. */
const sharedCells = (exchanged: ExchangedConvention | ExchangedAmendment) => ({
  idConvention: exchanged.idConvention,
  objet: exchanged.objet,
  fonds: exchanged.fonds ?? '',
  groupeMarchandises: exchanged.groupeMarchandises ?? '',
  localisation: exchanged.localisation ?? '',
  plafond: amountCell(exchanged.plafondCentimes),
  dateConvention: exchanged.dateConvention ?? '',
  dateEffet: exchanged.dateEffet ?? '',
  dateFin: exchanged.dateFin ?? '',
  preavisMois: exchanged.preavisMois === null ? '' : String(exchanged.preavisMois),
  fichierSource: exchanged.source.fichier,
  empreinteSource: exchanged.source.empreinte,
  importeeLe: exchanged.source.importeeLe,
});

const conventionCells = (convention: ExchangedConvention): TemplateRow => ({
  ...EMPTY,
  ...sharedCells(convention),
  produit: convention.produit ?? '',
  referenceDecision: convention.referenceDecision ?? '',
  nomsAttribuants: joined(convention.nomsAttribuants),
  nomsBeneficiaires: joined(convention.nomsBeneficiaires),
  autresBeneficiaires: joined(convention.autresBeneficiaires),
  siret: convention.siret ?? '',
  programme: convention.programme ?? '',
  domainesFonctionnels: joined(convention.domainesFonctionnels),
  centresFinanciers: joined(convention.centresFinanciers),
  activites: joined(convention.activites),
  centresCouts: joined(convention.centresCouts),
  fondsPropres: amountCell(convention.fondsPropres?.montantCentimes),
  fondsPropresMois: convention.fondsPropres === null ? '' : String(convention.fondsPropres.mois),
  horsTitre2: convention.horsTitre2 === null ? '' : convention.horsTitre2 ? 'oui' : 'non',
});

const amendmentCells = (amendment: ExchangedAmendment): TemplateRow => ({
  ...EMPTY,
  ...sharedCells(amendment),
  idAvenant: amendment.idAvenant,
  numeroAvenant: amendment.numeroAvenant ?? '',
  montantsSont: amendment.montantsSont,
  domainesFonctionnels: joinedChange(amendment.domainesFonctionnels),
  centresFinanciers: joinedChange(amendment.centresFinanciers),
  activites: joinedChange(amendment.activites),
  centresCouts: joinedChange(amendment.centresCouts),
});
