import { z } from 'zod';

const amount = z.int().nullish();
const text = z.string().nullish();
/** What a file does not state may be `null`, or not be there at all. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const yearAmounts = z.object({ year: z.int(), ae: amount, cp: amount });

/** The part of a convention's expected facts (corpora README) that makes a convention or an amendment. The rest is not read. */
export const factsSchema = z.looseObject({
  file: text,
  kind: text,
  title: text,
  product: text,
  number: text,
  avenantNumber: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((number) => (typeof number === 'number' ? String(number) : number)),
  amountsAre: z.enum(['replacement', 'increment']).nullish(),
  newGlobalTotals: z.object({ ae: amount, cp: amount }).nullish(),
  parties: list(z.object({ role: z.string(), name: z.string() })),
  programme: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((code) => (typeof code === 'number' ? String(code) : code)),
  functionalArea: text,
  functionalAreas: list(z.string()),
  fundsCenter: text,
  fundsCenters: list(z.string()),
  activities: list(z.string()),
  costCenter: text,
  costCenters: list(z.string()),
  fund: text,
  materialGroup: text,
  location: text,
  amounts: list(yearAmounts),
  totals: z.object({ ae: amount, cp: amount }).nullish(),
  /** One per funds center; read where it gives credits by year. */
  lines: list(
    z.looseObject({ fundsCenter: text, activity: text, costCenter: text, amounts: list(yearAmounts) }),
  ),
  tranches: list(
    z.object({
      kind: z.enum(['part', 'availability']),
      budget: z.enum(['AE', 'CP']),
      year: z.int(),
      share: z.number().nullish(),
      amount,
      release: z
        .object({ type: z.enum(['signature', 'date', 'event']), text, date: text })
        .nullish()
        .transform((release) => release ?? { type: 'event' as const, text: null, date: null }),
      conditional: z
        .boolean()
        .nullish()
        .transform((is) => is ?? false),
    }),
  ),
  signatureDate: text,
  startDate: text,
  endDate: text,
  noticeMonths: z.int().nullish(),
});

export type Facts = z.infer<typeof factsSchema>;
