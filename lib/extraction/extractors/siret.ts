import { siret as siretType } from '../../field-types/siret';
import { propose } from '../propose';
import type { Extractor } from './extractor';

const LABELLED = /\bsiret\b[^\d\n]{0,50}(\d[\d .]{12,20}\d)(?!\d)/g;
const MOST = 20;
/** Whom the delegate buys from, or who gives him money, is no party. */
const SUPPLIER =
  /\b(?:societe|entreprise|prestataire|titulaire|fournisseur|attributaire|fondation|association|mecene|sarl|sas)\b[^.;\n]*$/;

/** The SIRET of a party. Several are asked about: the text seldom says which one a form wants. */
export const siret = {
  id: 'siret',
  extract(reading) {
    const numbers = [...reading.folded.matchAll(LABELLED)].slice(0, MOST).flatMap((match) => {
      const digits = (match[1] ?? '').replace(/[ .]/g, '');
      const start = match.index + match[0].length - (match[1] ?? '').length;
      const before = reading.folded.slice(Math.max(0, match.index - 100), match.index);
      return siretType.shape.test(digits) && !SUPPLIER.test(before)
        ? [{ digits, at: { start, end: start + (match[1] ?? '').length } }]
        : [];
    });
    const distinct = numbers.filter(
      ({ digits }, rank) => numbers.findIndex((other) => other.digits === digits) === rank,
    );
    return distinct.map(({ digits, at }) =>
      propose(reading, {
        fact: 'siret',
        value: { type: 'code', code: digits },
        at,
        confidence: distinct.length === 1 && hasKey(digits) ? 'sure' : 'to-check',
        reason: !hasKey(digits)
          ? 'Quatorze chiffres après « SIRET », mais la clé de contrôle est fausse : comparez.'
          : distinct.length === 1
            ? 'Quatorze chiffres après « SIRET », clé de contrôle juste.'
            : 'Plusieurs SIRET : celui de chaque partie.',
      }),
    );
  },
} as const satisfies Extractor;

/** The key of Luhn over the fourteen digits. */
function hasKey(digits: string): boolean {
  let total = 0;
  for (const [rank, digit] of [...digits].reverse().entries()) {
    const own = Number(digit) * (rank % 2 === 0 ? 1 : 2);
    total += own > 9 ? own - 9 : own;
  }
  return total % 10 === 0;
}
