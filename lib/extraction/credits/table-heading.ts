import { isInsteadOf } from '../reading/instead-of';
import { oncePer } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';
import { isRecital } from '../reading/recital';
import { yearsSaid } from '../reading/years-said';
import type { TableHeading } from '../table-layouts/table-layout';
import { pattern } from '../values/pattern';
import { ABOVE, paragraphAbove, wordsAbove } from './above-table';
import { reductionIn } from './taken-back';

const UNIT =
  /(?:\b(?:en|exprimes? en|unites? :)|montants? \()\s{0,2}(k€|m€|k ?euros|m ?euros|milliers? d'(?:euros|€)|millions? d'(?:euros|€))/;
/** « Tous les montants sont exprimés en k€ », « les montants ci-dessus sont exprimés en … »: said once, for every table. */
const ALL_IN = pattern`\b(?:${[
  /tous les (?:montants|chiffres|credits)\b[^.;]{0,60}/,
  pattern`(?:les |ces )?(?:montants|chiffres|sommes)(?: (?:${[
    /ci-dessus|ci-dessous|ci-apres|du tableau/,
    /de la (?:presente )?(?:convention|delegation)/,
  ]}))? (?:sont |s'entendent )(?:exprimee?s? |donnee?s? |indiquee?s? )?`,
]})\ben (k€|m€|k ?euros|m ?euros|milliers? d'(?:euros|€)|millions? d'(?:euros|€))`;
/** « AE = CP (M€) » in a header, « Échéancier des crédits (k€ TTC) » above it. */
const BRACKETED = /\((?:en )?(k€|m€|k ?euros|m ?euros|milliers? d'(?:euros|€)|millions? d'(?:euros|€))/;
/** « Millions d'euros TTC », in a cell of its own over the labels. */
const CELL_IN =
  /^(?:montants? )?(k€|m€|k ?euros|m ?euros|milliers? d'(?:euros|€)|millions? d'(?:euros|€))(?: (?:ttc|ht|courants))?$/;
/** A table of what was, told beside the one of what is. */
const FORMER = pattern`\b(?:${[
  /autre convention/,
  /convention (?:distincte|ulterieure|future)/,
  /besoins? (?:ulterieur|futur)s?|pour memoire|historique|actes anterieurs/,
  /precedente?s?|anterieure?s?|initiale?s?|initialement|ancien(?:ne)?s?/,
  /etait|etaient|avait|avaient|s'etablissai(?:t|ent)|rappel(?: d[eu]s?| ?:)/,
  /(?<=\()abrogee?s?|achevee?s?/,
  /a titre (?:indicatif|d'information)/,
  /plan de financement global|prevoyai(?:t|ent)/,
  /avenant n ?[°º] ?\d{1,2}\b[^.;]{0,60}\b(?:a|avait) (?:deja )?(?:porte|fixe|ouvert|delegue|reparti)/,
  /comportai(?:t|ent)|contenai(?:t|ent)/,
  /(?:ont|a) ete (?:les suivants?|la suivante|consommee?s?|payee?s?|depensee?s?|executee?s?)/,
  /consommee?s? (?:lors|au cours|pendant)/,
]})\b`;
/** « La contre-valeur en francs Pacifique n'est donnée qu'à titre d'information », « les crédits de titre 2 figurent pour mémoire »: said of a column. */
const OF_COLUMN =
  /[^.;]*\b(?:contre-valeur|francs (?:cfp|pacifique)|f ?cfp|xpf|(?<!hors )(?:titre 2|t2))\b[^.;]*/g;
/** « … est remplacé par le tableau suivant »: said above the table that stands now. */
const RENEWED =
  /\b(?:remplace|modifie|substitue)e?s?\b[^.]{0,80}\b(?:par|comme suit|ainsi)\b|\bremplace l(?:a |e |')(?:precedente?|ancien)|\b(?:desormais|dorenavant|consolidee?s?)\b|\bs'y (?:substitue|substituent)\b|\b(?:a (?:sa|leur) place|en lieu et place)\b/;
/** « … initialement fixé à 210 000 €, est augmenté de 60 000 €. Les crédits supplémentaires se répartissent ainsi : » */
const ADDED =
  /[.;]\s+(?:les|ces) (?:credits|montants|ae|cp) (?:supplementaires|complementaires|nouveaux|additionnels)\b[^.;]*:\s*$/;
/** « … est remplacé par » just below a table: it is no longer so. */
const REPLACED =
  /^\s*(?:(?:il|elle|celui-ci|ce tableau|cet echeancier|cette repartition)\s)?(?:est|sont)\s(?:ainsi\s)?(?:remplace|supprime|abroge|modifie|annule)e?s?\b/;
const BELOW = 80;
/** « à parité (AE = CP) », « en AE comme en CP ». */
const JOINED =
  /\b(?:ae|autorisations d'engagement) ?(?:=|comme (?:en )?) ?(?:cp|credits de paiement)\b|\b(?:ae|autorisations d'engagement) et (?:en )?(?:cp|credits de paiement),? (?:a parite|identiques|egaux)\b/;
const BUDGET = /\b(ae|autorisations? d'engagements?)\b|\b(cp|credits? de paiements?)\b/g;
const LABEL =
  /\n[ \t•*–-]*(?:les )?(?:ae|cp|autorisations? d'engagements?|credits? de paiements?)(?: \((?:ae|cp)\))?\s?:\s*$/;

const LEAD =
  /(?<=[.;]\s)[^.;]{0,60}\b(?:echeancier|calendrier|tableau|repartition|ventilation) d[e'][^.;]{0,120}:\s*$/;

/** « Montants en milliers d'euros », on the line below a table. */
const BELOW_IN =
  /^\s*[(*]{0,2}\s?(?:les )?(?:montants?|chiffres|sommes|credits)(?: [a-z-]{2,12}){0,4} en (k€|m€|k ?euros|m ?euros|milliers? d'(?:euros|€)|millions? d'(?:euros|€))/;
/** « Exercice (x 1 000 €) ». */
const TIMES_THOUSAND = /[x×] ?1[ .]?000 ?(?:€|euros)/;
const EUROS = /\ben euros\b|\(€\)/;

/** The unit said once for every table; an annex says it of its own. */
function allIn(reading: Reading, table: ReadingTable): string | undefined {
  const match = ALL_IN.exec(reading.folded);
  const { start } = match ? reading.sentenceAt(match.index) : { start: 0 };
  const isOfAnnex =
    match && /\b(?:cette|la presente) annexe\b/.test(reading.folded.slice(start, match.index));
  return isOfAnnex && table.start < start ? undefined : match?.[1];
}

/** What the lines above a table say of it: its unit, its only year, or that it is no longer so. */
export const tableHeading = (reading: Reading, table: ReadingTable): TableHeading =>
  headingOf(table, reading);

/** Asked for each table by several, and by its twin. */
const headingOf = oncePer((table: ReadingTable, reading: Reading): TableHeading => {
  // What stands above another table is said of that one.
  const previous = reading.tables.findLast(({ end }) => end <= table.start);
  const { start } = wordsAbove(reading, table);
  const above = reading.folded.slice(start, table.start);
  const { start: ownStart } = paragraphAbove(reading, table);
  const own = reading.folded.slice(ownStart, table.start);
  const heads = table.rows
    .slice(0, 2)
    .flat()
    .map(({ folded }) => folded);
  const header = heads.join(' ');
  const years = yearsSaid(reading, { start: ownStart, end: table.start });
  const only = new Set(years.map(({ year }) => year)).size === 1 ? years[0] : undefined;
  // « Crédits de paiement : », « l'échéancier des crédits de paiement varie comme suit : », right above, whatever is told before.
  const from = (LABEL.exec(own) ?? LEAD.exec(own))?.index ?? 0;
  const budgets = Array.from(own.slice(from).matchAll(BUDGET), (match) => ({
    value: match[1] ? ('commitment' as const) : ('payment' as const),
    at: {
      start: ownStart + from + match.index,
      end: ownStart + from + match.index + match[0].length,
    },
  }));
  const joined = JOINED.exec(own);
  const below = reading.folded.slice(table.end, table.end + BELOW);
  return {
    kind: new Set(budgets.map(({ value }) => value)).size === 1 ? budgets[0] : undefined,
    joined: joined
      ? { start: ownStart + joined.index, end: ownStart + joined.index + joined[0].length }
      : undefined,
    unit:
      (TIMES_THOUSAND.test(`${header} ${own}`) ? 'k€' : undefined) ??
      heads.map((head) => CELL_IN.exec(head)?.[1]).find((unit) => unit !== undefined) ??
      UNIT.exec(header)?.[1] ??
      BRACKETED.exec(header)?.[1] ??
      BRACKETED.exec(own)?.[1] ??
      UNIT.exec(above)?.[1] ??
      BELOW_IN.exec(reading.folded.slice(table.end, table.end + 160))?.[1] ??
      (EUROS.test(`${header} ${own}`) ? undefined : allIn(reading, table)) ??
      (previous && isTwin(previous, table) ? tableHeading(reading, previous).unit : ''),
    year: only && { value: only.year, at: { start: only.start, end: only.end } },
    reduction: own.trimEnd().endsWith(':') ? reductionIn(own) : undefined,
    isFormer:
      isInsteadOf(reading, table.start, ABOVE) ||
      ((FORMER.test(own.replace(OF_COLUMN, '')) || isOfOtherAvenant(reading, own)) &&
        !RENEWED.test(own) &&
        !ADDED.test(own)) ||
      REPLACED.test(below) ||
      isRecalled(reading, table),
  };
});

/** « Le délégataire apporte au projet, sur ses propres crédits, les moyens suivants, qui ne relèvent pas de la présente délégation : » */
const OF_OTHERS = pattern`${[
  pattern`\b(?:${[
    /ne releve(?:nt)? pas|n'entre(?:nt)? pas dans le champ|ne fait pas partie/,
    /ne font pas partie/,
  ]}) de la (?:presente )?(?:delegation|convention)\b`,
  /\bn'entre(?:nt)? pas dans la (?:presente )?(?:delegation|convention)\b/,
  /\bsur (?:ses|leurs) propres credits\b/,
  /\bhors (?:convention|delegation) ?:$/,
]}`;

/** « Par convention du 22 mai 2022, …, la gestion de … : »: the sentence that leads to the table tells of another act, or of the money of others. */
function isRecalled(reading: Reading, table: ReadingTable): boolean {
  const { folded, sentenceAt } = reading;
  const end = folded.slice(0, table.start).trimEnd().length;
  if (folded[end - 1] !== ':') return false;
  const sentence = sentenceAt(end - 1);
  const words = folded.slice(sentence.start, sentence.end);
  return isRecital(reading, sentence) || OF_OTHERS.test(words.split(';').at(-1) ?? words);
}

/** « État issu de l'avenant n° 1 », in the avenant n° 2. */
function isOfOtherAvenant(reading: Reading, words: string): boolean {
  const told = /\bissue?s? de l'avenant n ?[°º] ?(\d{1,2})/.exec(words)?.[1];
  const [first] = reading.headlines[0]?.lines ?? [];
  const title = first ? reading.folded.slice(first.start, first.end) : '';
  return told !== undefined && told !== /\bavenant n ?[°º] ?(\d{1,2})/.exec(title)?.[1];
}

/** One table for the AE, then one for the CP, under the same heads: the unit is said above the first. */
const isTwin = (first: ReadingTable, second: ReadingTable): boolean =>
  second.start - first.end < ABOVE &&
  first.rows[0]?.map(({ folded }) => folded).join('|') ===
    second.rows[0]?.map(({ folded }) => folded).join('|');
