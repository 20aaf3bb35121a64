import type { FillStep } from '../plan/fill-plan';

export interface JournalEntry {
  readonly control: Element;
  readonly label: string;
  readonly compareAs: FillStep['compareAs'];
  /** What stood there before our first write. */
  readonly before: string;
  /** What our write left there. */
  readonly after: string;
}

/** What we wrote into this page, oldest first. Kept in memory: it goes with the page. */
export class FillJournal {
  private entries: JournalEntry[] = [];

  add(entry: JournalEntry): void {
    this.entries.push(entry);
  }

  /** Takes the entries out, last write first. */
  takeAll(): JournalEntry[] {
    const taken = this.entries.reverse();
    this.entries = [];
    return taken;
  }

  /** What our last fills left in each control. */
  written(): ReadonlyMap<Element, string> {
    return new Map(this.entries.map((entry) => [entry.control, entry.after]));
  }
}
