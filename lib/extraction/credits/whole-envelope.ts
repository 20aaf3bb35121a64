import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { kindsIn, oneOfEach } from './budget-words';
import { yearsIn } from './year-words';

const WHOLE = spaced(
  new RegExp(
    pattern`\b(?:${[
      pattern`(?:${[
        /il|elle|celui-ci|celle-ci|ce (?:plafond|montant)/,
        /(?:cette |la |l')(?:enveloppe|somme|dotation)/,
      ]}) (?:est|sera) [^.;€]{0,40}\b(?:entierement|en totalite|pour (?:sa|la) totalite|integralement|tout(?:e)? entiere?)\b`,
      pattern`les (?:${[
        /ae|cp|autorisations d'engagement|credits de paiement/,
      ]}) (?:sont|seront|se rattachent) (?:(?:ouverte?s?|inscrite?s?|deleguee?s?) )?(?:entierement|en entier|en totalite|integralement)\b`,
      pattern`(?<=\b(?:${[
        /ae|cp|autorisations d'engagement|credits de paiement/,
      ]}) ?: ?)(?:la totalite|l'integralite) de (?:cette (?:somme|enveloppe|dotation)|ce montant)\b`,
      pattern`(?:la totalite|l'integralite) des (?:ae|cp|autorisations d'engagement|credits de paiement) (?:${[
        /(?:est|sera) (?:ouverte?|inscrite?|deleguee?|imputee?|affectee?|engagee?|programmee?|mise en place)/,
        /releve(?:nt|ra|ront)?/,
      ]})\b`,
    ]})`,
    'g',
  ),
);
/** What tells that an amount is given: « une enveloppe de », « l'opération est dotée de », « est affectée à hauteur de ». */
const ENVELOPE = pattern`\b(?:${[
  /enveloppe|plafond|dotation|montant|sommes?|disposition|concours|contribution|participation/,
  /delegation porte sur|(?:elle|il) s'eleve a/,
  /(?:est|sont) (?:affecte|dote|finance|plafonne|arrete|fixe)e?s?(?: a (?:hauteur|concurrence))? de/,
]})\b`;
const MOST = 20;
const MOST_ROWS = 40;

/**
 * « Le plafond est fixé à 285 000 €. Il est entièrement ouvert en AE au titre de 2025. »: the whole of the only amount
 * that the sentence before states, in one year of one budget.
 */
export function wholeEnvelope(reading: Reading): TableFigure[] {
  return [...reading.folded.matchAll(WHOLE)].slice(0, MOST).flatMap(({ index }): TableFigure[] => {
    const rank = reading.sentenceRank(index);
    const own = reading.sentences[rank];
    // Its table may stand between.
    const before = reading.sentences
      .slice(Math.max(0, rank - MOST_ROWS), rank)
      .findLast(({ start }) => !reading.tableAt(start));
    if (!own || !before || reading.tableAt(index)) return [];
    // « … ; son échelonnement en CP figure à l'annexe »: another budget, in another part of the sentence.
    const clause = reading.folded.slice(index, own.end).indexOf(';');
    const said = { start: own.start, end: clause < 0 ? own.end : index + clause };
    if (reading.amountsIn(said).length > 0) return [];
    const kinds = oneOfEach(kindsIn(reading.folded.slice(said.start, said.end), said.start));
    const years = yearsIn(reading, said);
    // « 360 000 € TTC, ce qui correspond à 300 000 € hors taxes »: said again without its tax.
    const stated = reading
      .amountsIn(before)
      .filter(({ end }) => !/^ (?:ht\b|hors taxes?)/.test(reading.folded.slice(end, end + 14)));
    const [kind, year, amount] = [kinds[0], years[0], stated[0]];
    const isOne =
      kinds.length === 1 &&
      new Set(years.map((each) => each.year)).size === 1 &&
      new Set(stated.map((each) => each.amount)).size === 1;
    if (
      !kind ||
      !year ||
      !amount ||
      !isOne ||
      !ENVELOPE.test(reading.folded.slice(before.start, amount.start))
    )
      return [];
    const at = { start: amount.start, end: amount.end };
    return [
      { kind: kind.kind, year: year.year, amount: amount.amount, at, basis: [kind.at, year], line: null },
    ];
  });
}
