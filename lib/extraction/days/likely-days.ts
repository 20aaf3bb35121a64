import type { Candidate } from '../candidate';
import { isAmendment } from '../is-amendment';
import { proposeDate } from '../propose';
import { cellAt, type HeldCell } from '../reading/cell-at';
import { isFormerValue } from '../reading/former-value';
import type { Reading } from '../reading/reading';
import { isCited } from '../reading/recital';
import { retainedFor } from '../retained';
import type { FoundDate } from '../values/find-dates';
import { pattern } from '../values/pattern';

/** Days looked at: a text that has more lists something. */
const MOST = 200;
/** How much of its clause is read before a day, in characters. */
const REACH = 110;

const ENDS = pattern`\b(?:${[
  /fin(?:it|ira|iront)?|terme|termine(?:ra)?|echeance|expir[a-z]{1,6}/,
  /clot(?:ure|urent|ra)?|closes?|arret(?:e(?:nt|ra|ront)?)?/,
  /acheve[a-z]{0,3}|ces(?:se|sera|sent|seront)|etei[a-z]{1,6}|survivra/,
  /duree|validite|jusqu|valable|caduc|caduque|echoit/,
]})\b`;
/** What ends on a day of its own: a payment, a contract, what is to be handed in. */
const OF_OTHER = pattern`\b(?:${[
  /paiements?|payee?s?|factures?|rapport|bilan|compte rendu|demandes?/,
  /marches?|contrat|bail|livraison|remise?s?|transmise?s?|visa|conserve?/,
  /garantie?s?|arrete d|loi|decret|publi[a-z]+|avant le|restitu[a-z]+/,
  /reunion|comite|(?:convention|delegation) d|ouverte?s?/,
  /mise?s? a disposition|tranche|acompte|versement|attendue?s?|prevue?s?/,
  /signature|envisage|devai(?:t|ent)|etai(?:t|ent)|ouverture|notifi[a-z]+|commandes?|avenant/,
  /remplac[a-z]+/,
  // « … rend caduques, au 1er janvier, les clés »
  /ren(?:d|dent|dra|dront|dant) (?:caduc|caduque)s?/,
]})\b`;
/** The convention itself begins the clause of its day. */
const SUBJECT = new RegExp(
  pattern`^(?:article \d{1,2})?[\s§\d.)(ivx—–-]{0,10}(?:${[
    pattern`(?:${[
      /(?:la|cette|presente) (?:presente )?(?:convention|delegation)/,
      /(?:le|ce) (?:present )?(?:protocole|mandat)/,
      /l'engagement (?:reciproque|mutuel)/,
    ]})(?= (?!d)[a-z])`,
    /la presente(?= (?:vaut|est|court|prend|cesse|s'))/,
    /elle |sa date d'expiration/,
  ]})(?!.*\b(?:si|faute|defaut|qui|que|dont|ou|pour|afin|[a-z]+ant)\b)`,
  's',
);
/** What begins, not what ends, on the day after it. */
const BEGINS =
  /\b(?:a compter|a partir|effet|debute|commence|vigueur|application|depuis)(?: [a-z]{2,6})?\s?:?\s{1,3}$|\b(?:du|des le)\s{1,3}$/;

const STARTS =
  /\b(?:a compter|a partir|debute|commence(?: a [a-z]+ effet)?|court|depart|en (?:vigueur|application)|effet)(?: le| du| depuis le| au)?\s?:?(?: :)?\s{1,3}$/;
/** Openings of credits, and what else begins on a day of its own. */
const STARTS_OTHER = pattern`\b(?:${[
  /ae|cp|credits?|autorisations?|tiers|quarts?|moitie|reste|solde|tranche/,
  /depenses?|ouvert[a-z]*|disponibles?|utilisables?|engag[a-z]+|commandes?/,
  /paiements?|factures?|bail|marches?|contrat|accord-cadre|recrut[a-z]+/,
  /agents?|location|demandes?|reports?|bilan|loi|decret|arrete|expire/,
  /acheve|fin|echoit|cesse[a-z]*|substitue[a-z]*|remplac[a-z]+|preavis/,
  /denonc[a-z]+|resili[a-z]+|modeles?/,
]})\b`;

/**
 * The day that may be the end, where no rule finds one: the last of those that a word of ending leads to. To be checked.
 * @param found what was read before: nothing ends before the signature or the day of effect.
 */
export function likelyEnd(reading: Reading, found: readonly Candidate[]): Candidate[] {
  const known = [...retainedFor(found, 'signature-date'), ...retainedFor(found, 'start-date')].flatMap(
    ({ value }) => (value.type === 'date' ? [value.date] : []),
  );
  const days = told(reading).filter(
    (day) =>
      known.every((date) => day.date > date) &&
      !isHeadOfColumn(reading, day) &&
      ENDS.test(before(reading, day)) &&
      !OF_OTHER.test(clause(before(reading, day).slice(-60))) &&
      !BEGINS.test(before(reading, day)),
  );
  const last = days.toSorted((one, other) => one.date.localeCompare(other.date)).at(-1);
  if (!last) return [];
  const own =
    before(reading, last)
      .split(/[.;]\s|\n(?=\s*(?:[-–•*§]|\d{1,2}[.)]|\n))/)
      .at(-1) ?? '';
  const isOnly = days.every(({ date }) => date === last.date);
  if (isOnly && SUBJECT.test(own) && ENDS.test(own) && !isAmendment(reading)) {
    return [proposeDate(reading, 'end-date', last.date, last, 'sure', 'Jour de fin donné par le texte.')];
  }
  const reason = 'Un mot de fin précède ce jour : vérifiez que c’est la fin de la convention.';
  return [proposeDate(reading, 'end-date', last.date, last, 'to-check', reason)];
}

/** « | Jusqu'au 31/12/2025 | Dès le 01/01/2026 |»: until when what stands below is so. */
function isHeadOfColumn(reading: Reading, day: FoundDate): boolean {
  const held = cellAt(reading, day);
  return held !== undefined && isHead(held) && UNTIL.test(held.cell.folded);
}
const isHead = ({ table, row, column }: HeldCell): boolean =>
  column > 0 && table.rows.length > 1 && row === table.rows[0];
const UNTIL = /^(?:jusqu|avant le|du )/;

/** The day that may be that of effect, where no rule finds one and only one begins something. To be checked. */
export function likelyStart(reading: Reading): Candidate[] {
  const days = told(reading).filter(
    (day) =>
      !reading.tableAt(day.start) &&
      STARTS.test(before(reading, day)) &&
      !STARTS_OTHER.test(clause(before(reading, day))),
  );
  const [only] = days;
  const isOne = new Set(days.map(({ date }) => date)).size === 1;
  const reason = 'Quelque chose commence ce jour-là : vérifiez que c’est la convention.';
  return only && isOne ? [proposeDate(reading, 'start-date', only.date, only, 'to-check', reason)] : [];
}

const told = (reading: Reading): FoundDate[] =>
  reading.dates.slice(0, MOST).filter((day) => !isCited(reading, day.start) && !isFormerValue(reading, day));

const before = ({ folded }: Reading, { start }: FoundDate): string =>
  folded
    .slice(Math.max(0, start - REACH), start)
    .split(/[.;]\s|\n\n/)
    .slice(-2)
    .join('\n');

const clause = (words: string): string => words.split(/[.;]\s|\n/).at(-1) ?? words;
