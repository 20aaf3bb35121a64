import type { FieldType } from './field-type';

export const fiscalYear = {
  id: 'fiscal-year',
  label: 'Exercice',
  names: [
    'exercice budgetaire',
    'exercice comptable',
    'ex budgetaire',
    'annee budgetaire',
    'exercice',
    'fiscal year',
    'budget year',
    'financial year',
  ],
  shortNames: ['annee', 'gestion'],
  technicalNames: ['fiscal year', 'gjahr', 'fiscyear', 'exercice'],
  shape: /^20\d{2}$/,
  kind: 'year',
} as const satisfies FieldType;

export const purpose = {
  id: 'purpose',
  label: "Objet de l'achat",
  names: [
    'objet de l achat',
    'objet de la commande',
    'objet de la demande',
    'objet de la depense',
    'objet de l engagement',
    'objet de la subvention',
    'objet du marche',
    'objet de l ej',
    'objet de la da',
    'objet de la reservation',
    'intitule de l achat',
    'description de l achat',
    'objet',
    'purpose',
    'purpose of purchase',
    'purpose of expense',
    'purpose of order',
    'subject of purchase',
    'subject of order',
    'designation',
    'libelle',
  ],
  shortNames: ['intitule', 'titre', 'description'],
  technicalNames: ['objet', 'txz01'],
  kind: 'text',
} as const satisfies FieldType;

export const conventionReference = {
  id: 'convention-reference',
  label: 'Référence de la convention',
  names: [
    'reference de la convention',
    'numero de la convention de delegation',
    'reference de la delegation',
    'convention de delegation de gestion',
  ],
  shortNames: ['numero de convention'],
  technicalNames: ['convention reference'],
  kind: 'text',
} as const satisfies FieldType;
