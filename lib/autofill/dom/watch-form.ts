/** A page that draws a list anew writes many times in a row. */
const QUIET = 400;
/** Most of what holds a form stands within these; further up, only a replaced page is of interest. */
const HOLDERS = 'form,[role=form],dialog,[role=dialog],table,[role=grid],[role=tabpanel],fieldset';

/**
 * Tells once when the recognised form has changed: lines added, a step turned, the whole replaced. Observes the boxes of
 * recognised controls, and of what stands around these only the children. Stops by itself when it has told, and while
 * nobody looks at the page. Writes nothing.
 */
export class FormWatcher {
  private observer: MutationObserver | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param controls the recognised ones; none stops the watch. */
  watch(controls: readonly Element[], tell: () => void): void {
    this.stop();
    const [first] = controls;
    if (!first) return;
    const page = first.ownerDocument;
    const observer = new MutationObserver(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        if (page.hidden) return;
        this.stop();
        tell();
      }, QUIET);
    });
    this.observer = observer;
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
  }
}

/** Out of a shadow root comes its host. */
const parentOf = (node: Node): Node | null =>
  node.parentNode ?? ('host' in node ? (node as ShadowRoot).host : null);
