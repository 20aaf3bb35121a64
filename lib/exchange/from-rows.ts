import type { Amendment } from '../convention/amendment';
import type { Convention } from '../convention/convention';
import { failure, type Outcome, success } from '../outcome';
import type { Exchange } from './exchange';
import { exchangedAmendmentSchema, exchangedConventionSchema } from './exchange-schema';
import { amountIn, CellProblem, changedList, dateIn, list, orNull, wholeIn, yesIn } from './template-cells';
import { LINE_COLUMNS, TEMPLATE_COLUMNS, type TemplateRow } from './template-columns';
import { toAmendment, toConvention } from './to-exchanged';

interface NumberedRow {
  readonly row: TemplateRow;
  /** As a spreadsheet shows it: the header is row 1. */
  readonly number: number;
}

/** The conventions and avenants of the template's rows, in the order of their first row. The failure is French and names the row. */
export function fromRows(rows: readonly TemplateRow[]): Outcome<Exchange, string> {
  const acts = new Map<string, NumberedRow[]>();
  for (const [rank, row] of rows.entries()) {
    const key = JSON.stringify([row.idConvention, row.idAvenant]);
    acts.set(key, [...(acts.get(key) ?? []), { row, number: rank + 2 }]);
  }
  const conventions: Convention[] = [];
  const amendments: Amendment[] = [];
  for (const own of acts.values()) {
    const read = actOf(own);
    if (!read.ok) return read;
    if ('conventionId' in read.value) amendments.push(read.value);
    else conventions.push(read.value);
  }
  return success({ conventions, amendments });
}

function actOf(own: readonly NumberedRow[]): Outcome<Convention | Amendment, string> {
  const [first] = own;
  if (!first) return failure('Aucune ligne.');
  const what = first.row.idAvenant === '' ? 'de la convention' : 'de l’avenant';
  const other = own.find(({ row }) => commonOf(row) !== commonOf(first.row));
  if (other)
    return failure(
      `Ligne ${other.number} : elle ne dit pas la même chose ${what} « ${first.row.objet} » que la ligne ${first.number}. Rien n’a été importé.`,
    );
  try {
    const lines = {
      credits: own.filter(({ row }) => row.ligne === 'crédit').map(creditOf),
      tranches: own.filter(({ row }) => row.ligne === 'tranche').map(trancheOf),
    };
    const read =
      first.row.idAvenant === ''
        ? exchangedConventionSchema.transform(toConvention).safeParse({ ...conventionOf(first), ...lines })
        : exchangedAmendmentSchema.transform(toAmendment).safeParse({ ...amendmentOf(first), ...lines });
    if (read.success) return success(read.data);
    const [issue] = read.error.issues;
    return failure(
      `« ${first.row.objet} », à partir de la ligne ${first.number} : ${issue?.path.join(' → ')} : ${issue?.message}. Rien n’a été importé.`,
    );
  } catch (problem) {
    if (problem instanceof CellProblem) return failure(problem.message);
    throw problem;
  }
}

const commonOf = (row: TemplateRow): string =>
  TEMPLATE_COLUMNS.filter((column) => !LINE_COLUMNS.includes(column))
    .map((column) => row[column])
    .join('\t');

const sharedOf = ({ row, number }: NumberedRow) => ({
  idConvention: row.idConvention,
  objet: row.objet,
  fonds: orNull(row.fonds),
  groupeMarchandises: orNull(row.groupeMarchandises),
  localisation: orNull(row.localisation),
  plafondCentimes: row.plafond === '' ? null : amountIn(row, 'plafond', number),
  dateConvention: dateIn(row, 'dateConvention', number),
  dateEffet: dateIn(row, 'dateEffet', number),
  dateFin: dateIn(row, 'dateFin', number),
  preavisMois: row.preavisMois === '' ? null : wholeIn(row, 'preavisMois', number),
  extraits: [],
  source: {
    fichier: row.fichierSource,
    empreinte: row.empreinteSource,
    importeeLe: dateIn(row, 'importeeLe', number),
  },
});

const conventionOf = ({ row, number }: NumberedRow) => ({
  ...sharedOf({ row, number }),
  produit: orNull(row.produit),
  referenceDecision: orNull(row.referenceDecision),
  nomsAttribuants: list(row.nomsAttribuants),
  nomsBeneficiaires: list(row.nomsBeneficiaires),
  autresBeneficiaires: list(row.autresBeneficiaires),
  siret: orNull(row.siret),
  programme: orNull(row.programme),
  domainesFonctionnels: list(row.domainesFonctionnels),
  centresFinanciers: list(row.centresFinanciers),
  activites: list(row.activites),
  centresCouts: list(row.centresCouts),
  fondsPropres:
    row.fondsPropresMois === ''
      ? null
      : {
          montantCentimes: row.fondsPropres === '' ? null : amountIn(row, 'fondsPropres', number),
          mois: wholeIn(row, 'fondsPropresMois', number),
        },
  horsTitre2: row.horsTitre2 === '' ? null : yesIn(row, 'horsTitre2', number),
});

const amendmentOf = ({ row, number }: NumberedRow) => ({
  ...sharedOf({ row, number }),
  idAvenant: row.idAvenant,
  numeroAvenant: orNull(row.numeroAvenant),
  montantsSont: row.montantsSont,
  domainesFonctionnels: changedList(row.domainesFonctionnels),
  centresFinanciers: changedList(row.centresFinanciers),
  activites: changedList(row.activites),
  centresCouts: changedList(row.centresCouts),
});

const creditOf = ({ row, number }: NumberedRow) => ({
  budget: row.budget,
  exercice: wholeIn(row, 'exercice', number),
  montantCentimes: amountIn(row, 'montant', number),
  centreFinancier: orNull(row.centreFinancierLigne),
});

const trancheOf = ({ row, number }: NumberedRow) => ({
  ...creditOf({ row, number }),
  identifiant: row.idTranche,
  etendue: row.etendue,
  // Hundredths of a per cent are whole, as cents are.
  partPourDixMille: row.part === '' ? null : amountIn(row, 'part', number),
  ouverture: {
    type: row.typeOuverture,
    texte: row.texteOuverture,
    date: dateIn(row, 'dateOuverture', number),
  },
  conditionnelle: yesIn(row, 'conditionnelle', number),
});
