import type { ControlLabel, FormControl } from '../form-control';
import { readAmountLabel } from './amount-label';
import { labelWords } from './label-words';
import { matchName } from './name-match';
import { CONVENTION_FACTS } from './name-tails';
import { CODES } from './not-the-code';

/**
 * Boxes that stand under one label, each told by what is its own: « Montants de l'achat » with [ ] € HT and [ ] € TTC,
 * « Centre financier et centre de coûts » with a placeholder in each. They are no lines of a list.
 */
export function tellApart(controls: readonly FormControl[]): readonly FormControl[] {
  const isShared = (one: FormControl | undefined, other: FormControl | undefined) =>
    one !== undefined &&
    other !== undefined &&
    one.group === other.group &&
    one.labels[0] !== undefined &&
    one.labels[0].text === other.labels[0]?.text;
  const own = controls.map((control, rank) =>
    isShared(control, controls[rank - 1]) || isShared(control, controls[rank + 1]) ? ownName(control) : null,
  );
  if (own.every((name) => name === null)) return controls;
  return controls.map((control, rank) => {
    const isBesideOwn = [rank - 1, rank + 1].some(
      (beside) => own[beside] && isShared(control, controls[beside]),
    );
    const name = own[rank];
    if (name) return { ...control, row: null, labels: [{ text: name, source: 'label-nearby' }] };
    return isBesideOwn ? { ...control, row: null } : control;
  });
}

/** What is said of one box only. */
const OWN_WORDS: ReadonlySet<ControlLabel['source']> = new Set(['title', 'aria-label']);

/** « Libellé du centre de coûts », beside its code. */
const WORDING = /^(?:libell[ée]|intitul[ée]|d[ée]signation|nom) /i;

/** What a box says of itself beside the label that it shares; null when it says nothing, or stands in a table. */
function ownName({ labels, suffix, placeholder }: FormControl): string | null {
  const shared = labels[0]?.text ?? '';
  if (labels.some(({ source }) => source === 'column-header')) return null;
  const withUnit = `${shared} ${suffix}`;
  if (suffix !== '' && !readAmountLabel(shared) && readAmountLabel(withUnit)) return withUnit;
  const title = labels.find(({ source, text }) => OWN_WORDS.has(source) && text !== shared)?.text ?? '';
  if (title !== '' && (matchName(title)?.strength === 'strong' || readAmountLabel(title))) return title;
  if (WORDING.test(title)) return title;
  if (placeholder === '' || placeholder === shared) return null;
  const said = matchName(shared);
  // « Libellé » beside the box of a code is the wording of that code.
  if (said && CODES.has(said.type) && matchName(placeholder)?.type === 'purpose')
    return `${placeholder} ${shared}`;
  if (matchName(placeholder)?.strength === 'strong' || readAmountLabel(placeholder)) return placeholder;
  // « N° EJ / poste », with « poste » in the second box.
  const [words, asked] = [labelWords(shared), labelWords(placeholder)];
  return asked.length > 0 && asked.every((word) => words.includes(word)) ? placeholder : null;
}

/** « Code » or « Date », alone on its box. */
const ALONE = /^(?:code|date)$/i;

/**
 * « Code » under « Centre financier », « Code » under « Centre de coûts »: what the legend names is asked for. Two types
 * of codes at least: one alone may be the record of a code that is created there. So is « Date » under « Prise d'effet ».
 */
export function nameByLegend(controls: readonly FormControl[]): readonly FormControl[] {
  const legends = controls.map(({ labels, context }) => {
    const [legend = ''] = context;
    const [first] = labels;
    if (first === undefined || !labels.every(({ text }) => ALONE.test(text))) return null;
    const named = matchName(legend);
    const among = /^code$/i.test(first.text) ? CODES : CONVENTION_FACTS;
    return named?.strength === 'strong' && among.has(named.type) ? { legend, type: named.type } : null;
  });
  if (new Set(legends.flatMap((each) => each?.type ?? [])).size < 2) return controls;
  return controls.map((control, rank) => {
    const own = legends[rank];
    return own ? { ...control, labels: [{ text: own.legend, source: 'label-nearby' }] } : control;
  });
}
