import { pattern } from '../values/pattern';

const OUT_OF_SCOPE = pattern`${[
  /\bqui ne (?:sont|est) pas deleguee?s?\b/,
  pattern`\bdelegante? (?:${[
    /continue d'(?:executer|imputer|assumer|supporter)/,
    /execute|supporte/,
  ]}) [^.;]{0,40}\bson (?:centre financier|uo|unite operationnelle|centre de couts?)\b`,
  pattern`\bn'entre(?:nt)? pas dans (?:${[
    /le (?:champ|perimetre|tableau)/,
    /la (?:presente|delegation|convention)/,
    /cette (?:delegation|convention)/,
  ]})\b`,
  /\bn'en (?:fait|font) pas partie\b/,
  /\bne (?:fait|font) pas partie de la (?:presente|delegation|convention)\b/,
  /\b(?:restent?|demeurent?|sont|est) hors (?:du champ )?(?:de )?(?:la |cette )?(?:presente )?(?:convention|delegation)\b/,
  pattern`\bne releve(?:nt)? pas de (?:${[
    /la (?:presente|delegation|convention)/,
    /cette (?:delegation|convention)/,
  ]})\b`,
  /\b(?:est|sont) exclue?s? de la (?:presente|delegation|convention)\b/,
]}`;

/** « … n'entrent pas dans le champ de la délégation », « …, sont hors convention »: said of all codes and programmes of the sentence. */
export const isOutOfScope = (folded: string): boolean => OUT_OF_SCOPE.test(folded);
