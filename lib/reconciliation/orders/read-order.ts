import type { ImportedDocument } from '../../extraction/document';
import { findDates } from '../../extraction/values/find-dates';
import { fold, unifySpelling } from '../../normalise';
import { amountsIn, orderTotal } from './order-total';
import type { PurchaseOrder } from './purchase-order';

/** Chorus names them `BDC_<10 digits>_…`: what the peers read the EJ from (extracts.md §3). */
const NAMED = /BDC[ _-]*(\d{10})(?!\d)/i;
const NUMBER =
  /(?:engagement juridique|\bej\b|bon de commande|numero de commande|n[°o] ?(?:de )?commande|commande n)[^\d\n]{0,40}?(?<!\d)(\d{10})(?!\d)/g;
const DAY = /(?:date|\ble|emis|etabli)[^\d\n]{0,30}$/;
const SUPPLIER = /^(?:fournisseur|titulaire|prestataire|raison sociale)(?: \([^)]*\))?\s*:?\s+(\S.{1,80})$/;

/** Reads a purchase order. Pure: the document is what a reader made of the PDF. */
export function readOrder({ fileName, text, places = [] }: ImportedDocument): PurchaseOrder {
  const lines = text.split('\n').map(unifySpelling);
  const folded = lines.map((line) => fold(line).replace(/t\. ?t\. ?c\.?/g, 'ttc'));
  const isPicture = places.some(({ confidence }) => confidence !== undefined);
  return {
    fileName,
    commitmentNumber: numberOf(fileName, folded.join('\n')),
    total: orderTotal(folded, isPicture),
    amounts: [...new Set(folded.flatMap(amountsIn))].sort((first, second) => first - second),
    day: dayOf(folded),
    requestNumber: /\bBRB[A-Z0-9-]{3,}/.exec(text)?.[0] ?? null,
    supplier: supplierOf(lines, folded),
    isPicture,
  };
}

/** The name and the document must not tell two numbers; an order may cite others, so the name's has to be among them. */
function numberOf(fileName: string, folded: string): string | null {
  const named = NAMED.exec(fileName)?.[1];
  const told = new Set([...folded.matchAll(NUMBER)].map(([, number]) => number ?? ''));
  if (named === undefined) return told.size === 1 ? ([...told][0] ?? null) : null;
  return told.size === 0 || told.has(named) ? named : null;
}

/** The first day told as the order's own. */
function dayOf(folded: readonly string[]): PurchaseOrder['day'] {
  for (const line of folded)
    for (const { start, date } of findDates(line))
      if (
        DAY.test(line.slice(0, start)) &&
        !/livraison|execution|fin|debut|limite/.test(line.slice(0, start))
      )
        return date;
  return null;
}

function supplierOf(lines: readonly string[], folded: readonly string[]): string | null {
  for (const [rank, line] of folded.entries()) {
    const found = SUPPLIER.exec(line)?.[1];
    if (found === undefined) continue;
    // Accents fall one for one, so the folded line is as long as the line.
    const name = (lines[rank] ?? '').slice(-found.length).trim();
    if (/\p{L}{2}/u.test(name)) return name;
  }
  return null;
}
