import { z } from 'zod';
import { isoDateSchema } from '../convention/convention';
import { formatDate } from '../dates';

/** The Chorus extract that a ledger was last set beside: nothing of it is kept but this. */
export const lastExtractSchema = z.strictObject({
  fileName: z.string(),
  /** The layout, as the person knows it. */
  label: z.string(),
  day: isoDateSchema,
  fiscalYear: z.int().min(2000).max(2100),
  /** Lines that did not agree when it was last looked at. */
  gaps: z.int().min(0),
});

export type LastExtract = z.infer<typeof lastExtractSchema>;

/** « Dernier extrait Chorus : 31/10/2023, 2 écarts. »: how far what remains was checked against Chorus. */
export function extractSaid(extract: LastExtract | null): string {
  if (extract === null) return 'Aucun extrait Chorus rapproché.';
  const { day, gaps } = extract;
  const agreement = gaps === 0 ? 'sans écart' : `${gaps} écart${gaps > 1 ? 's' : ''}`;
  return `Dernier extrait Chorus : ${formatDate(day)}, ${agreement}.`;
}
