import { browser } from 'wxt/browser';
import type { FillPlan } from '../../lib/autofill/plan/fill-plan';
import { planFill } from '../../lib/autofill/plan/plan-fill';
import { readDraft } from '../../lib/autofill/plan/read-draft';
import { makeSnapshot } from '../../lib/autofill/plan/snapshot';
import { cannotHold } from '../../lib/autofill/recognition/possible-code';
import { today } from '../../lib/clock';
import type { Convention } from '../../lib/convention/convention';
import { envelopeOn } from '../../lib/convention/envelope-on';
import { type FieldTypeId, fieldTypes } from '../../lib/field-types';
import { listAmendments } from '../../lib/storage/amendments';
import { listConventions } from '../../lib/storage/conventions';
import { currentConvention } from '../../lib/storage/current-convention';
import { focusedControl } from '../shared/ask-tab';
import { describeTab } from '../shared/describe-tab';
import { conductFill } from './conduct-fill';

const PARENT = 'fill-field';

/** The menu of an editable field: one item a value of the current convention, which it shows (design §2). */
export async function refreshFieldMenu(): Promise<void> {
  const convention = await conventionInUse();
  await browser.contextMenus.removeAll();
  if (!convention) return;
  const { values } = makeSnapshot(convention);
  const kinds = fieldTypes.filter((type) => type.kind === 'code' && values[type.id] !== undefined);
  if (kinds.length === 0) return;
  browser.contextMenus.create({ id: PARENT, title: 'Remplir ce champ', contexts: ['editable'] });
  for (const type of kinds)
    browser.contextMenus.create({
      id: type.id,
      parentId: PARENT,
      title: `${type.label} : ${values[type.id]}`,
      contexts: ['editable'],
    });
}

/** An item was chosen: it confirms a plan of the one field that has the focus. What came of it is the tab's report. */
export async function fillFocusedField(
  menuItemId: string | number,
  tabId: number,
  frameId: number,
): Promise<void> {
  const type = fieldTypes.find(({ id }) => id === menuItemId)?.id;
  const convention = await conventionInUse();
  if (!type || !convention) return;
  const plan = await planOfFocusedField(type, convention, tabId, frameId);
  if (plan) await conductFill({ tabId, ...plan, recorded: [] });
}

/** The current convention as its amendments leave it today. */
async function conventionInUse(): Promise<Convention | undefined> {
  const convention = await currentConvention(await listConventions());
  return convention && envelopeOn(convention, await listAmendments(convention.id), await today());
}

async function planOfFocusedField(type: FieldTypeId, convention: Convention, tabId: number, frameId: number) {
  const described = await describeTab(tabId);
  if (!described.ok) return null;
  const controlId = await focusedControl(tabId, frameId);
  const control = described.value.page.controls.find(({ id }) => id === controlId);
  // What is hidden, read-only, a password or a search is never written, whoever asks.
  if (control?.state !== 'editable' || control.landmark === 'search' || cannotHold(control, type))
    return null;
  if (described.value.taught.applied.get(control.id)?.answer === 'never') return null;
  const { draft } = readDraft(NO_DRAFT, await today());
  const match = {
    controlId: control.id,
    type,
    year: null,
    unit: null,
    reasons: ['choisi dans le menu du champ'],
  };
  const plan: FillPlan = planFill(
    described.value.page,
    { matches: [match], left: [], page: described.value.detection.page },
    makeSnapshot(convention),
    draft,
  );
  // The item said what would be written, not what would be lost: a field that holds something else stays.
  return { plan: { ...plan, steps: plan.steps.filter((step) => !step.needsTick) }, draft };
}

const NO_DRAFT = {
  nature: 'estimate',
  amount: '',
  basis: 'incl',
  rate: '0',
  date: '',
  purpose: '',
  commitmentNumber: '',
  of: '',
} as const;
