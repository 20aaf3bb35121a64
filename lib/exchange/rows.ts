import type { Convention } from '../convention/convention';
import { parseIsoDate } from '../dates';
import { type Cents, parseAmount, plainAmount } from '../money';
import { failure, type Outcome, success } from '../outcome';
import { type ExchangedConvention, exchangedConventionSchema } from './exchange-schema';
import { TEMPLATE_COLUMNS, type TemplateColumn, type TemplateRow } from './template-columns';
import { toConvention, toExchanged } from './to-exchanged';

/** Between the items of one cell. */
const BETWEEN = ' | ';
const EMPTY: TemplateRow = Object.fromEntries(TEMPLATE_COLUMNS.map((column) => [column, ''])) as TemplateRow;

/**
 * The template's rows: one per credit line, one per tranche, and one for a convention that has neither. The quotes stay
 * in the JSON file; all else comes back as it was.
 */
export function toRows(conventions: readonly Convention[]): TemplateRow[] {
  return conventions.map(toExchanged).flatMap((convention) => {
    const common = commonCells(convention);
    const rows = [
      ...convention.credits.map((credit) => ({
        ...common,
        ligne: 'crédit',
        budget: credit.budget,
        exercice: String(credit.exercice),
        montant: plainAmount(credit.montantCentimes, ','),
        centreFinancierLigne: credit.centreFinancier ?? '',
      })),
      ...convention.tranches.map((tranche) => ({
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
  });
}

function commonCells(convention: ExchangedConvention): TemplateRow {
  const amount = (value: Cents | null | undefined) =>
    value === null || value === undefined ? '' : plainAmount(value, ',');
  return {
    ...EMPTY,
    idConvention: convention.idConvention,
    objet: convention.objet,
    produit: convention.produit ?? '',
    referenceDecision: convention.referenceDecision ?? '',
    nomsAttribuants: joined(convention.nomsAttribuants),
    nomsBeneficiaires: joined(convention.nomsBeneficiaires),
    programme: convention.programme ?? '',
    domainesFonctionnels: joined(convention.domainesFonctionnels),
    centresFinanciers: joined(convention.centresFinanciers),
    activites: joined(convention.activites),
    centresCouts: joined(convention.centresCouts),
    fonds: convention.fonds ?? '',
    groupeMarchandises: convention.groupeMarchandises ?? '',
    localisation: convention.localisation ?? '',
    plafond: amount(convention.plafondCentimes),
    dateConvention: convention.dateConvention ?? '',
    dateEffet: convention.dateEffet ?? '',
    dateFin: convention.dateFin ?? '',
    preavisMois: convention.preavisMois === null ? '' : String(convention.preavisMois),
    fondsPropres: amount(convention.fondsPropres?.montantCentimes),
    fondsPropresMois: convention.fondsPropres === null ? '' : String(convention.fondsPropres.mois),
    horsTitre2: convention.horsTitre2 === null ? '' : convention.horsTitre2 ? 'oui' : 'non',
    fichierSource: convention.source.fichier,
    empreinteSource: convention.source.empreinte,
    importeeLe: convention.source.importeeLe,
  };
}

/** The conventions of the template's rows, in the order of their first row. The failure is French and names the row. */
export function fromRows(rows: readonly TemplateRow[]): Outcome<Convention[], string> {
  const byId = new Map<string, { row: TemplateRow; number: number }[]>();
  for (const [rank, row] of rows.entries()) {
    // The header is row 1.
    byId.set(row.idConvention, [...(byId.get(row.idConvention) ?? []), { row, number: rank + 2 }]);
  }
  const conventions: Convention[] = [];
  for (const own of byId.values()) {
    const read = conventionOf(own);
    if (!read.ok) return read;
    conventions.push(read.value);
  }
  return success(conventions);
}

class CellProblem extends Error {}

function conventionOf(own: readonly { row: TemplateRow; number: number }[]): Outcome<Convention, string> {
  const [first] = own;
  if (!first) return failure('Aucune ligne.');
  const other = own.find(({ row }) => commonOf(row) !== commonOf(first.row));
  if (other)
    return failure(
      `Ligne ${other.number} : elle ne dit pas la même chose de la convention « ${first.row.objet} » que la ligne ${first.number}. Rien n’a été importé.`,
    );
  try {
    const parsed = exchangedConventionSchema.safeParse({
      ...sharedOf(first.row, first.number),
      credits: own
        .filter(({ row }) => row.ligne === 'crédit')
        .map(({ row, number }) => creditOf(row, number)),
      tranches: own
        .filter(({ row }) => row.ligne === 'tranche')
        .map(({ row, number }) => trancheOf(row, number)),
    });
    if (parsed.success) return success(toConvention(parsed.data));
    const [issue] = parsed.error.issues;
    return failure(
      `Convention « ${first.row.objet} », à partir de la ligne ${first.number} : ${issue?.path.join(' → ')} : ${issue?.message}. Rien n’a été importé.`,
    );
  } catch (problem) {
    if (problem instanceof CellProblem) return failure(problem.message);
    throw problem;
  }
}

const LINE_COLUMNS = TEMPLATE_COLUMNS.slice(TEMPLATE_COLUMNS.indexOf('ligne'));
const commonOf = (row: TemplateRow): string =>
  TEMPLATE_COLUMNS.filter((column) => !LINE_COLUMNS.includes(column))
    .map((column) => row[column])
    .join('\t');

const orNull = (cell: string): string | null => (cell === '' ? null : cell);
/** « A | B »; a list one of whose items has the bar itself, or a bracket, is written as JSON. */
function joined(items: readonly string[]): string {
  const isPlain = items.every((item) => item !== '' && !item.includes(BETWEEN) && !item.startsWith('['));
  return isPlain ? items.join(BETWEEN) : JSON.stringify(items);
}

function list(cell: string): string[] {
  if (!cell.startsWith('[')) return cell === '' ? [] : cell.split(BETWEEN);
  try {
    const items: unknown = JSON.parse(cell);
    if (Array.isArray(items) && items.every((item) => typeof item === 'string')) return items;
  } catch {
    // Not ours: one item that begins with a bracket.
  }
  return [cell];
}

function reject(column: TemplateColumn, number: number, expected: string): never {
  throw new CellProblem(`Ligne ${number}, colonne ${column} : ${expected}. Rien n’a été importé.`);
}

function amountIn(row: TemplateRow, column: TemplateColumn, number: number): Cents {
  const parsed = parseAmount(row[column]);
  return parsed.ok ? parsed.value : reject(column, number, 'un montant est attendu, par exemple 70 000,00');
}

function wholeIn(row: TemplateRow, column: TemplateColumn, number: number): number {
  return /^\d{1,6}$/.test(row[column])
    ? Number(row[column])
    : reject(column, number, 'un nombre entier est attendu');
}

function dateIn(row: TemplateRow, column: TemplateColumn, number: number): string | null {
  if (row[column] === '') return null;
  return parseIsoDate(row[column]) ?? reject(column, number, 'une date AAAA-MM-JJ est attendue');
}

function yesIn(row: TemplateRow, column: TemplateColumn, number: number): boolean {
  if (row[column] === 'oui') return true;
  return row[column] === 'non' ? false : reject(column, number, '« oui » ou « non » est attendu');
}

function sharedOf(row: TemplateRow, number: number) {
  const hasOwnFunds = row.fondsPropresMois !== '';
  return {
    idConvention: row.idConvention,
    objet: row.objet,
    produit: orNull(row.produit),
    referenceDecision: orNull(row.referenceDecision),
    nomsAttribuants: list(row.nomsAttribuants),
    nomsBeneficiaires: list(row.nomsBeneficiaires),
    programme: orNull(row.programme),
    domainesFonctionnels: list(row.domainesFonctionnels),
    centresFinanciers: list(row.centresFinanciers),
    activites: list(row.activites),
    centresCouts: list(row.centresCouts),
    fonds: orNull(row.fonds),
    groupeMarchandises: orNull(row.groupeMarchandises),
    localisation: orNull(row.localisation),
    plafondCentimes: row.plafond === '' ? null : amountIn(row, 'plafond', number),
    dateConvention: dateIn(row, 'dateConvention', number),
    dateEffet: dateIn(row, 'dateEffet', number),
    dateFin: dateIn(row, 'dateFin', number),
    preavisMois: row.preavisMois === '' ? null : wholeIn(row, 'preavisMois', number),
    fondsPropres: hasOwnFunds
      ? {
          montantCentimes: row.fondsPropres === '' ? null : amountIn(row, 'fondsPropres', number),
          mois: wholeIn(row, 'fondsPropresMois', number),
        }
      : null,
    horsTitre2: row.horsTitre2 === '' ? null : yesIn(row, 'horsTitre2', number),
    extraits: [],
    source: { fichier: row.fichierSource, empreinte: row.empreinteSource, importeeLe: row.importeeLe },
  };
}

const creditOf = (row: TemplateRow, number: number) => ({
  budget: row.budget,
  exercice: wholeIn(row, 'exercice', number),
  montantCentimes: amountIn(row, 'montant', number),
  centreFinancier: orNull(row.centreFinancierLigne),
});

const trancheOf = (row: TemplateRow, number: number) => ({
  ...creditOf(row, number),
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
