import { type Cents, cents, formatAmount } from '../money';

/** A gap of a cent is rounding, not a gap. */
export const TOLERANCE = cents(1);

export type Verdict =
  /** Same amount for the EJ and its poste. */
  | 'identical'
  /** Same amount for the EJ, cut into postes otherwise. */
  | 'divided'
  | 'gap'
  | 'not-in-ledger'
  | 'not-in-chorus';

/** The verdict in words. @param gap Chorus less the ledger. */
export function verdictWords(verdict: Verdict, gap: Cents): string {
  switch (verdict) {
    case 'identical':
      return 'OK – identique';
    case 'divided':
      return 'OK – subdivisé';
    case 'gap':
      return `KO – écart de ${formatAmount(cents(Math.abs(gap)))}`;
    case 'not-in-ledger':
      return 'absent du registre';
    case 'not-in-chorus':
      return 'absent de Chorus';
  }
}

export const isSettled = (verdict: Verdict): boolean => verdict === 'identical' || verdict === 'divided';
