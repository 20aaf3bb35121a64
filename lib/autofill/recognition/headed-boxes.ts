import type { ControlLabel, FormControl } from '../form-control';
import { isGeneric, isSentence } from './label-reading';
import { matchName } from './name-match';
import { sectionOf } from './neighbourhood';

/** « 12 caractères », « 14 positions »: how much a box takes. */
const LENGTH =
  /^\d+ (?:caract[èe]res?|chiffres?|positions?|lettres?|car\.?)(?: (?:maximum|max\.?|au plus))?$/i;

/** What a sentence begins with: « Le centre financier, tel qu'il figure sur votre notification. » */
const SPOKEN_OF = /^(?:l[ea] |l['’])([^,:;.(]{3,40})/i;

/**
 * The one box of a section that nothing else names: « Code », or only a hint, under the legend « Centre de coûts », or
 * below a sentence that begins with its name. What stands above all sections is the page's own title, and speaks of what
 * the page is about.
 */
export function underTheirHeadings(controls: readonly FormControl[]): readonly FormControl[] {
  const names = new Map<FormControl, string>();
  for (const control of controls) {
    const { state, labels, context } = control;
    if (state !== 'editable' || context.length < 2 || !labels.every(saysNothing)) continue;
    const sentence = labels.find(isSentence)?.text ?? '';
    const name = [context[0] ?? '', SPOKEN_OF.exec(sentence)?.[1] ?? ''].find(
      (text) => matchName(text)?.strength === 'strong',
    );
    if (name) names.set(control, name);
  }
  if (names.size === 0) return controls;
  const sections = Map.groupBy(names.keys(), sectionOf);
  return controls.map((control) => {
    const name = names.get(control);
    const isAlone = sections.get(sectionOf(control))?.length === 1;
    return name && isAlone
      ? { ...control, labels: [{ text: name, source: 'label-nearby' as const }, ...control.labels] }
      : control;
  });
}

/** Of a table, the heads speak. */
const saysNothing = (label: ControlLabel): boolean =>
  label.source !== 'column-header' &&
  label.source !== 'row-header' &&
  (label.source === 'data-attribute' || isGeneric(label) || isSentence(label) || LENGTH.test(label.text));
