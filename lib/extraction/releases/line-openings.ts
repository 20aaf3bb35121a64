import type { IsoDate } from '../../dates';
import { type Cents, sum } from '../../money';
import type { CreditLine } from '../candidate';
import { type NamedCode, namedLinesIn } from '../credits/credit-line';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { type FoundRelease, findRelease } from './release';
import { basisPoints, type TranchePart } from './tranche-part';

/**
 * « Les AE du centre X sont ouvertes le …, celles du centre Y le … »: what opens the credits of one line opens its own
 * amount, not the year's. A sentence that names lines in a way that is not read leaves its part unsure, and so do two
 * days for one whole year.
 */
export function ofTheirLines(
  reading: Reading,
  parts: readonly TranchePart[],
  lines: readonly CreditLine[],
  signed: IsoDate | undefined,
): TranchePart[] {
  const own = parts.flatMap((part) => (part.share === null ? ofLines(reading, part, lines, signed) : [part]));
  const isWhole = (part: TranchePart) => part.share === null && part.amount !== 0;
  return own.map((part) => {
    const again = own.some(
      (other) => other !== part && isWhole(other) && other.kind === part.kind && other.year === part.year,
    );
    return isWhole(part) && again ? { ...part, isSure: false } : part;
  });
}

function ofLines(
  reading: Reading,
  part: TranchePart,
  lines: readonly CreditLine[],
  signed: IsoDate | undefined,
): TranchePart[] {
  const sentence = reading.sentenceAt(part.at.start);
  const named = namedLinesIn(reading, sentence);
  const unsure = [{ ...part, isSure: false }];
  // « Les AE de 2026 de l'exploitation sont ouvertes … »: of one line, told by a word.
  if (named.length === 0)
    return lines.length > 1 && OF_ONE.test(reading.folded.slice(sentence.start, sentence.end))
      ? unsure
      : [part];
  if (EXCEPTED.test(reading.folded.slice(sentence.start, sentence.end))) return unsure;
  const openings = openingsOf(reading, sentence, named, signed);
  const amountOf = ({ code, by }: NamedCode): Cents | undefined => {
    const amounts = lines
      .filter((line) => line[by] === code)
      .flatMap((line) => line.amounts)
      .filter(({ kind, year }) => kind === part.kind && year === part.year)
      .map(({ amount }) => amount);
    return amounts.length > 0 ? sum(amounts) : undefined;
  };
  // « Les AE des centres X et Y sont ouvertes le … »: one day for those it names.
  if (new Set(openings.map(({ found }) => found?.release.date)).size === 1) {
    const amounts = named.map(amountOf);
    const total = sum(amounts.filter((amount) => amount !== undefined));
    if (total === part.amount) return [part];
    return amounts.every((amount) => amount !== undefined)
      ? [shared(part, total, part.found, part.at)]
      : unsure;
  }
  const told = openings.map(({ code, found }) => {
    const amount = amountOf(code);
    return found && amount !== undefined ? shared(part, amount, found, code.at) : undefined;
  });
  return told.every((each) => each !== undefined) ? told : unsure;
}

const OF_ONE = spaced(
  pattern`\b(?:ae|cp|autorisations d'engagement|credits de paiement|credits) (?:(?:de |au titre de )?20\d\d )?(?:de l'|du |de la )(?!(?:presente? )?(?:${[
    /exercice|annee|convention|delegation|programme|projet|uo|unite|centre/,
    /avenant|bop|delegant|delegataire|tranche/,
  ]})\b)[a-z]`,
);

/** « Les AE, hors celles du centre X, … » */
const EXCEPTED = /\b(?:hors|sauf|hormis|exceptee?s?|a l'exception|autres que)\b/;

const shared = (part: TranchePart, amount: Cents, found: FoundRelease, at: Span): TranchePart => ({
  ...part,
  amount,
  share: basisPoints(amount, part.amount),
  found,
  at,
});

/** What opens each named line: told after its code, or before it where the sentence begins so. */
function openingsOf(
  reading: Reading,
  sentence: Span,
  named: readonly NamedCode[],
  signed: IsoDate | undefined,
): { code: NamedCode; found: FoundRelease | undefined }[] {
  const first = named[0]?.at.start ?? sentence.end;
  const isBefore = findRelease(reading, { start: sentence.start, end: first }, signed) !== undefined;
  return named.map((code, rank) => {
    const scope = isBefore
      ? { start: named[rank - 1]?.at.end ?? sentence.start, end: code.at.start }
      : {
          start: code.at.end,
          end: turnBefore(reading, code.at.end, named[rank + 1]?.at.start) ?? sentence.end,
        };
    return { code, found: findRelease(reading, scope, signed) };
  });
}

/** Where a sentence turns to its next line: « … à la signature ; pour l'unité Y, … ». */
function turnBefore(reading: Reading, from: number, next: number | undefined): number | undefined {
  if (next === undefined) return undefined;
  const turn = reading.text.slice(from, next).lastIndexOf(';');
  return turn < 0 ? next : from + turn;
}
