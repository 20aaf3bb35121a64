/** The columns of the template, in order: what is of the convention comes back on each of its rows. */
export const TEMPLATE_COLUMNS = [
  'idConvention',
  'idAvenant',
  'numeroAvenant',
  'montantsSont',
  'objet',
  'produit',
  'referenceDecision',
  'nomsAttribuants',
  'nomsBeneficiaires',
  'autresBeneficiaires',
  'siret',
  'programme',
  'domainesFonctionnels',
  'centresFinanciers',
  'activites',
  'centresCouts',
  'fonds',
  'groupeMarchandises',
  'localisation',
  'plafond',
  'dateConvention',
  'dateEffet',
  'dateFin',
  'preavisMois',
  'fondsPropres',
  'fondsPropresMois',
  'horsTitre2',
  'fichierSource',
  'empreinteSource',
  'importeeLe',
  'ligne',
  'budget',
  'exercice',
  'montant',
  'centreFinancierLigne',
  'idTranche',
  'etendue',
  'part',
  'typeOuverture',
  'texteOuverture',
  'dateOuverture',
  'conditionnelle',
] as const;
export type TemplateColumn = (typeof TEMPLATE_COLUMNS)[number];
export type TemplateRow = Readonly<Record<TemplateColumn, string>>;

/** From here on a column is of the row, not of the convention or the avenant. */
export const LINE_COLUMNS: readonly TemplateColumn[] = TEMPLATE_COLUMNS.slice(
  TEMPLATE_COLUMNS.indexOf('ligne'),
);
/** Columns of numbers with two decimals: hundredths of a per cent are written as cents are. */
export const AMOUNT_COLUMNS: ReadonlySet<TemplateColumn> = new Set([
  'montant',
  'plafond',
  'fondsPropres',
  'part',
]);
