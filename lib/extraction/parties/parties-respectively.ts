import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import type { NamedParty } from './named-party';
import { nameIn } from './party-name';

const ROLES = spaced(
  /(?:,|\. (?:elles|ils|celles-ci|ceux-ci) sont)? ?(?:ci-apres )?(?:denommee?s|designee?s|appelee?s|nommee?s),? (?:ci-apres,? )?respectivement,? [«"]? ?(?:le |la )?(delegant|delegataire)e? ?[»"]? et [«"]? ?(?:le |la )?(delegant|delegataire)e?\b/,
);
const AND = / et (?=l[ae] |l')/g;

/** « la direction A (DA) et le service B (SB), dénommés respectivement « le délégant » et « le délégataire » ». */
export function partiesRespectively(reading: Reading, region: Span): NamedParty[] {
  const words = reading.folded.slice(region.start, region.end);
  const roles = ROLES.exec(words);
  if (!roles || roles[1] === roles[2]) return [];
  // « la direction des ports et la mer et le service B »: no way to tell where the first name ends.
  const line = words.slice(0, roles.index);
  const from = line.lastIndexOf('\n\n') + 1;
  const cuts = [...line.slice(from).matchAll(AND)];
  const [cut] = cuts;
  if (!cut || cuts.length > 1) return [];
  const middle = region.start + from + cut.index;
  const names = [
    nameIn(reading, { start: region.start + from, end: middle }),
    nameIn(reading, { start: middle, end: region.start + roles.index }),
  ];
  return names.flatMap((at, rank): NamedParty[] =>
    at ? [{ role: roles[rank + 1] === 'delegant' ? 'delegating' : 'delegate', at }] : [],
  );
}
