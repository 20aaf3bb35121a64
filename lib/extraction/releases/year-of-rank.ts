import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import { findRelease } from './release';
import type { Allotted } from './tranche-part';

/** « Les CP de la seconde année », « ceux du dernier exercice ». */
const OF_RANK = spaced(
  /\b(?:ae|cp|autorisations d'engagement|credits de paiement|credits|celles|ceux) (?:de la|du|au titre de la|au titre du|pour la|pour le) (premiere?|deuxieme|seconde?|troisieme|quatrieme|derniere?) (?:annee|exercice)\b/,
);
const RANKS: Readonly<Record<string, number>> = { p: 0, s: 1, d: 1, t: 2, q: 3 };

/** The year whose rank the words before the opening tell, where it is the same among the years of these credits and among all. */
export function yearOfRank(
  reading: Reading,
  { at, kinds }: { readonly at: Span; readonly kinds: readonly BudgetKind[] },
  allotted: readonly Allotted[],
): number | undefined {
  const release = findRelease(reading, at, undefined);
  const word = OF_RANK.exec(reading.folded.slice(at.start, release?.at.start ?? at.end))?.[1];
  if (word === undefined) return undefined;
  const rankIn = (credits: readonly Allotted[]): number | undefined => {
    const years = [...new Set(credits.filter(({ amount }) => amount !== 0).map(({ year }) => year))].sort();
    return word.startsWith('dern') ? years.at(-1) : years[RANKS[word[0] ?? ''] ?? years.length];
  };
  const own = rankIn(allotted.filter(({ kind }) => kinds.includes(kind)));
  return own === rankIn(allotted) ? own : undefined;
}
