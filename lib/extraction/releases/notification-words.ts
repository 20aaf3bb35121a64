import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « À la notification de la présente convention », and not of a decision or a contract. */
export const NOTIFICATION = spaced(
  pattern`\b(?:des|a|lors de|apres|suivant|a compter de)\s(?:la |sa |cette )?(?:date de (?:la |sa )?)?notification(?!${[
    / par\b/,
    / du (?!\s|present (?:avenant|protocole|acte|document))/,
    / des\b| d'/,
    pattern` de (?!${[
      /\s/,
      /(?:la |cette )?(?:presente )?(?:convention(?! de partenariat)|delegation|lettre)/,
      /la presente\b/,
      /l'avenant/,
    ]})`,
  ]})`,
);
const TO = /(?: (?:au|a la|a l'|aux) [^.;,]{2,60}?)?/;
const ACT = /(?:convention|delegation|avenant|protocole|lettre)/;
const THIS_ACT = pattern`(?:${[
  pattern`de (?:la presente|(?:la |cette |l'|cet )(?:presente )?(?=${ACT}))(?: ?${ACT}(?! de partenariat))?`,
  /du present (?:avenant|acte|protocole|document)/,
]})`;

/** « Dès que la présente convention aura été notifiée », « à réception de la présente »: the notification of the act, and no condition. */
export const ONCE_NOTIFIED = spaced(
  pattern`\b(?:${[
    pattern`(?:aussitot|sitot|des|une fois|lorsque?|quand) (?:que? ?)?(?:la |cette |le |l')(?:presente? )?(?:${ACT}|(?<=presente )) ?(?:lui |leur )?(?:est |sera |aura ete |a ete )?notifiee?\b`,
    pattern`(?:(?:a|des) (?:la )?reception|au recu) (?:par (?:le |la |l')[^.;,]{2,40}? )?${THIS_ACT}(?=\s*(?:[.,;)]|$))`,
  ]})`,
);

const IS_FORESEEN = /\b(?:prevue?|attendue?|programmee?|escomptee?|esperee?)s?/;
const UP_TO_DAY = / (?:pour |a |vers )?(?:le |la |fin |mi-|debut )?$/;
/** « mise en production constatée, prévue fin avril 2025 ». */
export const FORESEEN = pattern`[a-z]{4,}[^.;]*${IS_FORESEEN}${UP_TO_DAY}`;
/** « …, prévue le 3 mars », « …, ce qui est attendu le 3 mars », right after the event. */
const ITSELF = pattern`,? \(?(?:(?:ce )?qui (?:est|sera) |laquelle est |elle-meme )?${IS_FORESEEN}`;
const FORESEEN_ITSELF = spaced(pattern`^${TO}${ITSELF}${UP_TO_DAY}`);
const OF_ACT_FORESEEN = spaced(
  pattern`^(?:${[pattern`${TO} ${THIS_ACT}${TO}`, / (?:au|a la) (?:service )?delegataire/]})${ITSELF}${UP_TO_DAY}`,
);
/** « Dès la notification, prévue le 3 mars »: of what, no word says. */
export const IS_OF_UNNAMED = spaced(pattern`\bnotification${TO}${ITSELF}\b`);

/**
 * Whether what is foreseen for a day is surely the notification of the act, or its effect: nothing else stands between.
 * @param event where it ends; whether its own words say that it is the act's.
 */
export const isOwnForeseen = (
  words: string,
  event: { readonly end: number; readonly isOfAct: boolean },
  day: number,
): boolean => (event.isOfAct ? FORESEEN_ITSELF : OF_ACT_FORESEEN).test(words.slice(event.end, day));
