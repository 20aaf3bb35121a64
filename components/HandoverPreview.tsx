import type { Difference } from '../lib/handover/holdings';
import type { HandoverMerge } from '../lib/handover/merge-holdings';

const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;

const NAMES: Record<Difference['of'], string> = {
  convention: 'Convention',
  amendment: 'Avenant',
  control: 'Réglages d’alerte de la convention',
  entry: 'Écriture',
};

/** The words of what may differ; a name that is not here is shown as it is. */
const FIELDS: Readonly<Record<string, string>> = {
  amount: 'montant',
  date: 'date',
  purpose: 'objet',
  note: 'note',
  commitmentNumber: 'n° d’EJ',
  line: 'poste',
  pending: 'en attente',
  allotments: 'dotations',
  tranches: 'tranches',
  endDate: 'fin technique',
  cap: 'plafond',
  title: 'titre',
};

interface Props {
  readonly fileName: string;
  readonly merge: HandoverMerge;
  /** What is called by its identity, for the person: a title, « engagement du 15/10/2023 ». */
  readonly nameOf: (difference: Difference) => string;
  readonly onMerge: () => void;
}

/** What a handed-over file would add, and what differs, before anything is stored. */
export function HandoverPreview({ fileName, merge: { added, differences, known }, nameOf, onMerge }: Props) {
  const { conventions, amendments, entries } = added;
  return (
    <div class="stack" data-testid="handover-preview">
      <p class="notice">
        « {fileName} » apporte {plural(conventions.length, 'convention', 'conventions')},{' '}
        {plural(amendments.length, 'avenant', 'avenants')} et{' '}
        {plural(entries.length, 'écriture', 'écritures')} de plus ;{' '}
        {plural(known, 'écriture est déjà ici', 'écritures sont déjà ici')}. Rien de ce qui est ici ne sera
        remplacé.
      </p>
      {differences.length > 0 && (
        <div class="notice warning">
          <strong class="level">
            {plural(differences.length, 'différence', 'différences')} : la version de ce poste est gardée
          </strong>
          <ul>
            {differences.map((difference) => (
              <li key={`${difference.of} ${difference.id}`}>
                {NAMES[difference.of]} « {nameOf(difference)} » :{' '}
                {difference.fields.map((field) => FIELDS[field] ?? field).join(', ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <button type="button" class="main" onClick={onMerge} data-testid="merge-handover">
          Ajouter à ce poste
        </button>
      </div>
    </div>
  );
}
