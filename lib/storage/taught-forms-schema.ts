import { z } from 'zod';
import type { IsoDate } from '../dates';
import { fieldTypes } from '../field-types';

/** Inert text of a page: short, without control characters, few stars. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^\P{Cc}*$/u);
const pattern = z
  .string()
  .max(200)
  .regex(/^(?:[^*\p{Cc}]*\*){0,6}[^*\p{Cc}]*$/u)
  .describe('« * » remplace une suite quelconque de caractères.');

const answers = [...fieldTypes.map((type) => type.id), 'never'] as const;

export const taughtFieldSchema = z.strictObject({
  find: z
    .strictObject({
      by: z.enum(['name', 'id', 'label']),
      text: pattern.min(1),
      section: pattern.optional(),
    })
    .describe(
      'Où est le champ : son nom technique, son identifiant ou son libellé (minuscules sans accents).',
    ),
  looksLike: z
    .strictObject({
      tag: pattern.optional(),
      inputType: pattern.optional(),
      role: pattern.optional(),
      label: pattern.optional(),
      id: pattern.optional(),
    })
    .refine((properties) => Object.values(properties).some(Boolean), 'une propriété au moins')
    .describe('Ce que le champ trouvé doit être encore ; sinon il n’est pas rempli.'),
  answer: z.enum(answers).describe('Ce que le champ attend ; « never » : ne jamais remplir.'),
  on: z.iso
    .date()
    .transform((day) => day as IsoDate)
    .nullable()
    .describe('Jour où le champ a été appris.'),
});

export const taughtFormSchema = z.strictObject({
  title: text(200),
  hosts: z
    .array(z.string().regex(/^(?:\*\.?)?[a-z0-9.-]+(?::\d{1,5})?$/))
    .min(1)
    .max(20)
    .describe('Sites, par exemple « achats.exemple.gouv.fr » ou « *.exemple.gouv.fr ».'),
  path: pattern
    .regex(/^\//)
    .describe('Chemin de la page, sans paramètres ; « * » : une partie, « ** » à la fin : tout ce qui suit.'),
  fields: z.array(taughtFieldSchema).min(1).max(500),
});

export const taughtFormsSchema = z.array(taughtFormSchema).max(500);

/** The file that teams exchange. Published as `public/champs-appris.schema.json`. */
export const taughtFileSchema = z
  .strictObject({
    format: z.literal('enveloppe-champs-appris'),
    version: z.literal(1),
    forms: taughtFormsSchema.min(1),
  })
  .describe('Champs appris d’Enveloppe : ce que demandent les champs de formulaires connus.');
