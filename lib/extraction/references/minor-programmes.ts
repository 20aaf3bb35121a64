import type { FoundCode } from './found-code';
import type { ReferenceId } from './reference-labels';

/** The references that begin with their programme. */
export const OF_PROGRAMME: ReadonlySet<ReferenceId> = new Set([
  'functional-area',
  'funds-center',
  'activity',
]);
/** Codes that go together stand in one list, one table or one sentence. */
const TOGETHER = 300;

/** Whether beside a code all others of a programme stand: whoever gives all of them gives those of the act. */
export const isInWholeSet = (codes: readonly FoundCode[], one: FoundCode): boolean => {
  const beside = codes.filter(
    ({ type, discarded, at }) =>
      !discarded && OF_PROGRAMME.has(type) && Math.abs(at.start - one.at.start) <= TOGETHER,
  );
  return beside.some(({ code: first }) => {
    const own = beside.filter(({ code }) => code.slice(0, 4) === first.slice(0, 4));
    return new Set(own.map(({ type }) => type)).size === OF_PROGRAMME.size;
  });
};

/**
 * The codes without those of a programme that a text names by one reference alone, away from the others, where another
 * programme has its functional area, its funds center and its activity: « ces dépenses restent sur le programme 107
 * (UO 0107-…) » is said of something else.
 */
export function withoutMinorProgrammes(codes: readonly FoundCode[]): readonly FoundCode[] {
  const kept = codes.filter(({ type, discarded }) => !discarded && OF_PROGRAMME.has(type));
  const typesOf = (programme: string) =>
    new Set(kept.filter(({ code }) => code.startsWith(programme)).map(({ type }) => type));
  const programmes = [...new Set(kept.map(({ code }) => code.slice(0, 4)))];
  const full = programmes.filter((programme) => typesOf(programme).size === OF_PROGRAMME.size);
  const [main] = full;
  if (programmes.length < 2 || full.length !== 1 || !main) return codes;
  const own = kept.filter(({ code }) => code.startsWith(main));
  const isMinor = ({ type, code, at }: FoundCode) =>
    OF_PROGRAMME.has(type) &&
    !code.startsWith(main) &&
    typesOf(code.slice(0, 4)).size === 1 &&
    own.every((other) => Math.abs(other.at.start - at.start) > TOGETHER);
  return codes.map((each) => (isMinor(each) ? { ...each, discarded: true } : each));
}
