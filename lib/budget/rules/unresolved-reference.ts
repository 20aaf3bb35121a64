import { budgetRule } from '../budget-rule';

export const unresolvedReference = budgetRule({
  id: 'unresolved-reference',
  level: 'error',
  source: 'Registre : chaque écriture désigne une écriture ou une tranche qui existe',
  check: ({ position, draft }) =>
    draft
      ? []
      : position.issues.map(({ message }) => ({
          message: `${message} Le calcul ne peut pas en tenir compte : vérifiez le registre avec Chorus.`,
        })),
});
