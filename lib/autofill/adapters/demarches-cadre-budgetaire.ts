import type { FieldTypeId } from '../../field-types';
import type { TaughtField, TaughtForm } from '../taught/taught-form';

/** démarches-simplifiées, administration screen « Cadre budgétaire »: three lists of choices known by their ids. */
const field = (id: string, label: string, answer: FieldTypeId): TaughtField => ({
  find: { by: 'id', text: id },
  looksLike: { tag: 'input', role: 'combobox', label },
  answer,
  on: null,
});

export const demarchesCadreBudgetaire: TaughtForm = {
  title: 'Démarches simplifiées, cadre budgétaire',
  hosts: ['*demarches-simplifiees.fr', '*demarche.numerique.gouv.fr'],
  path: '/admin/procedures/*/**',
  fields: [
    field('centre_de_cout', 'centre de cout*', 'cost-center'),
    field('domaine_fonctionnel', 'domaine fonctionnel', 'functional-area'),
    field('referentiel_de_programmation', 'referentiel de programmation', 'activity'),
  ],
};
