import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import { isFormerValue } from '../reading/former-value';
import type { Reading } from '../reading/reading';
import { isRecital } from '../reading/recital';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « Le montant total est porté à … », « soit un nouveau total de … ». */
const RAISED = spaced(
  /\b(?:portee?s?|portant|ce qui l[ae] porte|passe(?:nt)?|fai(?:t|sant) passer|ramenee?s?|ramene|(?:re)?descend|(?:re)?monte|s'elev(?:e|ent|era|eront)|s'etabli(?:t|ssent|ra|ront)|totalise(?:nt|ra|ront)?|sera|seront|attein(?:dra|t)|fixee?s?|est|sont|soit)\b/,
);
const WHOLE = spaced(
  pattern`\b(?:${[
    /montants? (?:total|totaux|global|globaux|cumule|delegue)/,
    /nouve(?:au|aux) (?:montants?|totaux|total|plafonds?)/,
    /total|totaux|enveloppe|plafond/,
    /dotation(?: (?:totale|globale)|, qui (?:passe|etait)|\b[^.;]{0,60}, ce qui la porte)/,
    /la delegation (?=est |se trouve |passe )|(?:la convention|la delegation) (?=totalise)/,
    /le montant (?:maximum |maximal )?de la (?:delegation|convention|dotation)/,
  ]})\b`,
);
const AFTER = pattern`\b(?:${[
  /desormais|du fait d|en consequence|ainsi|de ce fait/,
  /apres (?:cette |ce |la |le |l')(?:reduction|baisse|augmentation|hausse|diminution|abondement|complement|majoration|minoration)/,
  /(?:apres|a l'issue d[ue]|par l'effet d[ue]|suite a[u]?) ?(?:le |ce |present )?(?:present )?avenant/,
  pattern`compte tenu (?:${[
    /(?:[^.;]{0,40}\bet )?du present avenant/,
    pattern`d[eu] (?:ce(?:t(?:te)?)? |la |l')?(?:${[
      /diminution|reduction|augmentation|hausse|baisse|abondement|complement/,
      /variation|majoration|minoration/,
    ]})`,
  ]})`,
  /nouve(?:au|lle|aux|lles)|porte|ramene|passe|cumul|depuis l'origine/,
]})`;
/** A longer sentence is not read to its end. */
const LONGEST = 1_000;
const YEAR = /(?<![\d/.-])20\d\d(?![\d/]|-\d)/g;

/** The budgets whose new total, over the whole convention, an amount of a sentence is; none for any other amount. */
export function kindsOfNewTotal(reading: Reading, amount: Span): BudgetKind[] {
  if (reading.tableAt(amount.start)) return [];
  const sentence = reading.sentenceAt(amount.start);
  const start = Math.max(sentence.start, amount.start - 220);
  const before = reading.folded.slice(start, amount.start);
  if (!isOfWhole(reading, sentence, before) || !RAISED.test(before) || !AFTER.test(before)) return [];
  if (isRecital(reading, { ...sentence, end: Math.min(sentence.end, sentence.start + LONGEST) })) return [];
  if (isFormerValue(reading, amount) || namesYear(reading, before, start)) return [];
  const own = reading.folded.slice(start, Math.min(sentence.end, amount.end + 80));
  const beside =
    reading.folded
      .slice(amount.end, Math.min(sentence.end, amount.end + 45))
      .split(/[,;]| et (?=[a ]{0,3}\d)/)[0] ?? '';
  const scope = namedBudgets(beside).length > 0 ? beside : own;
  const kinds = namedBudgets(scope);
  return kinds.length > 0 ? kinds : ['commitment', 'payment'];
}

/** « L'enveloppe est abondée de 180 000 €. Elle passe de … à … »: named, or by a sentence before, over its list. */
function isOfWhole(reading: Reading, sentence: Span, before: string): boolean {
  if (WHOLE.test(before)) return true;
  if (!GOES_ON.test(reading.folded.slice(sentence.start, sentence.start + 40))) return false;
  const rank = reading.sentenceRank(sentence.start);
  const above = reading.sentences
    .slice(Math.max(0, rank - SENTENCES_ABOVE), rank)
    .findLast(({ start, end }) => WHOLE.test(reading.folded.slice(start, end)));
  return (
    above !== undefined && !namesYear(reading, reading.folded.slice(above.start, above.end), above.start)
  );
}
const GOES_ON =
  /^\s*(?:elle|il|celle-ci|celui-ci) (?:passe|s'etablit|s'eleve|atteint|est (?:ainsi |donc )?(?:portee?|ramenee?)) /;
const SENTENCES_ABOVE = 4;

/** « Le montant total des AE 2025 est porté à … » is the credits of a year. */
const namesYear = (reading: Reading, words: string, offset: number): boolean =>
  [...words.matchAll(YEAR)].some(({ index }) => !reading.dateAt(offset + index));
