/** One control of a filled page, all texts as the page itself showed them. */
export interface FilledControl {
  /** True when the plan held a step for it that was applied. */
  readonly planned: boolean;
  /** True when the report refused the step. */
  readonly refused: boolean;
  /** What the field calls for, computed apart from the plan; null when nothing does. Amounts in euro cents. */
  readonly called:
    | { readonly kind: 'text'; readonly texts: readonly string[] }
    | { readonly kind: 'amount'; readonly cents: number; readonly divisor: number }
    | null;
  /** What the plan said it would write. */
  readonly meant: string;
  readonly before: string;
  /** True when the value before counts as empty: nothing, zero in an amount, a placeholder option. */
  readonly wasFree: boolean;
  readonly after: string;
  readonly undone: string;
  /** The plan told, before it was confirmed, that the undo may leave this one. */
  readonly mayStay: boolean;
}

export interface FillScore {
  readonly pages: number;
  readonly planned: number;
  readonly stuck: number;
  readonly wrongValue: number;
  readonly refused: number;
  readonly overwritten: number;
  readonly undone: number;
  /** Of the stuck ones that were not undone, those of which the plan had said so. */
  readonly toldToStay: number;
}

const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .trim()
    .toUpperCase();

/** The number that a field shows, in hundredths, read without any code of the extension; null when it shows none. */
export function shownHundredths(text: string): number | null {
  const digits = text.replace(/[\s\u00a0\u202f€]/g, '').replace(/EUR/i, '');
  const match = /^(-?\d{1,3}(?:[.,]\d{3})+|-?\d+)(?:[.,](\d{1,2}))?$/.exec(digits);
  if (!match) return null;
  const whole = Number((match[1] ?? '').replace(/[.,]/g, ''));
  return whole * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** The code alone, spaced out (`21 05 12 34 56`), or at one end of an option: `SGSIFAB075 - Incubateur`, `Fonds (0352-CFSE)`. */
const showsCode = (shown: string, code: string): boolean =>
  plain(shown) === plain(code) ||
  plain(shown).replaceAll(' ', '') === plain(code) ||
  plain(shown).startsWith(`${plain(code)} `) ||
  plain(shown).endsWith(` ${plain(code)}`) ||
  plain(shown).endsWith(` (${plain(code)})`);

export const isSameShown = (one: string, other: string): boolean => {
  if (plain(one) === plain(other)) return true;
  const [first, second] = [shownHundredths(one), shownHundredths(other)];
  return first !== null && first === second;
};

export function isStuck(control: FilledControl): boolean {
  const { planned, refused, after, meant } = control;
  return planned && !refused && (isSameShown(after, meant) || showsCode(after, meant));
}

/** Stuck, but not what the type and the year call for. */
export function isWrongValue(control: FilledControl): boolean {
  if (!isStuck(control)) return false;
  const { called, after } = control;
  if (called === null) return true;
  if (called.kind === 'text') return !called.texts.some((text) => showsCode(after, text));
  const shown = shownHundredths(after);
  return shown === null || shown * called.divisor !== called.cents;
}

/** A value that was there before and has changed without a tick, also where nothing was planned. */
export const isOverwritten = (control: FilledControl): boolean =>
  !control.wasFree && plain(control.before) !== plain(control.after);

export const isUndone = (control: FilledControl): boolean =>
  isStuck(control) &&
  (plain(control.undone) === plain(control.before) ||
    (control.wasFree && isSameShown(control.undone, control.before)));

export const isToldToStay = (control: FilledControl): boolean =>
  isStuck(control) && !isUndone(control) && control.mayStay;

export function scoreFill(pages: readonly (readonly FilledControl[])[]): FillScore {
  const controls = pages.flat();
  const count = (test: (control: FilledControl) => boolean) => controls.filter(test).length;
  return {
    pages: pages.length,
    planned: count((control) => control.planned),
    stuck: count(isStuck),
    wrongValue: count(isWrongValue),
    refused: count((control) => control.refused),
    overwritten: count(isOverwritten),
    undone: count(isUndone),
    toldToStay: count(isToldToStay),
  };
}
