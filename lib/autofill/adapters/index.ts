import type { TaughtForm } from '../taught/taught-form';
import { demarchesCadreBudgetaire } from './demarches-cadre-budgetaire';
import { placeFicheNavette } from './place-fiche-navette';

/** Forms known beforehand, each one data file. What a person teaches of the same form comes first. */
export const adapters: readonly TaughtForm[] = [placeFicheNavette, demarchesCadreBudgetaire];
