import { OF_CREDITS } from '../../convention/budget-kind';
import { formatAmount } from '../../money';
import { consumedBy, nameOfDraft } from '../budget-draft';
import { asRecorded, budgetRule, type Finding } from '../budget-rule';
import { centerOfDraft } from '../center-of-draft';
import { creditCenters } from '../position';

/** Where credits are divided between funds centers, an entry that names none of them consumes nobody's: never in silence. */
export const imputationUnresolved = budgetRule({
  id: 'imputation-unresolved',
  level: 'error',
  source: 'Contrôle de disponibilité : une écriture dont l’imputation ne peut être résolue est une erreur',
  check(question) {
    const { position, draft } = question;
    const centers = creditCenters(position.convention);
    if (centers.length === 0) return [];
    const choice = `La convention ouvre ses crédits par centre financier (${centers.join(', ')}).`;
    if (draft) {
      const center = centerOfDraft(position, draft);
      if (consumedBy(draft) === null || centers.some((opened) => opened === center)) return [];
      const stated =
        center === null ? 'ne dit pas sur quel centre financier il porte' : `porte sur ${center}`;
      return [{ message: `${nameOfDraft(draft)} ${stated}. ${choice} Choisissez celui qui paie.` }];
    }
    return position.years.flatMap(({ kind, year }) => {
      const taken = position.sums.years[kind].get(year)?.centers ?? new Map();
      return [...taken].flatMap(([center, amount]): Finding[] => {
        if (amount === 0 || centers.some((opened) => opened === center)) return [];
        const stated = center === null ? 'sans centre financier' : `sur ${center}`;
        return [
          {
            message: `${formatAmount(amount)} ${OF_CREDITS[kind]} de ${year} sont enregistrés ${stated}, ${asRecorded(question)}. ${choice} Annulez ces écritures et enregistrez-les de nouveau sur celui qui paie.`,
            year,
          },
        ];
      });
    });
  },
});
