import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import { leadSentence } from '../reading/lead-sentence';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import { yearsOf } from './release-clauses';
import type { Allotted } from './tranche-part';

/** « Les AE de la phase a) peuvent être utilisées … », « Celles de la phase 2 le sont … ». */
const OF_PHASE = spaced(
  /^(?:[^a-z]{0,8})?(?:les (?:ae|cp|autorisations d'engagement|credits de paiement)|celles|ceux) (?:de|pour) la (?:phase|etape) ([a-h]|\d)\)?(?= (?:est|sont|seront|peuvent|pourront|le) )/,
);

/** The year of the phase whose credits a sentence opens, where an item « a) …, 75 000 € sur l'exercice 2025 » gives it all that the year has. */
export function phaseYear(
  reading: Reading,
  sentence: Span,
  kinds: readonly BudgetKind[],
  allotted: readonly Allotted[],
): number | undefined {
  const phase = OF_PHASE.exec(reading.folded.slice(sentence.start, sentence.end))?.[1];
  if (phase === undefined) return undefined;
  const years = reading.sentences.flatMap((item) => {
    const words = reading.folded.slice(item.start, item.end);
    if (!words.startsWith(`${phase})`)) return [];
    const lead = leadSentence(reading, item);
    const isOfPhases = lead && /\b(?:phases|etapes)\b/.test(reading.folded.slice(lead.start, lead.end));
    const [amount, otherAmount] = reading.amountsIn(item);
    const [year, otherYear] = yearsOf(reading, item);
    const isAll = allotted.some(
      (each) => kinds.includes(each.kind) && each.year === year && each.amount === amount?.amount,
    );
    return isOfPhases && isAll && year !== undefined && !otherAmount && !otherYear ? [year] : [];
  });
  return years.length === 1 ? years[0] : undefined;
}
