import type { AmountTyped, PageRequest, PageRequests } from '../../messages';
import type { FillPlan } from '../plan/fill-plan';
import { applyFill } from './apply-fill';
import { type CollectedPage, collectPage } from './collect-controls';
import { deepFocus } from './deep-focus';
import { isHtml } from './element-kinds';
import { FillJournal } from './fill-journal';
import { findControls, findRoots } from './find-controls';
import { AmountFollower } from './follow-amounts';
import { undoFill } from './undo-fill';
import { FormWatcher } from './watch-form';

type Answers = { [Kind in keyof PageRequests]: PageRequests[Kind]['answer'] };

/** One page's side of the protocol: describes, applies, undoes, follows. It answers; it decides nothing and runs unasked never. */
export class PageScript {
  private readonly journal = new FillJournal();
  private readonly follower = new AmountFollower();
  private readonly watcher = new FormWatcher();
  private elements: ReadonlyMap<string, Element> = new Map();
  /** Of these, the ones that nobody could see when they were described: a later step, a closed tab. */
  private hidden: ReadonlySet<string> = new Set();

  declare private readonly document: Document;
  declare private readonly tellAmount: (typed: Omit<AmountTyped, 'kind'>) => void;
  declare private readonly tellChange: () => void;

  constructor(
    document: Document,
    tellAmount: (typed: Omit<AmountTyped, 'kind'>) => void,
    tellChange: () => void,
  ) {
    this.document = document;
    this.tellAmount = tellAmount;
    this.tellChange = tellChange;
  }

  /** @returns the answer to come, or null when the request is not one of ours. */
  answer(request: PageRequest): Promise<Answers[keyof Answers]> | null {
    switch (request.kind) {
      case 'describe-page':
        return this.describe();
      case 'apply-plan':
        return this.apply(request.plan, request.fillId);
      case 'undo-fill':
        return undoFill(this.journal, request.fillIds);
      case 'follow-amounts':
        return Promise.resolve({
          followed: this.follower.follow(request.fields, this.elements, this.tellAmount),
        });
      case 'watch-form':
        return Promise.resolve({ watched: this.watch(request.controlIds) });
      case 'focused-control':
        return Promise.resolve({ controlId: this.focused() });
      case 'show-control':
        return Promise.resolve({ shown: this.show(request.controlId) });
      default:
        return null;
    }
  }

  private async describe(): Promise<Answers['describe-page']> {
    const { page, elements } = await this.read();
    this.elements = elements;
    this.hidden = new Set(page.controls.filter(({ state }) => state === 'hidden').map(({ id }) => id));
    return { page };
  }

  private async apply(plan: FillPlan, fillId: string): Promise<Answers['apply-plan']> {
    this.journal.begin(fillId);
    // Taken before the page is read: the popup, opened anew, may ask for a description meanwhile.
    const seen = this.elements;
    return applyFill(plan, await this.read(), seen, this.journal);
  }

  private watch(controlIds: readonly string[]): number {
    const controls = controlIds.map((id) => this.elements.get(id)).filter((control) => control !== undefined);
    this.watcher.watch(controls, (control) => this.isSeen(control), this.tellChange);
    // What changed between the description and now was seen by nobody.
    const count = findRoots(this.document).reduce((sum, root) => sum + findControls(root).length, 0);
    const isStale = count !== this.elements.size || controls.some((control) => !control.isConnected);
    if (controls.length > 0 && isStale) this.tellChange();
    return controls.length;
  }

  private focused(): string | null {
    return this.idOf(deepFocus(this.document));
  }

  private idOf(element: Element | null): string | null {
    for (const [id, control] of this.elements) if (control === element) return id;
    return null;
  }

  private isSeen(control: Element): boolean {
    const id = this.idOf(control);
    return id !== null && !this.hidden.has(id);
  }

  private show(controlId: string): boolean {
    const control = this.elements.get(controlId);
    if (!control?.isConnected || !isHtml(control)) return false;
    control.scrollIntoView({ block: 'center' });
    control.focus();
    return true;
  }

  private read(): Promise<CollectedPage> {
    return collectPage(this.document, this.journal.written());
  }
}
