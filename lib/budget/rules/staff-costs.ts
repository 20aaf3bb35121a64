import { fold, normaliseCode } from '../../normalise';
import { type BudgetDraft, nameOfDraft } from '../budget-draft';
import { budgetRule } from '../budget-rule';

/** Titre 2 of the budget (LOLF art. 5), or the accounts of staff costs of the State's chart (class 64). */
const ACCOUNT = /^(?:2\d|64\d{1,8})$/;
const WORDS =
  /\b(?:titre (?:2|ii)|t2|masse salariale|salaires?|traitements? (?:brut|indiciaire|des agents)|remunerations? (?:des? )?(?:agents?|personnels?)|depenses? de personnel|charges? de personnel|heures supplementaires|vacations?)\b/;

export const staffCosts = budgetRule({
  id: 'staff-costs',
  level: 'information',
  source: 'Clause de la convention : crédits hors titre 2 (dépenses de personnel exclues)',
  check({ position, draft }) {
    const { excludesStaffCosts } = position.convention;
    const sign = draft && excludesStaffCosts !== false ? signOfStaff(draft) : undefined;
    if (!draft || sign === undefined) return [];
    const clause = excludesStaffCosts
      ? 'La convention est hors titre 2.'
      : 'Les crédits délégués sont en général hors titre 2 : vérifiez la convention.';
    return [
      {
        message: `${nameOfDraft(draft)} semble une dépense de personnel (${sign}). ${clause} Vérifiez l’imputation.`,
      },
    ];
  },
});

function signOfStaff({ imputation, purpose = '' }: BudgetDraft): string | undefined {
  const account = normaliseCode(imputation?.account ?? '');
  if (ACCOUNT.test(account)) return `compte ${account}`;
  const word = WORDS.exec(fold(purpose))?.[0];
  return word && `objet : « ${word} »`;
}
