import { ZERO } from '../../money';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { pattern } from '../values/pattern';
import { kindsIn } from './budget-words';

const BUDGET = /(?:ae|cp|autorisations? d'engagements?|credits? de paiements?)(?: \((?:ae|cp)\))?/;
const YEAR = /(?:(?:exercice|annee|gestion|en|pour) )?(20\d\d)/;
const MARKS = /[ \t]{0,4}(?:[:=–—-]|\.{2,200}|…{1,80})?[ \t]{0,4}/;
/** « AE 2027 : néant », « AE ouvertes en 2027 ..... néant ». */
const OF_BUDGET = new RegExp(
  pattern`^[ \t•*–-]{0,8}(?:les )?(?:${[BUDGET]})(?: [a-z]{4,10})?,? ${[YEAR]}${[MARKS]}neant[ .;]*$`,
  'gm',
);
/** « Exercice 2026 : AE néant / CP 90 000 € ». */
const OF_YEAR = new RegExp(pattern`^[ \t•*–-]{0,8}${[YEAR]}${[MARKS]}[^\n]*$`, 'gm');
const NIL = new RegExp(pattern`\b(?:${[BUDGET]})${[MARKS]}neant(?=[ ]{0,3}(?:[/;,.–—)-]|et |$))`, 'g');
/** What was, told beside what is. */
const FORMER = /\b(?:memoire|rappel|initiale?(?:ment)?|avant|precedente?|anterieure?)\b/;
const MOST = 40;

/**
 * A year to which a line gives nothing of a budget, in so many words, where others of its years have some. Zero is said:
 * it is not asked for.
 */
export function nilFigures(reading: Reading, told: readonly TableFigure[]): TableFigure[] {
  const { folded } = reading;
  const ofBudgets = [...folded.matchAll(OF_BUDGET)].slice(0, MOST).flatMap((line) => figuresIn(line, line));
  const ofYears = [...folded.matchAll(OF_YEAR)]
    .slice(0, MOST)
    .flatMap((line) => [...line[0].matchAll(NIL)].flatMap((own) => figuresIn(line, own)));
  const nil = [...ofBudgets, ...ofYears];
  return nil.filter(
    ({ kind, year }, rank) =>
      told.some((other) => other.kind === kind && other.year !== 'total' && other.amount > 0) &&
      !told.some((other) => other.kind === kind && other.year === year) &&
      nil.findIndex((other) => other.kind === kind && other.year === year) === rank,
  );
}

/** The figure of a nil, said in a line that names one year; none in a line of what was. */
function figuresIn({ 0: line, 1: year, index }: RegExpExecArray, nil: RegExpExecArray): TableFigure[] {
  const start = line === nil[0] ? index : index + nil.index;
  const [kind, other] = kindsIn(nil[0], start);
  const years = new Set(line.match(/\b20\d\d\b/g));
  if (!kind || other || years.size > 1 || FORMER.test(line)) return [];
  const end = start + nil[0].trimEnd().length;
  const at = { start: start + nil[0].lastIndexOf('neant'), end };
  return [{ kind: kind.kind, year: Number(year), amount: ZERO, at, basis: [kind.at], line: null }];
}
