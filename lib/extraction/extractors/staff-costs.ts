import { propose } from '../propose';
import { spaced } from '../values/spaced';
import type { Extractor } from './extractor';

const WITHOUT = spaced(
  /\bhors (?:credits (?:de |du )?)?(?:titre (?:2|ii)\b|t ?2\b|(?:les )?depenses de personnel)|\b(?:a l'exclusion|a l'exception) (?:des (?:credits|depenses) )?(?:de |du )?(?:titre (?:2|ii)\b|depenses de personnel|personnel)/,
);

/** « Hors titre 2 »: the credits pay no staff (loi organique relative aux lois de finances, art. 5). */
export const staffCosts = {
  id: 'staff-costs',
  extract(reading) {
    const match = WITHOUT.exec(reading.folded);
    if (!match) return [];
    return [
      propose(reading, {
        fact: 'excludes-staff-costs',
        value: { type: 'yes-no', isYes: true },
        at: { start: match.index, end: match.index + match[0].length },
        confidence: 'sure',
        reason: 'Le texte le dit en toutes lettres.',
      }),
    ];
  },
} as const satisfies Extractor;
