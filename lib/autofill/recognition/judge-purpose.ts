import type { FormControl } from '../form-control';
import type { NamedLabel } from './label-reading';
import { labelWords, wordSet } from './label-words';
import { matchName } from './name-match';
import { isPrivateOrder, type Neighbourhood } from './neighbourhood';
import { CODES } from './not-the-code';
import type { SubjectFinding } from './page-subject';
import { sectionOf } from './section-of';
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
  ['purpose of commitment', 'subject of commitment', 'purpose of expenditure'].map((name) =>
    labelWords(name).join(' '),
  ),
);

const GRANT = labelWords('objet de la subvention').join(' ');

/** Words that anything is called by: a code, a file. An « objet » is always of an act. */
const isGenericName = ({ words }: NamedLabel): boolean =>
  /^(?:libelle|designation|intitule|titre)$/.test(words);

const ATTACHED = wordSet('annexe attachment document fichier file joint jointe justificatif piece');

/** The section, or a head above, names a code or what is attached: « Libellé » under « Centre de coûts » is its wording. */
const wordsAnother = ({ context, labels }: FormControl, name: NamedLabel): boolean =>
  [
    ...context.slice(0, 1),
    ...labels
      .filter((label) => label !== name.label && ['column-header', 'row-header'].includes(label.source))
      .map(({ text }) => text),
  ].some((text) => {
    const said = matchName(text);
    const isCode = said?.strength === 'strong' && CODES.has(said.type) && said.type !== 'commitment-number';
    return isCode || labelWords(text).some((word) => ATTACHED.has(word));
  });

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
  const isOfCode =
    /^(?:libelle|intitule)$/.test(name.words) && neighbours.codedSections.has(sectionOf(control));
  if (isOfCode || (isGenericName(name) && wordsAnother(control, name)))
    return leave(`« ${name.label.text} » : le libellé d’un code ou d’une pièce, et non d’un achat`);
  if (/^(?:objet|designation|libelle)$/.test(name.words) && neighbours.mailSections.has(sectionOf(control)))
    return leave(`« ${name.label.text} » : celui d’un message`);
  if (control.tag === 'select' || control.inputType === 'number')
    return leave(`« ${name.label.text} » : ce champ ne reçoit pas de texte libre`);
  return accept(control, name.type, why);
}
