import { pattern } from '../values/pattern';

/**
 * After « signature »: what is signed is something else than the act (« du bail », « de l'arrêté », « par le titulaire »).
 * Spaces plain: `spaced` widens them.
 */
export const OF_ANOTHER_ACT = pattern`(?!${[
  / d'/,
  pattern` du (?!${[
    /\s|present (?:avenant|protocole|acte|document)/,
    /delegant|delegataire|service dele|dernier|second|protocole/,
  ]})`,
  / des (?!\s|parties|deux|trois|presentes|services)/,
  pattern` de (?!${[
    /\s|la (?:presente|convention(?! de partenariat)|delegation|lettre|derniere|seconde)/,
    /cette (?:convention|delegation|lettre)/,
    /l'(?:avenant|acte de delegation|ensemble)/,
    /votre (?:accord|contreseing)|ce |cet |chacun|toutes/,
  ]})`,
  / par (?!\s|les |l'ensemble|la derniere|le dernier|le delegant|le delegataire|chacun|toutes|vos )/,
]})`;
