/** One row of credits of its own: the references it names and its amounts, in cents. */
export interface ExpectedLine {
  /** By JSON name: `fundsCenter`, `activity`, `costCenter`, `functionalArea`. Only those the answer gives. */
  readonly codes: Readonly<Record<string, string>>;
  /** `commitment 2025` → amount. */
  readonly amounts: Readonly<Record<string, number>>;
  /** The only year that the answer speaks of; null = its amounts are all that the line has. */
  readonly year: number | null;
}

/** The same parts of a presented line (a `FactValue` of type `line`). */
export interface PresentedLine {
  readonly fundsCenter: string | null;
  readonly activity: string | null;
  readonly costCenter: string | null;
  readonly functionalArea: string | null;
  readonly amounts: readonly { readonly kind: string; readonly year: number; readonly amount: number }[];
}

const CODES = ['fundsCenter', 'activity', 'costCenter', 'functionalArea'] as const;
const PLURALS = { activity: 'activities', costCenter: 'costCenters' } as Readonly<Record<string, string>>;

/** `lines[]` of an answer: `{ fundsCenter, amounts: [{ year, ae, cp }] }`, or one entry per year `{ fundsCenter, year, ae, cp }`. */
export function expectedLines(lines: readonly Record<string, unknown>[]): ExpectedLine[] {
  return lines.map((line) => {
    const codes: Record<string, string> = {};
    for (const name of CODES) {
      const many = line[PLURALS[name] ?? ''];
      const code = line[name] ?? (Array.isArray(many) && many.length === 1 ? many[0] : undefined);
      if (typeof code === 'string') codes[name] = code;
    }
    const own = Array.isArray(line['amounts']) ? (line['amounts'] as Record<string, unknown>[]) : [line];
    const amounts: Record<string, number> = {};
    for (const { year, ae, cp } of own) {
      if (typeof ae === 'number') amounts[`commitment ${year}`] = ae;
      if (typeof cp === 'number') amounts[`payment ${year}`] = cp;
    }
    const year = typeof line['year'] === 'number' ? line['year'] : null;
    return { codes, amounts, year };
  });
}

/** Whether a presented line has the references and the amounts of the answer, no more and no less. */
export function isLine(expected: ExpectedLine, presented: PresentedLine): boolean {
  const codes = presented as unknown as Readonly<Record<string, string | null>>;
  if (Object.entries(expected.codes).some(([name, code]) => codes[name] !== code)) return false;
  const own = presented.amounts.filter(({ year }) => expected.year === null || year === expected.year);
  const amounts = own.map(({ kind, year, amount }) => `${kind} ${year} ${amount}`);
  const wanted = Object.entries(expected.amounts).map(([place, amount]) => `${place} ${amount}`);
  return amounts.toSorted().join() === wanted.toSorted().join();
}
