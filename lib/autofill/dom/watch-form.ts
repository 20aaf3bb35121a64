import { isTypedInto } from './find-controls';

/** A page that draws a list anew writes many times in a row… */
const QUIET = 400;
/** … and one that never rests (a clock, a list that comes again and again) is still read again from time to time. */
const LATEST = 10_000;
/** Most of what holds a form stands within these; further up, only a replaced page is of interest. */
const HOLDERS = 'form,[role=form],dialog,[role=dialog],table,[role=grid],[role=tabpanel],fieldset';

/**
 * Tells once when the recognised form has changed: lines added, a step turned, the whole replaced. Observes the boxes of
 * recognised controls, and of what stands around these only the children; a step that was only hidden is noticed when a
 * field of it takes the focus. Stops by itself when it has told, and while nobody looks at the page. Writes nothing.
 */
export class FormWatcher {
  declare private observer: MutationObserver | undefined;
  declare private timer: ReturnType<typeof setTimeout> | undefined;
  private listening = new AbortController();

  /**
   * @param controls the recognised ones; none stops the watch.
   * @param isSeen whether a control was there, and visible, when the form was described.
   */
  watch(controls: readonly Element[], isSeen: (control: Element) => boolean, tell: () => void): void {
    this.stop();
    const [first] = controls;
    if (!first) return;
    const page = first.ownerDocument;
    let since = 0;
    const changed = () => {
      const now = Date.now();
      since ||= now;
      clearTimeout(this.timer);
      this.timer = setTimeout(
        () => {
          if (page.hidden) return;
          this.stop();
          tell();
        },
        Math.min(QUIET, Math.max(0, since + LATEST - now)),
      );
    };
    const observer = new MutationObserver(changed);
    this.observer = observer;
    this.listening = new AbortController();
    const onFocus = (event: Event) => {
      const target = event.composedPath()[0] as Element;
      if (isTypedInto(target) && !isSeen(target)) changed();
    };
    const { signal } = this.listening;
    for (const document of new Set(controls.map((control) => control.ownerDocument)))
      document.addEventListener('focusin', onFocus, { passive: true, signal });
    const boxes = new Set(controls.map((control) => control.closest(HOLDERS) ?? control.parentElement));
    const outside = new Set<Node>();
    for (const box of boxes) {
      if (!box) continue;
      for (let around: Node | null = box; around; around = parentOf(around)) outside.add(around);
    }
    for (const node of outside)
      observer.observe(node, { childList: true, subtree: boxes.has(node as Element) });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.observer?.disconnect();
    this.observer = undefined;
    this.listening.abort();
  }
}

/** Out of a shadow root comes its host. */
const parentOf = (node: Node): Node | null =>
  node.parentNode ?? ('host' in node ? (node as ShadowRoot).host : null);
