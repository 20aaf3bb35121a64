import { HORS_STAFF, STAFF, staffScope } from '../credits/staff-scope';
import { propose } from '../propose';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import type { Extractor } from './extractor';

const WITHOUT = spaced(
  pattern`${[
    HORS_STAFF,
    pattern`\b(?:a l'exclusion|a l'exception) (?:des (?:credits|depenses) )?(?:de |du )?(?:${[STAFF, /personnel\b/]})`,
  ]}`,
);

/** « Hors titre 2 »: the credits pay no staff (loi organique relative aux lois de finances, art. 5). */
export const staffCosts = {
  id: 'staff-costs',
  extract(reading) {
    const match = WITHOUT.exec(reading.folded);
    // « Le titre 2 comme le hors titre 2 »: a name, where both are delegated.
    if (!match || staffScope(reading) === 'in') return [];
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
