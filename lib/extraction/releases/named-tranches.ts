import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import { headingAbove, leadSentence } from '../reading/lead-sentence';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { yearsSaid } from '../reading/years-said';
import { LONE_YEAR } from '../values/lone-year';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import type { NamedTranche } from './named-tranche';
import { tabledTranches } from './tabled-tranches';

const DEFINITION = new RegExp(
  pattern`\b(?:${[
    /tranches?/,
    /phases?(?= (?:ferme|conditionnelle|optionnelle|\d))/,
  ]}) (ferme|conditionnelle|optionnelle|n ?[°º]|\d)(?: ?(?:n ?[°º] ?)?(\d{1,2}|[a-d](?=[ ,:])))?(?:\s?\((?:([a-z]{1,3} ?\d{0,2})|(?:(?:ae|cp) )?20\d\d)\))?\s?(?::|-|,|d'un montant|de |correspond aux? )`,
  'g',
);
/** « TF : 180 000 € … », « b) TO 1 : 95 000 € … », « TC2 : … », as an item of a list. */
const BY_ACRONYM = /(?<=(?:^|\n)[ \t]{0,8}(?:(?:[a-h][.)]|[-•–]|\d[.)]) {1,3})?)t([foc]) ?(\d)? ?:/g;
/** « Phase socle : 150 000 € … », « Option A (reprise des notices) : 75 000 € … », each on a line of its own. */
const BY_OPTION = new RegExp(
  pattern`(?<=(?:^|\n)[ \t]{0,8}(?:(?:[-•–]|\d[.)]) {1,3})?)(?:phase (?:socle|ferme)|option (?:n ?[°º] ?)?([a-d]|\d))(?: \([^()\n]{3,60}\))? ?:`,
  'g',
);
const MANNERS: Readonly<Record<string, string>> = { f: 'ferme', o: 'optionnelle', c: 'conditionnelle' };

/** Where a tranche is named: `manner` is « ferme », « conditionnelle », or its number; `acronym` stands in brackets after it. */
interface Definition {
  readonly index: number;
  readonly isPhase: boolean;
  readonly manner: string;
  readonly rank: string | undefined;
  readonly acronym: string | undefined;
}

const definitions = (folded: string): Definition[] => [
  ...Array.from(folded.matchAll(DEFINITION), ({ index, 0: words, 1: manner = '', 2: rank, 3: acronym }) => ({
    index,
    isPhase: /^phases? \d/.test(words),
    manner,
    rank,
    acronym,
  })),
  ...Array.from(folded.matchAll(BY_ACRONYM), ({ index, 1: letter = '', 2: rank }) =>
    ofList(index, MANNERS[letter] ?? '', rank),
  ),
  ...Array.from(folded.matchAll(BY_OPTION), ({ index, 1: rank }) =>
    ofList(index, rank ? 'optionnelle' : 'ferme', rank),
  ),
];

const ofList = (index: number, manner: string, rank: string | undefined): Definition => ({
  index,
  isPhase: false,
  manner,
  rank,
  acronym: undefined,
});

/** A convention has a handful of tranches; more is another kind of text. */
const MOST = 20;
/** How far from its name a tranche's amount stands. */
const REACH = 300;

/** « Tranche ferme (TF) : 200 000 € en AE, … » and the year that the same or another sentence gives to it. */
export const findNamedTranches = oncePerReading((reading): readonly NamedTranche[] => {
  const found: NamedTranche[] = [];
  for (const match of definitions(reading.folded)) {
    if (found.length === MOST) break;
    const line = reading.sentenceAt(match.index);
    const amountIn = ({ start, end }: Span) => withTax(reading, { start, end: Math.min(end, start + REACH) });
    const beside = amountIn({ start: match.index + 1, end: line.end });
    // « 3.2 Tranche conditionnelle 1 (TC1) – expérimentation » above « 180 000 € en AE … ».
    const sentence = beside ? line : (belowHeading(reading, line) ?? line);
    if (found.some((tranche) => tranche.sentence.start === sentence.start)) continue;
    const amount = beside ?? amountIn(sentence);
    if (!amount) continue;
    // « Phase 1 – Cadrage : 58 000 € … » is of the credits below the heading of a budget; elsewhere, of a project.
    const place = match.isPhase
      ? headingAbove(reading, sentence)
      : { start: beside ? match.index : sentence.start, end: Math.min(sentence.end, amount.end + 60) };
    const named = place ? namedBudgets(reading.folded.slice(place.start, place.end)) : [];
    if (match.isPhase && named.length !== 1) continue;
    // « II. Autorisations d'engagement » above « a) Tranche ferme : 300 k€ ».
    const lead = named.length === 0 ? leadSentence(reading, sentence) : undefined;
    const [kind] = lead ? budgetsOf(reading, lead) : named;
    if (!kind) continue;
    const rank = /\d/.test(match.manner) ? match.manner : match.rank;
    const name = `tranche ${/ferme|cond|opt/.test(match.manner) ? match.manner : ''} ${rank ?? ''}`
      .replace(/\s+/g, ' ')
      .trim();
    const between = { start: match.index, end: amount.start };
    // « Phase ferme, exercice 2025 : 340 000 € d'AE ».
    const [said, another] = yearsSaid(reading, between);
    const year =
      said && !another
        ? { year: said.year, at: { start: said.start, end: said.end } }
        : yearOfTranche(reading, name, match.acronym, sentence, amount);
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
});

/** The first amount; of « 150 000 € HT, soit 180 000 € TTC », the second. */
function withTax(reading: Reading, scope: Span) {
  const [first, second] = reading.amountsIn(scope);
  const isNet = first && second && /^ ht,? soit $/.test(reading.folded.slice(first.end, second.start));
  return isNet && /^ ttc\b/.test(reading.folded.slice(second.end, second.end + 5)) ? second : first;
}

/** The sentence right below a heading. */
function belowHeading(reading: Reading, { start, end }: Span): Span | undefined {
  const next = reading.sentences[reading.sentenceRank(start) + 1];
  const isHeading = !/[.;:,]$/.test(reading.folded.slice(start, end).trimEnd());
  return isHeading && next && /^\s*\n\s*$/.test(reading.folded.slice(end, next.start)) ? next : undefined;
}

/** The budgets of what leads a list; of « Cette dotation se compose : », those of the sentence before. */
function budgetsOf(reading: Reading, lead: Span): readonly BudgetKind[] {
  const own = namedBudgets(reading.folded.slice(lead.start, lead.end));
  const goesOn = /^(?:cette (?:dotation|enveloppe|somme)|ce montant|elle) /.test(
    reading.folded.slice(lead.start, lead.end),
  );
  if (own.length > 0 || !goesOn) return own;
  const rank = reading.sentenceRank(lead.start);
  // « 4.2. » stands between as a sentence of its own.
  const before = reading.sentences
    .slice(Math.max(0, rank - 2), rank)
    .findLast(({ start, end }) => /[a-z]/.test(reading.folded.slice(start, end)));
  if (!before) return [];
  const told = namedBudgets(reading.folded.slice(before.start, before.end));
  return told.length === 1 ? told : [];
}

const OF_CREDITS = /\b(?:exercice|annee|gestion|releve|imput|au titre|ouvert|ae|cp|autorisations?|credits?)/;

/** « 210 000 €, AE … », « 275 000 € en AE, rattachée à l'exercice 2025 ». */
const ATTACHED = /^(?: en (?:ae|cp), (?=(?:rattachee?|imputee?)s? )|, )/;

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
  const mentions = [...reading.folded.matchAll(mention)].filter(
    ({ 1: between = '', index }) =>
      (index < sentence.start || index >= sentence.end) &&
      !/\b(?:tf|tc ?\d?|tranche|celles?)\b/.test(between),
  );
  // « La décision d'affermir la TC1 tient compte des résultats de 2025 » tells no year of its credits.
  const told = mentions.find(({ 1: between = '' }) => OF_CREDITS.test(between)) ?? mentions[0];
  if (told) {
    const start = told.index + told[0].length - 4;
    return { year: Number(told[2]), at: { start, end: start + 4 } };
  }
  // « 210 000 €, AE de l'exercice 2025 ».
  const apart = ATTACHED.exec(reading.folded.slice(amount.end, amount.end + 45))?.[0].length ?? 0;
  const from = amount.end + apart;
  const own = LONE_YEAR.exec(reading.folded.slice(from, amount.end + 45).split(/[,;.]/)[0] ?? '');
  if (!own) return undefined;
  const start = from + own.index;
  return { year: Number(own[1]), at: { start, end: start + 4 } };
}
