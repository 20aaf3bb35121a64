import type { Detection, FieldMatch, LeftControl } from '../field-match';
import type { FormControl, PageDescription } from '../form-control';
import { joinColumnForms } from './column-forms';
import { closeCriteria } from './criteria-groups';
import { enterDrawers } from './entry-drawers';
import { judge } from './judge';
import { type LabelReading, readControlLabels } from './label-reading';
import { nameLinesByYear } from './line-years';
import { neighbourhoodOf } from './neighbourhood';
import { type SubjectFinding, subjectOf } from './page-subject';
import { settleRivals } from './rivals';
import { nameByLegend, tellApart } from './shared-labels';
import { joinSplitBoxes } from './split-boxes';
import { subjectAround } from './subject-around';

/**
 * Recognises the fields of a page, each with its reasons. Wrong is worse than missing: a label has to name the type,
 * the page has to be about a budget or a purchase, and nothing may speak against it.
 */
export function detectFields(described: PageDescription): Detection {
  const controls = joinColumnForms({ ...described, controls: closeCriteria(described) });
  const told = tellApart(nameByLegend(controls));
  const readings = new Map<string, LabelReading>();
  for (const control of told) readings.set(control.id, readControlLabels(control));
  const page = { ...described, controls: enterDrawers(told, described.headings, readings) };
  const neighbourhood = neighbourhoodOf(page, readings);
  // Most controls of a form stand under the same headings.
  const subjects = new Map<string, SubjectFinding>();
  const subjectFor = (control: FormControl): SubjectFinding => {
    const key = [control.group, ...control.context].join('\n');
    const subject = subjects.get(key) ?? subjectAround(control, page, neighbourhood);
    subjects.set(key, subject);
    return subject;
  };
  const found: { control: FormControl; match: FieldMatch; reading: LabelReading }[] = [];
  const left: LeftControl[] = [];
  for (const control of page.controls) {
    const reading = readings.get(control.id);
    if (!reading || !(reading.name || reading.amount)) continue;
    const verdict = judge(control, reading, subjectFor(control), neighbourhood);
    if (verdict.match) found.push({ control, match: verdict.match, reading });
    else if (verdict.reason) {
      const type = reading.name?.type ?? reading.amount?.type;
      left.push({ controlId: control.id, reason: verdict.reason, type });
    }
  }
  const { kept, refused } = settleRivals(found);
  const byId = new Map(page.controls.map((control) => [control.id, control]));
  return {
    matches: joinSplitBoxes(nameLinesByYear(kept, byId), page.controls),
    left: [...left, ...refused],
    page: pageVerdict(page, kept.length),
  };
}

function pageVerdict(page: PageDescription, matches: number): Detection['page'] {
  const headings = [...page.headings, page.title];
  if (matches > 0) {
    const about = headings.find((heading) => !['other', null].includes(subjectOf(heading).subject));
    return {
      isBudgetForm: true,
      reason: about
        ? `La page parle de « ${about} ».`
        : 'Les champs de la page nomment des références budgétaires.',
    };
  }
  const other = headings.map(subjectOf).find((finding) => finding.subject === 'other');
  return {
    isBudgetForm: false,
    reason: other
      ? `La page parle d’autre chose : « ${other.evidence} ».`
      : 'Aucun champ de la page ne nomme une référence ou un montant budgétaire.',
  };
}
