import type { FillStep } from '../plan/fill-plan';

export interface JournalEntry {
  /** The fill that wrote it. */
  readonly fillId: string;
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
  private fillId = '';

  /** What is added from now on is of this fill. */
  begin(fillId: string): void {
    this.fillId = fillId;
  }

  add(entry: Omit<JournalEntry, 'fillId'>): void {
    this.entries.push({ ...entry, fillId: this.fillId });
  }

  /** Takes the entries of these fills out, last write first. */
  take(fillIds: readonly string[]): JournalEntry[] {
    const isTaken = ({ fillId }: JournalEntry) => fillIds.includes(fillId);
    const taken = this.entries.filter(isTaken).reverse();
    this.entries = this.entries.filter((entry) => !isTaken(entry));
    return taken;
  }

  /** What our last fills left in each control. */
  written(): ReadonlyMap<Element, string> {
    return new Map(this.entries.map((entry) => [entry.control, entry.after]));
  }
}
