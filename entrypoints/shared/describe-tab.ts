import type { Detection } from '../../lib/autofill/field-match';
import type { PageDescription } from '../../lib/autofill/form-control';
import { splitId } from '../../lib/autofill/join-frames';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { failure, type Outcome, success } from '../../lib/outcome';
import { describeFrames, watchForms } from './ask-tab';
import { enterTab, type TabFrames } from './tab-frames';
import { type TaughtPage, withTaughtFields } from './taught-page';

/** A page as its script described it, and what we recognise in it. */
export interface RecognisedPage {
  readonly page: PageDescription;
  /** What was taught of this form applied. */
  readonly detection: Detection;
  readonly taught: TaughtPage;
  readonly frames: TabFrames;
}

/**
 * Puts the page script into the documents of a tab that may be read, asks it what is there, and recognises it here: the script beside
 * the page describes and decides nothing. The failure is a French sentence.
 */
export async function describeTab(tabId: number): Promise<Outcome<RecognisedPage, string>> {
  try {
    return success(await recogniseTab(tabId));
  } catch (error) {
    // The browser's own words are English: they are for whoever looks into it.
    console.debug(error);
    return failure(
      "Cette page n'est pas accessible à l'extension : page du navigateur, ou page rechargée depuis le dernier clic. Ouvrez le formulaire, puis cliquez à nouveau sur Enveloppe.",
    );
  }
}

async function recogniseTab(tabId: number): Promise<RecognisedPage> {
  const frames = await enterTab(tabId);
  const page = await describeFrames(tabId, frames.open);
  const recognised = sayFrames(detectFields(page), frames);
  const { detection, taught } = await withTaughtFields(tabId, page, recognised);
  // Only a recognised form is watched; asked without any, the script stops watching the one before.
  const controlIds = detection.matches.map((match) => match.controlId);
  await watchForms(tabId, frames.open, controlIds);
  return { page, detection, taught, frames };
}

/** Where a value would go to another site than the page's own, the plan says so. */
function sayFrames(detection: Detection, { hosts }: TabFrames): Detection {
  if (hosts.size === 0) return detection;
  const matches = detection.matches.map((match) => {
    const host = hosts.get(splitId(match.controlId).frameId);
    return host ? { ...match, reasons: [...match.reasons, `dans un cadre de ${host}`] } : match;
  });
  return { ...detection, matches };
}
