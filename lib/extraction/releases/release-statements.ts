import type { BudgetKind } from '../../convention/budget-kind';
import type { IsoDate } from '../../dates';
import { isFormerValue } from '../reading/former-value';
import { leadSentence, opensList } from '../reading/lead-sentence';
import type { Reading } from '../reading/reading';
import { yearHeading } from '../reading/year-heading';
import { namedBudgets } from '../values/named-budgets';
import { yearAround } from './block-year';
import { budgetsAbove, budgetsIn, NONE_ABOVE } from './budgets-above';
import { budgetsOf } from './budgets-told';
import { equalScope } from './equal-parts';
import { goesOnWith, type ToldBefore } from './goes-on';
import { namedBefore, runInHeading } from './named-before';
import { isListedOpening, opensOpenings } from './openings-listed';
import { opensNothing, tellsParts } from './opens-nothing';
import { ofOtherMission } from './other-missions';
import { areStatements, byYear, partsBelow } from './parts-below';
import { phaseYear } from './phase-years';
import { clausesOf, isCrossed, yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import { EXCEPTED, GIVEN, isLikewise, opens } from './release-words';
import { isFormerOpening, renewedOpening } from './renewed-opening';
import { asBefore, likeBefore } from './same-as-before';
import { isMoreOf, sameCredits } from './same-credits';
import { inSameWay } from './same-way';
import { isSharedOut, ofAmount } from './stated-amounts';
import { statedParts } from './stated-parts';
import { belowTable, ofTableAbove } from './table-above';
import { tabledShares } from './tabled-shares';
import type { Allotted } from './tranche-part';
import { usedOnlyAfter } from './used-only-after';
import { wholeCredits } from './whole-credits';
import { ofSentenceBefore, ofVerb } from './whose-credits';
import { isYearly, yearlyClause, yearlyFirst, yearlyStatements } from './yearly-statements';
import { yearsByRank, yearsInTurn } from './years-in-turn';

/** A convention has a handful of releases; more is another kind of text. */
const MOST = 100;

/** Every release statement, in order. A sentence without its own budget or year goes on with those of the one before. */
export function findReleaseStatements(
  reading: Reading,
  allotted: readonly Allotted[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const statements: ReleaseStatement[] = [];
  const eachYear: ReleaseStatement[] = [];
  let context: ToldBefore | undefined;
  for (const whole of reading.sentences) {
    // « … ; ceux des exercices suivants le sont au 15 février de l'année. »
    const said = reading.folded.slice(whole.start, whole.end);
    const first = opens(said) ? yearlyFirst(reading, whole) : undefined;
    const later = opens(said) && !first ? yearlyClause(reading, whole) : undefined;
    const sentence = { start: first?.end ?? belowTable(reading, whole), end: later?.start ?? whole.end };
    for (const clause of [first, later])
      if (clause) eachYear.push(...yearlyStatements(reading, clause, namedBudgets(said), allotted, signed));
    if (first) context = { kinds: orBoth(namedBudgets(said)), years: [], at: first.end };
    const isConsumed = context !== undefined && sentence.start < context.at;
    if (statements.length === MOST) break;
    if (isConsumed || reading.tableAt(sentence.start)) continue;
    const words = reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 1_500));
    const kinds = budgetsOf(words);
    const lead = kinds.length > 0 ? leadSentence(reading, sentence) : undefined;
    const isListed = lead !== undefined && opens(reading.folded.slice(lead.start, lead.end));
    if (opensNothing(reading, sentence, words)) continue;
    if (isFormerOpening(words)) {
      statements.push(...renewedOpening(reading, sentence, signed));
      continue;
    }
    const only = usedOnlyAfter(reading, sentence, allotted, signed);
    if (only) statements.push(only);
    const before = likeBefore(reading, sentence);
    if (before && isYearly(reading.folded.slice(before.start, before.end)))
      eachYear.push(...yearlyStatements(reading, before, kinds, allotted, signed));
    const same = before && asBefore(reading, sentence, kinds, before, statements.at(-1));
    if (same) {
      statements.push(same);
      context = { ...same, at: sentence.end };
    }
    if (before || only) continue;
    const isLike = isLikewise(words);
    const above = kinds.length === 0 ? budgetsAbove(reading, sentence, words) : NONE_ABOVE;
    const runIn = kinds.length === 0 ? runInHeading(reading, sentence) : undefined;
    const goesOn = goesOnWith(reading, sentence, words, context, runIn);
    const isOpening =
      opens(words) ||
      (isLike && goesOn) ||
      isListed ||
      above.opened.length > 0 ||
      isSharedOut(reading, sentence, kinds, allotted) ||
      isListedOpening(reading, sentence) ||
      (kinds.length > 0 && (opensOpenings(reading, sentence) || GIVEN.test(words)));
    if (!isOpening && !(kinds.length > 0 && tellsParts(reading, sentence))) continue;
    const named = kinds.length === 0 ? namedBefore(reading, sentence, words, allotted) : undefined;
    if (isYearly(words)) {
      const of = kinds.length > 0 ? kinds : ofSentenceBefore(reading, sentence, words);
      eachYear.push(...yearlyStatements(reading, sentence, of, allotted, signed));
      continue;
    }
    const own =
      [kinds, above.opened, ofVerb(words)].find(({ length }) => length > 0) ??
      above.ranked?.kinds ??
      (named && budgetsIn(reading, named)) ??
      (goesOn ? context?.kinds : undefined) ??
      (runIn && budgetsIn(reading, runIn)) ??
      ofAmount(reading, sentence, allotted) ??
      ofTableAbove(reading, sentence, words, allotted) ??
      wholeCredits(words, allotted);
    if (own.length === 0) continue;
    const below = opensList(reading, sentence) ? partsBelow(reading, sentence.end) : [];
    if (areStatements(reading, below)) continue;
    const inOrder = yearsInTurn(reading, sentence, own, signed);
    const inTurn = inOrder.length > 0 ? inOrder : yearsByRank(reading, sentence, own, allotted, signed);
    if (inTurn.length > 0) {
      statements.push(...inTurn);
      continue;
    }
    const years = named
      ? yearsOf(reading, named)
      : above.ranked
        ? yearsOf(reading, above.ranked.lead)
        : goesOn
          ? context?.years
          : runIn && yearsOf(reading, runIn);
    const ofYear = yearHeading(reading, sentence);
    const ofPhase = phaseYear(reading, sentence, own, allotted);
    const told = ofPhase === undefined ? ofYear && yearsOf(reading, ofYear) : [ofPhase];
    const ofBlock = yearAround(reading, sentence);
    const inherited = ofBlock === undefined ? years : [ofBlock];
    const clauses = clausesOf(reading, sentence, own, allotted, inherited).map((clause) =>
      told ? { ...clause, years: told } : clause,
    );
    for (const clause of clauses) {
      // « CP 2025 … le 1er octobre »: of that year.
      const only = clause.years.length === 1 ? clause.years[0] : undefined;
      const equal = equalScope(reading, clause.at, below);
      const scope = equal ?? clause.at;
      const stated =
        below.length > 0 && !equal
          ? below.flatMap((item) => statedParts(reading, item, signed, only))
          : statedParts(reading, scope, signed, only);
      // « L'alinéa « Les AE 2026 sont ouvertes fin mars. » est remplacé par … »: what was.
      const own = stated.length > 0 ? stated : inSameWay(reading, clause.at, statements.at(-1));
      const present = own.filter(
        ({ found, share }) => !isFormerValue(reading, found.at) && (isOpening || share !== 'whole'),
      );
      const told = statements.at(-1);
      const before = told && sameCredits(told, clause) ? told.parts : [];
      const parts =
        isCrossed(reading, clause) || EXCEPTED.test(words)
          ? present.map((part) => ({ ...part, isSplit: true }))
          : (ofPhase === undefined && ofOtherMission(reading, sentence, present, before)) || present;
      context = {
        kinds: clause.kinds,
        years: clause.years,
        at: below.at(-1)?.end ?? Math.max(sentence.end, scope.end),
      };
      // « Libération des AE : » above « 1. 50 % de l'année 2025 … » and « 4. celles de l'année 2026, … ».
      if (clause.years.length === 0) statements.push(...byYear(reading, clause, below, signed));
      if (parts.length === 0 || clause.years.length === 0) continue;
      const previous = statements.at(-1);
      if (goesOn && previous && isMoreOf(previous, clause, parts)) {
        statements[statements.length - 1] = {
          ...previous,
          parts: [...previous.parts, ...parts],
        };
      } else statements.push({ ...clause, parts });
    }
  }
  // What is said of one year counts before what is said of each.
  const isTold = ({ kinds: [kind], years: [year] }: ReleaseStatement) =>
    statements.some(
      ({ kinds, years }) => kinds.some((own) => own === kind) && years.some((own) => own === year),
    );
  return [
    ...statements,
    ...tabledShares(reading, allotted, signed),
    ...eachYear.filter((statement) => !isTold(statement)),
  ];
}

/** « ces crédits », of which no budget is said. */
const orBoth = (kinds: readonly BudgetKind[]): readonly BudgetKind[] =>
  kinds.length > 0 ? kinds : ['commitment', 'payment'];
