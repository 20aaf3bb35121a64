import type { FormControl } from '../form-control';
import type { NamedLabel } from './label-reading';
import { labelWords } from './label-words';
import { isPrivateOrder, type Neighbourhood } from './neighbourhood';
import type { SubjectFinding } from './page-subject';
import { accept, leave, type Verdict } from './verdict';

const SPELLED_PURPOSES: ReadonlySet<string> = new Set(
  [
    'objet de la depense',
    'objet de l achat',
    'objet de la commande',
    'objet de l engagement',
    'objet de la subvention',
  ].map((name) => labelWords(name).join(' ')),
);

/** … which clubs and climate registries have too: references have to stand beside it. */
const OF_COMMITMENT: ReadonlySet<string> = new Set(
  ['purpose of commitment', 'subject of commitment'].map((name) => labelWords(name).join(' ')),
);

const GRANT = labelWords('objet de la subvention').join(' ');

/** « Objet » of a purchase, a commitment, an expense, or nothing. */
export function judgePurpose(
  control: FormControl,
  name: NamedLabel,
  subject: SubjectFinding,
  neighbours: Neighbourhood,
  why: readonly string[],
): Verdict {
  // A grant is no order: an association asks for it with its address.
  const isOfGrant = name.words === GRANT;
  if (!isOfGrant && isPrivateOrder(control.group, neighbours))
    return leave(`« ${name.label.text} » : commande d’un particulier, sans référence budgétaire`);
  // « Objet de la dépense » says whose object it is; « Objet » alone is the one of a purchase.
  const isOfImputation =
    (SPELLED_PURPOSES.has(name.words) || OF_COMMITMENT.has(name.words)) &&
    (neighbours.strongTypes.get(control.group)?.size ?? 0) > 0;
  const isOfExpense = subject.subject === 'credits' && SPELLED_PURPOSES.has(name.words);
  if (!(subject.subject === 'purchase' || isOfExpense || isOfImputation) || name.strength === 'short')
    return leave(`« ${name.label.text} » : ce n’est pas sûrement l’objet d’un achat`);
  if (control.tag === 'select' || control.inputType === 'number')
    return leave(`« ${name.label.text} » : ce champ ne reçoit pas de texte libre`);
  return accept(control, name.type, why);
}
