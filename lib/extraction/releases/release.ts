import type { Tranche } from '../../convention/convention';
import type { IsoDate } from '../../dates';
import { afterSignature } from '../days/after-signature';
import { findDurations } from '../days/find-duration';
import { notifiedOn } from '../days/notified-on';
import { OF_ANOTHER_ACT } from '../days/of-another-act';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import { delayed, expectedBelow, expectedMonth, laterThan, sameDay, yearlyDay } from './release-days';

export interface FoundRelease {
  readonly release: Tranche['release'];
  readonly conditional: boolean;
  /** The words that tell when and on what condition. */
  readonly at: Span;
  /** False when the day depends on something that the text does not give (a notification). */
  readonly isDated: boolean;
}

const SIGNATURE = spaced(
  new RegExp(
    String.raw`\b(?:des|a|lors de|apres|suivant|qui sui(?:t|vent)|suite a|a compter de|a partir de|de|au jour de)\s(?:la |sa |leur |votre |cette )?(?:date de (?:la |sa |votre )?)?(?:(?:derniere|seconde) )?(?:des (?:deux |trois )?signatures|signature|contreseing|(?<=\bvotre )accord(?! (?:ecrit|prealable|expres)))${OF_ANOTHER_ACT}|\bdes signature\b|\t\s{0,2}signature(?=\s|$)`,
  ),
);
/** « Aussitôt la convention signée », « dès que les parties ont signé »: the signature, and no condition. */
const ONCE_SIGNED = spaced(
  /\b(?:des que|une fois que|le jour ou) vous (?:(?:l'|la )?(?:aurez )?contresign[a-z]{1,4}\b|aurez signe la (?:presente|lettre))|\b(?:aussitot|sitot|des|une fois|le jour ou) (?:que )?(?:la |cette |le )?(?:presente? )?(?:convention|avenant|delegation|protocole) (?:est |sera )?signee?\b|\b(?:des que|une fois que|lorsque|quand) [li]es (?:deux )?(?:parties|services|signataires) (?:(?:l')(?:ont|auront) signee?\b|(?:ont|auront) signee?(?=\s*(?:[.,;:)]|$|la (?:presente )?convention(?! de partenariat| avec)|le present)))/,
);
const NOTIFICATION = spaced(
  /\b(?:des|a|lors de|apres|suivant|a compter de)\s(?:la |sa |cette )?(?:date de (?:la |sa )?)?notification(?! par\b| du (?!\s|present (?:avenant|protocole))| des\b| d'| de (?!\s|(?:la |cette )?(?:presente )?(?:convention(?! de partenariat)|delegation|lettre)|l'avenant))/,
);
const CONDITION = spaced(
  /\b(?:s'ils?|si elles?|lorsqu|quand|pourvu qu|moyennant|apres (?:la )?(?:signature|notification) d(?:u (?:contrat|marche|bail)|e l'accord|e la commande|es marches)|en cas d(?:e (?:succes|reussite|accord|validation|decision|resultat|feu vert|confirmation)|'(?:avis|accord|obtention|attribution|approbation))|des qu'|(?:sur|a la) demande|au recu d|pour autant que|dans la mesure ou|(?:(?:des|a) (?:la )?|sur )(?:justification|transmission|reception|validation|remise|production|presentation|publication|mise en (?:service|production|ligne)|livraison)|(?:a la|des) (?:signature|notification) d(?:u (?:marche|contrat|bail)|es marches|e (?:l'accord|l'acte d'engagement|la commande))|(?:des l'|a l')ouverture (?:du site|au public|du service)|au (?:demarrage|lancement) d|des lors que|sous reserve|reserve de|sous condition|conditionn[a-z]{0,8}|subordonn[a-z]{0,6}|a condition|a la condition|sur decision|par decision|decision|a l'(?:obtention|attribution|homologation|adoption|issue) d(?:e la |e l'|u |es )(?!exercice|annee|gestion|mois|trimestre|semestre|periode)|bilan|constat(?:ee?s?|ation)\b|comites?|revue|rapports?\b|compte rendu|avis\b|validation|recette|presentation|cofinancement|livraison|atteinte|accord (?:ecrit |prealable |expres ){0,2}(?:du|de)|demonstration|audit|evaluation|justificatifs?|production d|receptions?\b|achevement|remise d|si(?:,| (?!besoin|necessaire)(?=[a-z]))|des (?:la |l'|le |leur |son |sa |que )(?!(?:date|jour de (?:la |sa )?signature|votre accord\b(?! (?:ecrit|prealable|expres))|(?:derniere )?signature|notification|\d|premiere?\b|debut|ouverture de (?:la gestion|l'exercice|l'annee)|exercice|annee|mois|entree en vigueur|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))|(?:apres|suite a|a la suite d[eu]s?|(?<!\ben )une fois|(?:aussi|si)tot(?! que)|(?:au|sur le) vu d(?:[eu]s?|'une?)) (?!(?:la |sa |leur |cette |le |les |l')?(?:\d|premiere?\b|date\b|(?:derniere )?signature|notification|present|convention|avenant\b|programmation\b|vote\b|fin d(?:e l'|u )(?:exercice|annee|mois|trimestre|semestre)|loi de finances|ouverture de (?:la gestion|l'exercice|l'annee)|exercice|annee|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)))/,
);
/** What is no condition: « sans qu'un nouveau bilan soit nécessaire », « ; un avis de mise à disposition est adressé … ». */
const ASIDE =
  /\bpar (?:la |le |l')(?:direction|service|mission|delegation|secretariat|agence|departement)[^,.;]*|\b(?:consacre|destine|affecte|dedie)e?s? (?:a|au|aux) [^,.;]*|, relati(?:f|ve)s? (?:a|au|aux) [^,.;]*(?=,)|, qui (?:financent|couvrent|permettent|servent)[^,.;]*(?=,)|\bsans (?:attendre|qu'|autre|nouve|condition|formalite)[^.;,]*|\b(?:pour|afin de) (?:financer|couvrir|permettre|payer|realiser)[^.;]*|\bet (?:le delegant|la delegante) en (?:avise|informe)[^.;]*|\bet l[ae'][^.;,]{3,50} en (?:est|sera|seront|sont) (?:informe|avise|averti)e?s?\b[^.;]*|;[^.;]*\b(?:est|sera) (?:adresse|transmis|communique|envoye|notifie)e?\b[^.;]*/g;

const CALENDAR =
  /\b(?:le|au|a compter du|a partir du|fin|en|avant le|des le|au plus t[a-z]{2,4} le|courant)\s{0,2}$/;

const FORESEEN =
  /[a-z]{4,}[^.;]*\b(?:prevue?|attendue?|programmee?|escomptee?|esperee?)s? (?:pour |a |vers )?(?:le |la |fin |mi-|debut )?$/;

/**
 * When, and on what condition, the credits named before `scope` are opened. Undefined when it tells no release.
 * @param year of the credits, where the day is told for each of them (« au 15 janvier de chaque exercice »).
 */
export function findRelease(
  reading: Reading,
  scope: Span,
  signed: IsoDate | undefined,
  year?: number,
): FoundRelease | undefined {
  const words = reading.folded
    .slice(scope.start, scope.end)
    .replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const once = ONCE_SIGNED.exec(words);
  const condition = CONDITION.exec(once ? words.replace(once[0], ' '.repeat(once[0].length)) : words);
  const signature = SIGNATURE.exec(words) ?? once;
  const notification = NOTIFICATION.exec(words);
  const days = reading.datesIn(scope);
  // « au vu de la revue du 10 septembre 2025, au plus tard le 15 octobre 2025 ».
  const latest = days.find(({ start }) =>
    /\bau plus tard (?:le )?$/.test(reading.folded.slice(start - 18, start)),
  );
  const date =
    latest ??
    days[0] ??
    sameDay(reading, scope) ??
    (year === undefined ? undefined : yearlyDay(reading, scope, year));
  const first = [
    condition?.index,
    signature?.index,
    notification?.index,
    date && cueStart(words, date.start - scope.start),
  ]
    .filter((index) => index !== undefined)
    .sort((one, other) => one - other)[0];
  if (first === undefined) return undefined;
  const at = trim(reading, { start: scope.start + first, end: scope.end });
  const text = reading.text.slice(at.start, at.end).replace(/\s+/g, ' ').slice(0, 300);
  const conditional = condition !== null;
  if (
    signature &&
    !(conditional && condition.index < signature.index) &&
    (!date || date.start - scope.start > signature.index)
  ) {
    if (!conditional) {
      // « à la signature de la convention », in an avenant: of another act than the one that is signed below.
      const isOfAmended =
        isAmendment(reading) &&
        /^ de la convention\b/.test(words.slice(signature.index + signature[0].length));
      const day = signed && !isOfAmended ? delayed(reading, scope, signed) : undefined;
      return {
        release: { type: 'signature', text, date: day ?? null },
        conditional,
        at,
        isDated: day !== undefined,
      };
    }
  }
  if (conditional) {
    const dateFirst =
      date !== undefined && date.start - scope.start < condition.index && !/au plus tard/.test(words);
    const day = date?.date ?? expectedMonth(words) ?? expectedBelow(reading, scope.end) ?? null;
    return {
      release: { type: dateFirst ? 'date' : 'event', text, date: day },
      conditional,
      at,
      isDated: true,
    };
  }
  // « mise en production constatée, prévue fin avril 2025 »: what is foreseen may not come.
  if (date && FORESEEN.test(reading.folded.slice(Math.max(scope.start, date.start - 160), date.start)))
    return { release: { type: 'event', text, date: date.date }, conditional: true, at, isDated: true };
  if (date)
    return {
      release: { type: 'date', text, date: laterThan(reading, scope, date) },
      conditional: conditional || supposesMore(reading, scope.end),
      at,
      isDated: true,
    };
  if (!notification) return undefined;
  const borne = notifiedOn(reading);
  const [delay] = findDurations(reading, scope);
  const notified = (borne && (delay ? afterSignature(words, borne, delay) : borne)) ?? null;
  return {
    release: { type: 'event', text, date: notified },
    conditional,
    at,
    isDated: notified !== null,
  };
}

/** « … le 18 janvier 2027. Cette ouverture suppose que … »: the condition is in the next sentence. */
function supposesMore(reading: Reading, end: number): boolean {
  const next = reading.sentences[reading.sentenceRank(Math.max(0, end - 1)) + 1];
  return (
    next !== undefined &&
    next.start - end <= 3 &&
    /^(?:cette|l') ?(?:ouverture|mise a disposition) (?:suppose|est (?:subordonnee|conditionnee)|reste (?:subordonnee|conditionnee)|n'intervient qu)/.test(
      reading.folded.slice(next.start, next.end),
    )
  );
}

function cueStart(words: string, date: number): number {
  const before = words.slice(Math.max(0, date - 24), date);
  return date - (CALENDAR.exec(before)?.[0].length ?? 0);
}

const NEXT_PART =
  /(?:[;,\n]|\s(?:et|puis)\b)\s*(?:[-•*]\s*)?(?:(?:et|puis)\b\s*)?(?:pour\b\s*)?(?:a|aux?|de|les?|la|une?|l')?\s*(?:(?:premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?|autres?)\s*(?:de|d')?)?\s*$/;

function trim(reading: Reading, { start, end }: Span): Span {
  // « … le 1er mars ; pour », « à la signature, le » the next part.
  const next = NEXT_PART.exec(reading.folded.slice(start, end));
  let last = next ? start + next.index : end;
  while (last > start && /[\s,;.:)]/.test(reading.text[last - 1] ?? '')) last -= 1;
  const opened = (reading.text.slice(start, last).match(/\(/g) ?? []).length;
  return {
    start,
    end: opened > 0 && reading.text[last] === ')' ? last + 1 : last,
  };
}
