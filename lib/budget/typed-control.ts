import { type BasisPoints, type Cents, formatAmount, parseAmount } from '../money';
import { failure, type Outcome, success } from '../outcome';
import type { ControlProfile, Threshold } from './control-profile';
import { controlSchema } from './control-schema';
import { formatMonthDay, isRealMonthDay, type MonthDay } from './month-day';

/** A threshold as it is typed: per cent and euros are texts, empty for none. */
export interface TypedThreshold extends Omit<Threshold, 'share' | 'left'> {
  readonly share: string;
  readonly left: string;
}

type Window = { readonly from: string; readonly until: string };

/** A control profile as it is typed. Days of the year are `JJ/MM`. */
export interface TypedControl {
  readonly levels: ControlProfile['levels'];
  readonly thresholds: readonly TypedThreshold[];
  readonly yearEnd: { readonly commitment: Window; readonly payment: Window };
  readonly pendingDays: string;
  readonly unusedDays: string;
  readonly reportDays: string;
}

const typedShare = (share: BasisPoints | null): string =>
  share === null ? '' : String(share / 100).replace('.', ',');
const typedAmount = (amount: Cents | null): string =>
  amount === null ? '' : formatAmount(amount).replace(/\s*€$/, '');
const typedWindow = ({ from, until }: { from: MonthDay; until: MonthDay }): Window => ({
  from: formatMonthDay(from),
  until: formatMonthDay(until),
});

export const toTyped = (control: ControlProfile): TypedControl => ({
  levels: control.levels,
  thresholds: control.thresholds.map((threshold) => ({
    ...threshold,
    share: typedShare(threshold.share),
    left: typedAmount(threshold.left),
  })),
  yearEnd: {
    commitment: typedWindow(control.yearEnd.commitment),
    payment: typedWindow(control.yearEnd.payment),
  },
  pendingDays: String(control.pendingDays),
  unusedDays: String(control.unusedDays),
  reportDays: String(control.reportDays),
});

/** @returns the profile, or every French sentence that says what cannot be read and how to write it. */
export function readTyped(conventionId: string, typed: TypedControl): Outcome<ControlProfile, string[]> {
  const problems: string[] = [];
  const read = <Value>(what: string, value: Value | undefined, how: string): Value | undefined => {
    if (value === undefined) problems.push(`${what} : ${how}.`);
    return value;
  };
  const window = (name: string, { from, until }: Window) => ({
    from: read(`Fin de gestion, ${name}`, readMonthDay(from), 'une date s’écrit JJ/MM, par exemple 15/12'),
    until: read(`Fin de gestion, ${name}`, readMonthDay(until), 'une date s’écrit JJ/MM, par exemple 31/01'),
  });
  const days = (name: string, text: string) =>
    read(name, readDays(text), 'un nombre entier de jours, de 0 à 366');
  const profile = {
    conventionId,
    levels: typed.levels,
    thresholds: typed.thresholds.map(({ share, left, ...rest }, rank) => ({
      ...rest,
      share: read(`Seuil ${rank + 1}, taux`, readShare(share), 'un taux de 0,01 à 100 %, ou rien'),
      left: read(`Seuil ${rank + 1}, reste`, readLeft(left), 'un montant en euros, ou rien'),
    })),
    yearEnd: {
      commitment: window('engagements', typed.yearEnd.commitment),
      payment: window('paiements', typed.yearEnd.payment),
    },
    pendingDays: days('Écritures en attente', typed.pendingDays),
    unusedDays: days('Crédits non utilisés', typed.unusedDays),
    reportDays: days('Compte rendu', typed.reportDays),
  };
  typed.thresholds.forEach(({ share, left }, rank) => {
    if (share.trim() === '' && left.trim() === '')
      problems.push(`Seuil ${rank + 1} : donnez un taux, un reste en euros, ou les deux.`);
  });
  if (problems.length > 0) return failure([...new Set(problems)]);
  const parsed = controlSchema.safeParse(profile);
  if (parsed.success) return success(parsed.data);
  return failure(parsed.error.issues.map(({ path, message }) => `${path.join('.')} : ${message}.`));
}

/** Undefined = cannot be read; null = nothing typed. */
function readShare(text: string): BasisPoints | null | undefined {
  const plain = text.replace(/[\s%]/g, '').replace(',', '.');
  if (plain === '') return null;
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(plain)) return undefined;
  const [whole = '', decimals = ''] = plain.split('.');
  const share = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return share >= 1 && share <= 10_000 ? share : undefined;
}

function readLeft(text: string): Cents | null | undefined {
  if (text.trim() === '') return null;
  const parsed = parseAmount(text);
  return parsed.ok && parsed.value >= 0 ? parsed.value : undefined;
}

function readDays(text: string): number | undefined {
  const days = /^\s*(\d{1,3})\s*$/.exec(text)?.[1];
  return days !== undefined && Number(days) <= 366 ? Number(days) : undefined;
}

function readMonthDay(text: string): MonthDay | undefined {
  const [, day = '', month = ''] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text) ?? [];
  const written = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealMonthDay(written) ? (written as MonthDay) : undefined;
}
