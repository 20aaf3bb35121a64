import { type ControlProfile, controlProfileSchema } from './control-profile';
import { rules } from './rules';

/**
 * A control profile that the rules can be asked with: it names rules that exist, and an error is neither switched off
 * nor lowered. What a rule says as an error stays one whatever the profile (check-budget.ts).
 */
export const controlSchema = controlProfileSchema.superRefine(({ levels }: ControlProfile, context) => {
  for (const id of Object.keys(levels)) {
    const rule = rules.find((known) => known.id === id);
    if (!rule) context.addIssue({ code: 'custom', path: ['levels', id], message: 'règle inconnue' });
    else if (rule.level === 'error') {
      context.addIssue({
        code: 'custom',
        path: ['levels', id],
        message: 'une erreur ne se désactive pas et ne s’abaisse pas',
      });
    }
  }
});
