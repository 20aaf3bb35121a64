import type { PageDescription } from '../../lib/autofill/form-control';
import {
  byFrame,
  type DescribedFrame,
  idInFrame,
  joinFrames,
  splitId,
  TOP_FRAME,
} from '../../lib/autofill/join-frames';
import type { FillPlan, UndoReport } from '../../lib/autofill/plan/fill-plan';
import { askPage, type FollowedField, type PageRequestKind, type PageRequests } from '../../lib/messages';
import { type PageAnswer, parsePageAnswer } from '../../lib/page-answers';
import { framesOf } from './tab-frames';

/** Asks one document of a tab. @throws when it is gone, or answers what no page script of ours would. */
async function ask<Kind extends PageRequestKind>(
  tabId: number,
  frameId: number,
  kind: Kind,
  request: PageRequests[Kind]['request'],
): Promise<PageAnswer<Kind>> {
  return parsePageAnswer(kind, await askPage(tabId, kind, request, frameId));
}

/** The whole tab as one page. A frame that goes while it is read is left out. */
export async function describeFrames(tabId: number, frameIds: readonly number[]): Promise<PageDescription> {
  const { page } = await ask(tabId, TOP_FRAME, 'describe-page', {});
  const inner: DescribedFrame[] = [];
  for (const frameId of frameIds) {
    if (frameId === TOP_FRAME) continue;
    const described = await ask(tabId, frameId, 'describe-page', {}).catch(() => null);
    if (described) inner.push({ frameId, page: described.page });
  }
  return joinFrames(page, inner);
}

/** Watches the forms of these controls, each in its own document; a document without any stops watching. */
export async function watchForms(
  tabId: number,
  frameIds: readonly number[],
  controlIds: readonly string[],
): Promise<void> {
  const ids = byFrame(controlIds, (id) => id);
  for (const frameId of frameIds) {
    const own = (ids.get(frameId) ?? []).map((id) => splitId(id).id);
    const watched = ask(tabId, frameId, 'watch-form', { controlIds: own });
    await (frameId === TOP_FRAME ? watched : watched.catch(() => null));
  }
}

/** @returns how many amount fields are followed. */
export async function followAmounts(
  tabId: number,
  frameIds: readonly number[],
  fields: readonly FollowedField[],
): Promise<number> {
  const own = byFrame(fields, ({ controlId }) => controlId);
  let count = 0;
  for (const frameId of frameIds) {
    const inFrame = (own.get(frameId) ?? []).map((field) => ({
      ...field,
      controlId: splitId(field.controlId).id,
    }));
    const answer = ask(tabId, frameId, 'follow-amounts', { fields: inFrame });
    count += (await (frameId === TOP_FRAME ? answer : answer.catch(() => null)))?.followed ?? 0;
  }
  return count;
}

/** Writes a confirmed plan, one document after the other. The fields of a frame that has gone are refused by name. */
export async function applyPlan(
  tabId: number,
  plan: FillPlan,
  fillId: string,
): Promise<PageAnswer<'apply-plan'>> {
  const { filled, refused }: PageAnswer<'apply-plan'> = { filled: [], refused: [] };
  for (const [frameId, own] of byFrame(plan.steps, ({ controlId }) => controlId)) {
    const steps = own.map((step) => ({ ...step, controlId: splitId(step.controlId).id }));
    const inTab = <Line extends { readonly controlId: string }>(line: Line): Line => ({
      ...line,
      controlId: idInFrame(frameId, line.controlId),
    });
    try {
      const report = await ask(tabId, frameId, 'apply-plan', {
        plan: { steps, skipped: [] },
        fillId,
      });
      filled.push(...report.filled.map(inTab));
      refused.push(...report.refused.map(inTab));
    } catch (error) {
      if (frameId === TOP_FRAME && filled.length === 0) throw error;
      console.error(error);
      const reason = 'Le cadre qui contient ce champ a été rechargé ou retiré depuis le plan.';
      for (const { controlId, label, type, amount } of own)
        refused.push({ controlId, label, type, amount, reason });
    }
  }
  return { filled, refused };
}

/** Puts back what these fills changed, in every document of the tab that has a script of ours. */
export async function undoFills(tabId: number, fillIds: readonly string[]): Promise<UndoReport> {
  const first = await ask(tabId, TOP_FRAME, 'undo-fill', { fillIds });
  const known = new Set(first.fillIds);
  const { open } = await framesOf(tabId).catch(() => ({ open: [] }));
  let { restored } = first;
  const notRestored = [...first.notRestored];
  for (const frameId of open) {
    if (frameId === TOP_FRAME) continue;
    const undone = await ask(tabId, frameId, 'undo-fill', { fillIds }).catch(() => null);
    for (const fillId of undone?.fillIds ?? []) known.add(fillId);
    restored += undone?.restored ?? 0;
    notRestored.push(...(undone?.notRestored ?? []));
  }
  return { fillIds: [...known], restored, notRestored };
}

/** Scrolls to a control and focuses it. */
export async function showControl(tabId: number, controlId: string): Promise<void> {
  const { frameId, id } = splitId(controlId);
  await ask(tabId, frameId, 'show-control', { controlId: id });
}

/** The control that has the focus in a document, or in one that is read from the page's own. */
export async function focusedControl(tabId: number, frameId: number): Promise<string | null> {
  for (const each of new Set([frameId, TOP_FRAME])) {
    const answer = await ask(tabId, each, 'focused-control', {}).catch(() => null);
    if (answer?.controlId) return idInFrame(each, answer.controlId);
  }
  return null;
}
