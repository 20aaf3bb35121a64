import { z } from 'zod';
import { centsSchema } from './convention/convention';
import { fieldTypes } from './field-types';
import type { PageRequestKind, PageRequests } from './messages';

/**
 * What a page script may answer. The script runs beside a page we do not trust: its answers are parsed like any
 * other input before the extension works with them.
 */
const fieldType = z.enum(fieldTypes.map((type) => type.id));
const label = z.object({
  text: z.string(),
  source: z.enum([
    'label-for',
    'label-around',
    'aria-labelledby',
    'aria-label',
    'title',
    'placeholder',
    'previous-cell',
    'column-header',
    'row-header',
    'definition-term',
    'label-nearby',
    'text-before',
    'label-after',
    'data-attribute',
  ]),
});
const control = z.object({
  id: z.string(),
  tag: z.string(),
  inputType: z.string(),
  role: z.string(),
  name: z.string(),
  htmlId: z.string(),
  labels: z.array(label),
  placeholder: z.string(),
  hint: z.string(),
  suffix: z.string(),
  context: z.array(z.string()),
  maxLength: z.number().nullable(),
  pattern: z.string(),
  inputMode: z.string(),
  step: z.string(),
  autocomplete: z.string(),
  options: z.array(z.object({ value: z.string(), text: z.string() })),
  value: z.string(),
  defaultValue: z.string(),
  isOurs: z.boolean(),
  state: z.enum(['editable', 'hidden', 'read-only', 'disabled']),
  landmark: z.enum(['search', 'navigation']).nullable(),
  group: z.number(),
  row: z.number().nullable(),
});

const formGroup = z.object({
  asks: z.boolean(),
  actions: z.array(z.object({ text: z.string(), submits: z.boolean() })),
});

const line = { controlId: z.string(), label: z.string(), type: fieldType, amount: centsSchema.nullable() };

/** What really happened in a page, field by field. */
export const fillReportSchema = z.object({
  filled: z.array(z.object({ ...line, shown: z.string(), readBack: z.string() })),
  refused: z.array(z.object({ ...line, reason: z.string() })),
});

const ANSWERS = {
  'describe-page': z.object({
    page: z.object({
      title: z.string(),
      headings: z.array(z.string()),
      language: z.string(),
      groups: z.array(formGroup),
      controls: z.array(control),
    }),
  }),
  'apply-plan': fillReportSchema,
  'undo-fill': z.object({
    fillIds: z.array(z.string()),
    restored: z.number(),
    notRestored: z.array(z.object({ label: z.string(), reason: z.string() })),
  }),
  'follow-amounts': z.object({ followed: z.number() }),
  'watch-form': z.object({ watched: z.number() }),
  'focused-control': z.object({ controlId: z.string().nullable() }),
  'show-control': z.object({ shown: z.boolean() }),
} satisfies { [Kind in PageRequestKind]: z.ZodType<PageRequests[Kind]['answer']> };

export const amountTypedSchema = z.object({
  kind: z.literal('amount-typed'),
  controlId: z.string(),
  type: fieldType,
  label: z.string(),
  text: z.string().max(200),
});

export const formChangedSchema = z.object({ kind: z.literal('form-changed') });

export type PageAnswer<Kind extends PageRequestKind> = z.infer<(typeof ANSWERS)[Kind]>;

/** @throws ZodError when the page script answered something else, which only a bug or a tampered page does. */
export function parsePageAnswer<Kind extends PageRequestKind>(kind: Kind, answer: unknown): PageAnswer<Kind> {
  return ANSWERS[kind].parse(answer) as PageAnswer<Kind>;
}
