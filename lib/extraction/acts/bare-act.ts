import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « au titre de l'acte », « liées par l'acte », « parties à l'acte initial »: what binds those who sign the avenant. */
const BINDS = spaced(
  pattern`\b(?:${[
    /au titre de|en vertu de|en application de|aux termes de|dans le cadre de/,
    /(?:liee?s?|unie?s?|engagee?s?) par|parties? a|signataires? de/,
    /delega(?:nt|taire)e?s? (?:de|a|par|dans)/,
  ]}) l'acte(?: initial| d'origine| de delegation(?: de gestion)?)?,?$`,
);
/** … or an act that its own words tell from any other. */
const OWN = spaced(/\bl'acte (?:initial|d'origine|de delegation de gestion),?$/);
/** What « l'acte » may stand for instead, in the same sentence. */
const OTHER =
  /\b(?:(?<!present )avenant|marche|bail|contrat|arrete|decret|decision|subvention|vente|acquisition|convention de (?!delegation|gestion)|acte (?:d'engagement|authentique|notarie|administratif|de (?!delegation)))/;

/** Whether a day that ends a clause is that of the act itself, which no other word names: « l'acte signé le 21 septembre 2023 ». */
export function isBareAct(before: string, clause: string): boolean {
  const words = before.trimEnd();
  if (OTHER.test(words)) return false;
  const isSigned = /\b(?:signe|conclu|passe|etabli)\b/.test(clause);
  return BINDS.test(words) ? isSigned || /\bdu\s*$/.test(clause) : isSigned && OWN.test(words);
}
