import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { FoundAmount } from '../values/find-amounts';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

const LESS = spaced(
  new RegExp(
    pattern`\b(?:${[
      /redui(?:t|re|te|ts|tes|sent|ction)/,
      /diminu[a-z]{1,5}|minor[a-z]{1,5}|retranch[a-z]{1,3}|retir[a-z]{1,4}/,
      pattern`annul[a-z]{1,5}(?! (?:${[
        /et remplac/,
        /l[ae]s? (?:montants?|tableaux?|dispositions?|valeurs?) (?:anterieur|precedent|initia)/,
      ]}))`,
      /abaiss[a-z]{1,5}|en moins/,
      /(?:rend|rendent|restitue|restituent)(?= (?:a |au )?(?:le |au |les |des |d|\d|l'))/,
      /renonce(?:nt)?|(?:fait|font) retour/,
    ]})\b`,
    'g',
  ),
);
/** What ends the reduction: an increase, or a whole amount that stands instead of another. */
const NOT_LESS = spaced(
  new RegExp(
    pattern`\b(?:${[
      /augment[a-z]{1,6}|major[a-z]{1,5}|abond[a-z]{1,6}|ajout[a-z]{0,3}/,
      /supplementaires?|complement[a-z]{0,6}|ramenee?s? a/,
      /redui(?:t|te|ts|tes) a/,
      /(?:abaiss|diminu|baiss|minor)ee?s? a/,
      /portee?s? a|fixee?s? a|s'eleve(?:nt)?|soit|nouve(?:au|lle|aux|lles)/,
      /desormais|total|remplac[a-z]{0,5}|substitu[a-z]{0,4}/,
      /a (?:sa|leur) place|en lieu et place|on (?:y )?lit|lire/,
    ]})\b`,
    'g',
  ),
);

const RETURNED =
  /€[^.;]{0,60}\b(?:(?:fait|font) retour|(?:est|sont) (?:restitue|rendu|repris|annule|supprime|retire|deduit)e?s?)\b/;

/**
 * The amounts of a sentence that are taken back: « les AE 2025 sont réduites de 40 000 € et les CP 2026 de 15 000 € ».
 * A verb holds for the amounts after it until another one says otherwise.
 * @param lead the words that open the list the sentence is an item of; empty where there are none.
 */
export function takenBack(
  reading: Reading,
  sentence: Span,
  amounts: readonly FoundAmount[],
  lead: string,
): ReadonlySet<FoundAmount> {
  const less = new Set<FoundAmount>();
  let isLess = reductionIn(lead) === 'less';
  let from = sentence.start;
  // « 20 000 € d'AE font retour au délégant »: said after the amounts.
  if (RETURNED.test(reading.folded.slice(from, sentence.end))) return new Set(amounts);
  for (const found of amounts) {
    const words = reading.folded.slice(from, found.start);
    const down = lastOf(words, LESS);
    const up = lastOf(words, NOT_LESS);
    if (down >= 0 || up >= 0) isLess = down > up;
    if (isLess) less.add(found);
    from = found.end;
  }
  return less;
}

const BY = spaced(
  /\b(?:des|du|de ces|d'un) montants? (?:suivants?|ci-apres|ci-dessous|figurant)|\bd[eu]\s?:\s*$/,
);

/**
 * Whether the words above a list or a table say that its amounts are taken back (`less`), or that credits are reduced
 * without saying whether the amounts are by how much, or to how much (`unclear`).
 */
export function reductionIn(words: string): 'less' | 'unclear' | undefined {
  const down = lastOf(words, LESS);
  if (down < 0 || down < lastOf(words, NOT_LESS)) return undefined;
  return BY.test(words.slice(down)) ? 'less' : 'unclear';
}

const lastOf = (words: string, pattern: RegExp): number => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
