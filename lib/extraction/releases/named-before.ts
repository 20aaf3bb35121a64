import type { Span } from '../document';
import { opensList } from '../reading/lead-sentence';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { givenBefore } from './given-before';
import type { Allotted } from './tranche-part';
import { tellsUse } from './use-words';

/** « Elles sont … », « Ceux de 2027 seront … ». */
const WHICH = String.raw`(?:elles|ils|celles-ci|ceux-ci|(?:celles|ceux) (?:de |du |pour |au titre de )(?:l'(?:exercice|annee) )?20\d\d)`;
const OF_BEFORE = new RegExp(`^${WHICH} (?:ne )?(?:sont|seront|restent|demeurent|peuvent|pourront)\\b`);
const ON_A_DAY = new RegExp(
  String.raw`^${WHICH} (?:ne )?(?:sont|seront) (?:ouverte?s|accordee?s|attribuee?s|octroyee?s|allouee?s|notifiee?s|deleguee?s|disponibles|liberee?s|debloquee?s|mis(?:es?)? a (?:la |sa )?disposition(?: du delegataire)?)(?: au delegataire)? (?:des |qu'|que )?(?:(?:le|a compter du|a partir du|au) (?:\d|1er)|(?:a la )?fin (?:du mois )?d|(?:apres|une fois|sous reserve|a l'issue)\b)`,
);
/** « Leur ouverture intervient … », « Leur emploi suppose que … ». */
const THEIR = spaced(
  pattern`^leur (?:${[
    /ouverture|liberation|deblocage|mise (?:a disposition|en place)|delegation/,
    /engagement|utilisation|emploi|affectation|mobilisation|disponibilite/,
  ]}) (?:${[
    /intervient|interviendra|a lieu|aura lieu|se fait|se fera|s'effectue(?:ra)?/,
    /(?:(?:est|sera) )(?:prevue?|fixee?|possible|autorisee?|permise?|acquise?|effective|subordonnee?|conditionnee?|soumise?)/,
    /ne (?:sera|peut|pourra|intervient|interviendra)|n'est|suppose|exige|requiert|necessite|implique/,
  ]})\b`,
);
/** « Celles que crée l'article 2 », « ceux qu'ajoute le présent avenant », « celles prévues à l'article 2 ». */
const OF_ACT = spaced(
  pattern`^(?:celles|ceux) (?:${[
    /qu(?:e |'(?:il |elle )?)(?:l'article [a-z\d]{1,6} |l'avenant |le present avenant )?(?:cree|ajoute|apporte|ouvre|accorde|prevoit|inscrit)\b/,
    /(?:(?:nouvellement )?(?:ajoute|cree|ouvert|apporte|accorde|prevu|inscrit|resultant|issu)e?s? )?(?:par|a|au|de|du) (?:l'article|l'avenant|(?:le )?present avenant)\b/,
  ]})`,
);
const IN_PARTS =
  /\ben (?:une|deux|trois|quatre|cinq|six|plusieurs|\d) (?:fois|temps|tranches?|parts?|versements?|echeances?)\b|%|€|\bmoitie\b|\btiers\b/;

/** « Les AE s'élèvent à 180 000 € au titre de 2026. Elles sont mises à disposition … »: the sentence that names them. */
export function namedBefore(
  reading: Reading,
  sentence: Span,
  words: string,
  allotted: readonly Allotted[],
): Span | undefined {
  const before = reading.sentences[reading.sentenceRank(sentence.start) - 1];
  if (!before) return undefined;
  if (OF_ACT.test(words)) return agrees(reading, before, words) ? before : undefined;
  const granted = givenBefore(reading, sentence, words, before, allotted);
  if (granted || !(OF_BEFORE.test(words) || THEIR.test(words))) return granted;
  const kinds = namedBudgets(reading.folded.slice(before.start, before.end));
  // « Elles seront mises à disposition des agents » may be anything: credits are opened in parts, or on a day where the
  // sentence begins with them.
  const isOpened = IN_PARTS.test(words) || opensList(reading, sentence);
  const isOnDay =
    (ON_A_DAY.test(words) || tellsUse(words) || THEIR.test(words)) && isAbout(reading, before, words);
  return kinds.length === 1 && (isOpened || isOnDay) ? before : undefined;
}

/** Whether the one budget of the sentence before is one of the gender said: « celles » are authorisations, « ceux » credits. */
function agrees(reading: Reading, before: Span, words: string): boolean {
  const [kind, other] = namedBudgets(reading.folded.slice(before.start, before.end));
  return kind !== undefined && !other && words.startsWith('celles') === (kind === 'commitment');
}

/** « Ils » are credits, « elles » authorisations, « leur » either. */
function isAbout(reading: Reading, before: Span, words: string): boolean {
  const own = BEGINS_WITH.exec(reading.folded.slice(before.start, before.end))?.[1];
  if (THEIR.test(words)) return own !== undefined;
  return own !== undefined && /^(?:elles|celles)/.test(words) === own.startsWith('a');
}
const BEGINS_WITH =
  /^(?:[^\n]{0,80}\n)?(?:[^a-z]{0,8})?(?:les|ces) (ae|cp|autorisations d'engagement|credits de paiement)\b/;

/** « 3.2 Autorisations d'engagement de 2025. », which the sentences of its paragraph go on with. */
const RUN_IN =
  /^(?:[§\d.)ivxa-h -]{1,8}\s{0,3})?(?:les |ouverture des |mise en place des |calendrier des )?(?:autorisations? d'engagements?|credits? de paiements?|ae|cp)(?: \((?:ae|cp)\))?(?: (?:de |pour |au titre de )?(?:l'(?:exercice|annee) )?20\d\d)?\.$/;
/** Sentences of one paragraph that are looked back over. */
const MOST_BEFORE = 6;

/** The budget, and perhaps the year, that the first words of a paragraph name as its heading. */
export function runInHeading(reading: Reading, sentence: Span): Span | undefined {
  const rank = reading.sentenceRank(sentence.start);
  for (let step = 1; step <= MOST_BEFORE; step += 1) {
    const before = reading.sentences[rank - step];
    const next = reading.sentences[rank - step + 1];
    if (!before || !next || /\n\s*\n/.test(reading.folded.slice(before.end, next.start))) return undefined;
    if (RUN_IN.test(reading.folded.slice(before.start, before.end))) return before;
  }
  return undefined;
}
