import type { ControlLabel, FormControl } from '../form-control';
import { judgeAmount } from './judge-amount';
import { isUnmistakable, judgeName } from './judge-name';
import type { LabelReading } from './label-reading';
import { labelWords, wordSet } from './label-words';
import type { Neighbourhood } from './neighbourhood';
import type { SubjectFinding } from './page-subject';
import { ACRONYMS } from './type-names';
import { leave, NOTHING, type Verdict } from './verdict';

/** Types of input that hold neither a code, an amount nor a text. */
const BOXES = new Set([
  'checkbox',
  'radio',
  'range',
  'color',
  'file',
  'email',
  'url',
  'password',
  'time',
  'week',
]);

/** Traps say it to people who see them: « laissez ce champ vide ». */
const TRAP_WORDS = wordSet('vide remplir blank empty');
const TRAP =
  /(?:laisse[zr]? (?:ce champ )?vide|ne pas remplir|leave (?:this )?(?:field )?(?:blank|empty))(?! (?:si|sauf|hors|if|unless)\b)/i;

const STATES = {
  hidden: 'champ caché',
  'read-only': 'champ en lecture seule',
  disabled: 'champ désactivé',
} as const;

const FILTER_WORDS = wordSet('filtre filtrer filter');
/** « Engagement commençant par »: a criterion; « (10 chiffres, commençant par 21) » is a hint. */
const CRITERION =
  /(?:commen[cç]ant par|commence par|contenant|contient|(?:,| [:–-]) (?:de|à|du|au|entre))[\s:]*$/i;
const isFilter = ({ source, text }: ControlLabel): boolean =>
  source !== 'placeholder' &&
  source !== 'title' &&
  (labelWords(text).some((word) => FILTER_WORDS.has(word)) || CRITERION.test(text));
/** The field of a list of choices may say « Filtrer … » of its choices; a plain box says it of what the page shows. */
const FILTERS = /^\s*filtrer\b/i;

/** `listReportFilter-filterItemControl`, `DLG_VARIABLE_vsc`: the filters of a list, the prompts of a report say so in their ids. */
const FILTER_ID =
  /dlg_variable|reportviewer|filter-?(?:bar|item)|reportfilter|(?:^|[-_.:])filters?(?:[-_.:]|$)/i;

const isTrap = (label: string): boolean =>
  labelWords(label).some((word) => TRAP_WORDS.has(word)) && TRAP.test(label);

/** « UO » on the label of the box itself, where the layout has found a table of amounts above it. */
const isOfOwnLabel = ({ name, amount }: LabelReading): boolean =>
  name !== null &&
  !name.isLoose &&
  ACRONYMS.has(name.type) &&
  (name.label.source === 'label-for' || name.label.source === 'label-around') &&
  amount?.label.source === 'column-header';

/** Decides for one control, from what its words say, what the page is about and what stands around it. */
export function judge(
  control: FormControl,
  reading: LabelReading,
  subject: SubjectFinding,
  neighbours: Neighbourhood,
): Verdict {
  if (!reading.name && !reading.amount) return NOTHING;
  if (BOXES.has(control.inputType)) return NOTHING;
  if (control.state !== 'editable') return leave(STATES[control.state]);
  if (
    control.landmark === 'search' ||
    control.labels.some(isFilter) ||
    (FILTERS.test(control.placeholder) && control.role !== 'combobox') ||
    FILTER_ID.test(control.htmlId)
  )
    return leave('champ de recherche ou de filtre');
  if (control.landmark === 'navigation') return leave('champ de navigation');
  if (control.labels.some((label) => isTrap(label.text))) return leave('champ à laisser vide');
  if (subject.excluded && !(subject.isWeak && reading.name && isUnmistakable(reading.name)))
    return leave(`la page ou la section parle d’autre chose : « ${subject.evidence} »`);
  if (reading.amount && !(reading.name?.strength === 'strong' || isOfOwnLabel(reading)))
    return judgeAmount(control, reading.amount, reading, subject, neighbours);
  return reading.name ? judgeName(control, reading.name, reading, subject, neighbours) : NOTHING;
}
