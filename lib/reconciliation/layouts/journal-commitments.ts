import type { ExtractLayout } from '../layout';
import { findNamedColumns } from '../named-columns';

/** Type of amount of the journal → whether it is an engagement. 200 is a payment, 350 the report into the next year. */
const TYPES: Readonly<Record<string, boolean>> = {
  100: true,
  150: true,
  200: false,
  350: false,
  500: true,
  600: true,
  650: true,
};
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/original/i, '100'],
  [/modification/i, '150'],
  [/r[ée]duction/i, '200'],
  [/report/i, '350'],
  [/ajustement/i, '500'],
  [/changement d.imputation/i, '600'],
];

function isEngagement(type: string): boolean {
  const code =
    /(?:^|\D)0?([1-6][05]0)(?:\D|$)/.exec(type)?.[1] ?? NAMES.find(([name]) => name.test(type))?.[1];
  return code !== undefined && TYPES[code] === true;
}

/** The journal of commitments (jp51): original, changes and adjustments are summed, all years. */
export const journalCommitments = {
  id: 'journal-commitments',
  label: 'Journal des engagements (jp51)',
  source: 'extracts.md §2 E',
  tells: ['commitment'],
  find: (rows) =>
    findNamedColumns(rows, {
      required: ['commitmentNumber'],
      needs: ['type'],
      keys: { commitmentNumber: ['numero de piece de la piece de reference', 'n ej'] },
      amounts: { committed: ['montant a controler en dev transaction', 'montant'] },
      others: {
        type: ['type de montant', 'code type de montant', 'type de montant code'],
        code: ['code type de montant', 'type de montant code', 'code du type de montant'],
      },
      toAmounts: ({ committed = null }, other) =>
        isEngagement(other('code') ?? other('type') ?? '') ? { committed } : null,
    }),
} as const satisfies ExtractLayout;
