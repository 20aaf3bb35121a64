import { z } from 'zod';
import { centsSchema, isoDateSchema } from '../convention/convention';

const budget = z.enum(['AE', 'CP']).describe('Autorisations d’engagement ou crédits de paiement.');
const year = z.int().min(2000).max(2100);

const creditSchema = z.strictObject({
  budget,
  exercice: year,
  montantCentimes: centsSchema.describe('Centimes d’euro, toutes taxes comprises.'),
  centreFinancier: z.string().nullable().describe('null = tous les centres financiers ensemble.'),
});

const trancheSchema = z.strictObject({
  identifiant: z.string().min(1),
  budget,
  exercice: year,
  montantCentimes: centsSchema,
  centreFinancier: z.string().nullable(),
  etendue: z.enum(['part', 'annee']).describe('« annee » ouvre les crédits de tout l’exercice.'),
  partPourDixMille: z.int().min(0).max(10_000).nullable(),
  ouverture: z.strictObject({
    type: z.enum(['signature', 'date', 'evenement']),
    texte: z.string(),
    date: isoDateSchema.nullable(),
  }),
  conditionnelle: z.boolean(),
});

const sourceSchema = z.strictObject({
  fichier: z.string(),
  empreinte: z.string().regex(/^[0-9a-f]{64}$/),
  importeeLe: isoDateSchema,
});
const quotesSchema = z.array(z.strictObject({ donnee: z.string(), citation: z.string() }));
const changedList = z
  .array(z.string())
  .nullable()
  .describe('null = comme avant ; une liste remplace toute la liste.');

/** One convention as it is exchanged. Names are those of the State's schemas where they have one (SCDL subventions). */
export const exchangedConventionSchema = z.strictObject({
  idConvention: z.string().min(1),
  objet: z.string().min(1).describe('Titre de la convention.'),
  produit: z.string().nullable(),
  referenceDecision: z.string().nullable().describe('Numéro de la convention.'),
  nomsAttribuants: z.array(z.string().min(1)).describe('Délégants.'),
  nomsBeneficiaires: z.array(z.string().min(1)).describe('Délégataires.'),
  autresBeneficiaires: z
    .array(z.string().min(1))
    .default([])
    .describe('Tiers au profit desquels les crédits sont délégués.'),
  siret: z.string().nullable().default(null),
  programme: z.string().nullable(),
  domainesFonctionnels: z.array(z.string()),
  centresFinanciers: z.array(z.string()),
  activites: z.array(z.string()),
  centresCouts: z.array(z.string()),
  fonds: z.string().nullable(),
  groupeMarchandises: z.string().nullable(),
  localisation: z.string().nullable(),
  credits: z.array(creditSchema),
  tranches: z.array(trancheSchema),
  plafondCentimes: centsSchema.nullable(),
  dateConvention: isoDateSchema.nullable().describe('Date de signature.'),
  dateEffet: isoDateSchema.nullable(),
  dateFin: isoDateSchema.nullable().describe('Fin technique : plus d’engagement après.'),
  preavisMois: z.int().min(0).max(120).nullable(),
  fondsPropres: z
    .strictObject({ montantCentimes: centsSchema.nullable(), mois: z.int().min(0).max(120) })
    .nullable(),
  horsTitre2: z.boolean().nullable(),
  extraits: quotesSchema,
  source: sourceSchema,
});

/** One avenant as it is exchanged: what it does not say is null, or empty, and stays as in the convention. */
export const exchangedAmendmentSchema = z.strictObject({
  idConvention: z.string().min(1),
  idAvenant: z.string().min(1),
  numeroAvenant: z.string().nullable(),
  objet: z.string().min(1).describe('Titre de l’avenant.'),
  dateConvention: isoDateSchema.nullable().describe('Date de signature de l’avenant.'),
  dateEffet: isoDateSchema,
  montantsSont: z.enum(['remplacement', 'ajout']),
  domainesFonctionnels: changedList,
  centresFinanciers: changedList,
  activites: changedList,
  centresCouts: changedList,
  fonds: z.string().nullable(),
  groupeMarchandises: z.string().nullable(),
  localisation: z.string().nullable(),
  credits: z.array(creditSchema),
  tranches: z.array(trancheSchema),
  plafondCentimes: centsSchema.nullable().describe('Nouveau plafond de toute la convention.'),
  dateFin: isoDateSchema.nullable(),
  preavisMois: z.int().min(0).max(120).nullable(),
  extraits: quotesSchema,
  source: sourceSchema,
});

/** `enveloppe-conventions.json`: what a colleague's Enveloppe, or another tool, may read. */
export const exchangeSchema = z.strictObject({
  format: z.literal('enveloppe-conventions'),
  version: z.literal(1),
  conventions: z.array(exchangedConventionSchema),
  avenants: z.array(exchangedAmendmentSchema).default([]),
});

export type ExchangedCredits = Pick<ExchangedConvention, 'credits' | 'tranches' | 'extraits' | 'source'>;
export type ExchangedAmendment = z.infer<typeof exchangedAmendmentSchema>;
export type ExchangedConvention = z.infer<typeof exchangedConventionSchema>;
