import { fold } from '../../normalise';
import type { TableFigure } from '../table-layouts/table-layout';
import { pattern } from '../values/pattern';

/** Money of the same project that the convention does not delegate. */
const KEPT = pattern`${[
  /^[-–•( ]{0,4}(?:dont|y compris)\b/,
  pattern`\b(?:${[
    /demandee?s?|sollicitee?s?|souhaitee?s?/,
    /besoins? (?:exprimee?s?|recensee?s?)/,
    /geree?s? (?:directement|en propre|en direct)/,
    /conservee?s?|gardee?s?|non deleguee?s?|hors delegation|cofinancee?s?/,
    /autofinancement|fonds propres|credits propres|part propre|a la charge d/,
    /programme \d{3} du delegataire|du delegataire\b/,
  ]})`,
]}`;

const OTHER_PAYER =
  /\b(?:region|departement|communes?|metropole|collectivites?|europe|feder|fse|union europeenne|partenaires?)\b/;
const NET = /\b(?:ht|hors taxes?)\b/;
const WITH_TAX = /\bttc\b|\btoutes taxes\b/;

/** What is set aside of a grant before it may be spent, and what is left of it. */
const SET_ASIDE =
  /\b(?:reserve (?:de precaution|legale|obligatoire)|mises? en reserve|(?:sur)?gels?|taux de reserve)\b/;
const LEFT = /\bnett?e?s?\b|\bdisponibles?\b|\bapres (?:gel|mise en reserve|reserve)\b/;

/**
 * `| Crédits délégués | … |` above `| Part conservée par le délégant | … |` and `| Total du projet | … |`: the rows that are
 * delegated. Totals that count what is kept are none of the convention.
 */
export function delegatedRows(figures: readonly TableFigure[]): readonly TableFigure[] {
  const isKept = ({ line }: TableFigure) => line !== null && KEPT.test(fold(line));
  // « AE HT » above « AE TTC »: said again without its tax.
  const withTax = figures.some(({ line }) => line !== null && WITH_TAX.test(fold(line)));
  const isNet = ({ line }: TableFigure) => withTax && line !== null && NET.test(fold(line));
  // « 2025 – État » above « 2025 – région Bretagne »: who else pays.
  const ofState = figures.some(({ line }) => line !== null && /\betat\b/.test(fold(line)));
  const isOfOther = ({ line }: TableFigure) => ofState && line !== null && OTHER_PAYER.test(fold(line));
  // « AE, dotation brute », « AE, réserve de précaution », « AE, dotation nette »: the last, whole.
  const told = figures.flatMap(({ line }) => (line === null ? [] : [fold(line)]));
  const hasReserve = told.some((line) => SET_ASIDE.test(line));
  const isGross = ({ line }: TableFigure) => hasReserve && line !== null && !isWhatIsLeft(fold(line));
  const isLeft = (figure: TableFigure) =>
    isKept(figure) || isNet(figure) || isOfOther(figure) || isGross(figure);
  const rest = figures.filter((figure) => figure.line !== null && !isLeft(figure));
  if (hasReserve && rest.length === 0) return [];
  return rest.length > 0 && figures.some(isLeft) ? rest : figures;
}

const isWhatIsLeft = (line: string): boolean =>
  LEFT.test(line) && !SET_ASIDE.test(line.replace(/\bapres .*/, ''));
