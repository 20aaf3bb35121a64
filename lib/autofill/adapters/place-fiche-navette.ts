import type { FieldTypeId } from '../../field-types';
import type { TaughtField, TaughtForm } from '../taught/taught-form';

/**
 * PLACE (Atexo MPE), slip sent to Chorus, part « Imputation ». PRADO draws the ids `ctl0_CONTENU_PAGE_…`; labels are those of
 * the published form. « Localisation ministérielle », « Nature » and the axes are ministries' own and asked of nobody else.
 */
const field = (label: string, answer: FieldTypeId | 'never'): TaughtField => ({
  find: { by: 'label', text: label },
  looksLike: { tag: 'input', inputType: 'text', id: 'ctl0_CONTENU_PAGE_*' },
  answer,
  on: null,
});

export const placeFicheNavette: TaughtForm = {
  title: 'PLACE, fiche navette Chorus',
  hosts: ['www.marches-publics.gouv.fr', 'marches-publics.gouv.fr', '*.marches-publics.gouv.fr'],
  path: '/**',
  fields: [
    field('centre de cout*', 'cost-center'),
    field('centre financier', 'funds-center'),
    field('activite', 'activity'),
    field('domaine fonctionnel', 'functional-area'),
    field('fonds', 'fund'),
    field('localisation interministerielle', 'location'),
    field('localisation ministerielle', 'never'),
    field('nature', 'never'),
    field('axe ministeriel*', 'never'),
    field('projet analytique*', 'never'),
    field('montant mini*', 'never'),
    field('montant maxi*', 'never'),
  ],
};
