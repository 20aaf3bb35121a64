import type { BudgetKind } from '../../convention/budget-kind';
import type { Cents } from '../../money';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';

export interface NamedTranche {
  /** Folded: `tranche ferme`, `tranche conditionnelle 1`, `tranche 2`. */
  readonly name: string;
  readonly kind: BudgetKind;
  readonly year: number | undefined;
  readonly amount: Cents;
  readonly at: Span;
  readonly basis: readonly Span[];
  readonly sentence: Span;
  /** In a table whose columns tell the opening: where, and the words of these columns alone. */
  readonly opening?: { readonly at: Span; readonly text: string; readonly isConditional: boolean };
}

const DEFINITION =
  /\btranches? (ferme|conditionnelle|optionnelle|n ?[°º]|\d)(?: ?(?:n ?[°º] ?)?(\d{1,2}))?(?:\s?\(([a-z]{1,3} ?\d{0,2})\))?\s?(?::|-|,|d'un montant|de )/g;
/** A convention has a handful of tranches; more is another kind of text. */
const MOST = 20;
/** How far from its name a tranche's amount stands. */
const REACH = 300;
const MOST_ROWS = 200;
const MOST_TABLES = 200;
const YEAR = /(?<![\d/.-])(20\d\d)(?![\d/]|-[a-z\d])/;

/** « Tranche ferme (TF) : 200 000 € en AE, … » and the year that the same or another sentence gives to it. */
export function findNamedTranches(reading: Reading): NamedTranche[] {
  const found: NamedTranche[] = [];
  for (const match of reading.folded.matchAll(DEFINITION)) {
    if (found.length === MOST) break;
    const sentence = reading.sentenceAt(match.index);
    if (found.some((tranche) => tranche.sentence.start === sentence.start)) continue;
    const own = reading.amountsIn({
      start: match.index + 1,
      end: Math.min(sentence.end, match.index + REACH),
    });
    const amount = own[0];
    if (!amount) continue;
    const near = reading.folded.slice(match.index, Math.min(sentence.end, amount.end + 60));
    const kind =
      /\bcp\b|credits? de paiement/.test(near) && !/\bae\b|autorisations? d'engagement/.test(near)
        ? 'payment'
        : 'commitment';
    if (kind === 'commitment' && !/\bae\b|autorisations? d'engagement/.test(near)) continue;
    const rank = /\d/.test(match[1] ?? '') ? match[1] : match[2];
    const name = `tranche ${/ferme|cond|opt/.test(match[1] ?? '') ? match[1] : ''} ${rank ?? ''}`
      .replace(/\s+/g, ' ')
      .trim();
    const year = yearOfTranche(reading, name, match[3], sentence, amount);
    found.push({
      name,
      kind,
      year: year?.year,
      amount: amount.amount,
      at: amount,
      basis: year ? [year.at] : [],
      sentence,
    });
  }
  return [...found, ...tabledTranches(reading)];
}

/**
 * `| Tranche 2 (2025) | 120 000 € | 1er septembre 2025 |`, under a heading that names the budget, or one opening per row:
 * `| 1er octobre 2025 | AE 2025 | 40 000 € | rapport |`.
 */
function tabledTranches(reading: Reading): NamedTranche[] {
  return reading.tables.slice(0, MOST_TABLES).flatMap((table) => {
    if (table.rows.length > MOST_ROWS) return [];
    const header = (table.rows[0] ?? []).map(({ folded }) => folded).join(' ');
    const above =
      reading.folded
        .slice(Math.max(0, table.start - 200), table.start)
        .trimEnd()
        .split('\n')
        .at(-1) ?? '';
    const heading = `${header} ${above}`;
    return table.rows.flatMap((row): NamedTranche[] => {
      const label = row[0];
      const words = row.map(({ folded }) => folded).join(' ');
      const budgets = [
        COMMITMENT.test(words) || COMMITMENT.test(heading),
        PAYMENT.test(words) || PAYMENT.test(heading),
      ];
      const amounts = row.flatMap(({ start, end }) => reading.amountsIn({ start, end }));
      const amount = amounts[0];
      const last = row.at(-1);
      const year = row
        .slice(0, -1)
        .map((cell) => ({ cell, match: YEAR.exec(cell.folded) }))
        .find(({ cell, match }) => match && !reading.dateAt(cell.start + match.index));
      if (!label || !amount || amounts.length > 1 || !last || budgets[0] === budgets[1]) return [];
      const isNamed = /^tranche\b/.test(label.folded);
      const isOpening = !isNamed && OPENING.test(header) && year !== undefined && !isTotal(label.folded);
      if (!isNamed && !isOpening) return [];
      const told = row.filter(
        (cell) =>
          cell !== year?.cell &&
          !NOTHING.test(cell.folded) &&
          !(amount.start >= cell.start && amount.end <= cell.end),
      );
      const at = year?.match
        ? { start: year.cell.start + year.match.index, end: year.cell.start + year.match.index + 4 }
        : undefined;
      return [
        {
          name: isNamed ? label.folded : words,
          kind: budgets[0] ? 'commitment' : 'payment',
          year: year?.match ? Number(year.match[1]) : undefined,
          amount: amount.amount,
          at: amount,
          basis: at ? [at] : [],
          sentence: { start: label.start, end: last.end },
          ...(isOpening && {
            opening: {
              at: { start: label.start, end: last.end },
              text: told.map(({ text }) => text).join(', '),
              isConditional: told.some((cell) =>
                CONDITION.test(table.rows[0]?.[row.indexOf(cell)]?.folded ?? ''),
              ),
            },
          }),
        },
      ];
    });
  });
}

/** A column of days or of what opens the credits. */
const OPENING =
  /\b(?:echeances?|ouvertures?|mises? a disposition|liberations?|deblocages?|disponibilites?|disponibles?|dates?)\b/;
/** A column whose filled cells each say what must happen first. */
const CONDITION = /\b(?:conditions?|reserves?|prealables?|evenements?|jalons?|livrables?|justificatifs?)\b/;
const NOTHING = /^(?:|-{1,3}|\/|neant|aucune?|sans objet|sans|non)$/;
const isTotal = (folded: string): boolean => /^(?:sous-)?tota(?:l|ux)\b|^ensemble\b/.test(folded);
const COMMITMENT = /\bae\b|autorisations? d'engagement/;
const PAYMENT = /\bcp\b|credits? de paiement/;

/** The year beside the tranche's name or acronym in another sentence, or the one right after its amount. */
function yearOfTranche(
  reading: Reading,
  name: string,
  acronym: string | undefined,
  sentence: Span,
  amount: Span,
): { year: number; at: Span } | undefined {
  const words = name.split(' ').slice(1).join(' (?:n ?[°º] ?)?');
  const names = [`tranches? ${words}`, ...(acronym ? [acronym.replace(' ', ' ?')] : [])].join('|');
  const mention = new RegExp(`\\b(?:${names})\\b(?! ?\\()([^.;\\d]{0,60})(20\\d\\d)(?!\\d)`, 'g');
  for (const match of reading.folded.matchAll(mention)) {
    if (match.index >= sentence.start && match.index < sentence.end) continue;
    if (/\b(?:tf|tc ?\d?|tranche|celles?)\b/.test(match[1] ?? '')) continue;
    const start = match.index + match[0].length - 4;
    return { year: Number(match[2]), at: { start, end: start + 4 } };
  }
  const near = reading.folded.slice(amount.end, amount.end + 45).split(/[,;.]/)[0] ?? '';
  const own = YEAR.exec(near);
  if (!own) return undefined;
  const start = amount.end + own.index;
  return { year: Number(own[1]), at: { start, end: start + 4 } };
}
