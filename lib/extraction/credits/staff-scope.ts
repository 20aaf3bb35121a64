import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** What pays staff, by the ways in which a head or a sentence calls it. */
export const STAFF = spaced(
  pattern`\b(?:${[
    /titre (?:2|ii)|t ?2/,
    /(?:depenses|credits|frais|charges) de personnel|masse salariale/,
  ]})\b`,
);

/** « Hors titre 2 », « HT2 »: what pays no staff, as a name or as a limit. */
export const HORS_STAFF = spaced(
  pattern`\b(?:ht ?2\b|hors (?:credits (?:de |du )?)?(?:les )?(?:${[STAFF]}|personnel\b))`,
);
/** « Le hors titre 2 », « titre 2 et hors titre 2 »: a name that limits nothing. */
const NAMED = /\b(?:le|du|au|en|et|ou|entre|comme|que|de)\s$/;
/** « … ne porte que sur le hors titre 2 », « seuls les autres titres … ». */
const ONLY = /\bn(?:e |')[^.;]{0,60}\bque\b|\bseule?s?\b|\bexclusivement\b|\buniquement\b/;

/** « À l'exclusion des dépenses de personnel », « les crédits de titre 2 restent gérés par le délégant ». */
const LEFT_OUT = spaced(
  pattern`${[
    pattern`\b(?:a l'exclusion|a l'exception|en dehors|exclusion faite|sauf)[^.;,]{0,60}(?:${[STAFF, /personnel\b/]})`,
    pattern`(?:${[STAFF]})\)?(?:, [^.;,]{3,60},)?[^.;,]{0,80}\b(?:${[
      /(?:n'est|ne sont|n'entre(?:nt)?|ne releve(?:nt)?|ne figure(?:nt)?|n'ouvre(?:nt)?) (?:pas|que)/,
      pattern`(?:rest|demeur)(?:e|ent|ant) (?:[a-z]{3,14} )?(?:${[
        /a la charge|du ressort|de la competence|en propre|aupres|chez/,
        /(?:gere|execute|paye|porte|assure|impute|supporte|confie)e?s?|prise?s? en charge/,
      ]})`,
      /exclue?s?|pour memoire|pour information|que [^.;,]{3,40} continue/,
    ]})\b`,
    pattern`\b(?:continue|conserve|garde|exclut|excepte)\b[^.;]{0,80}(?:${[STAFF]})`,
  ]}`,
);
const NOT =
  /\b(?:ne|hors|exclu[a-z]*|sauf|exception|rest[ea][a-z]*|demeur[a-z]*|memoire|fongib[a-z]*)\b|\bn'/;
/** « La délégation s'étend au titre 2 comme aux autres titres », « y compris le titre 2 », « dont 465 000 € de titre 2 ». */
const TAKEN_IN = spaced(
  pattern`${[
    pattern`\b(?:${[
      /s'eten(?:d|dent)|port(?:e|ent|ant)|couvr(?:e|ent|ant)|compren(?:d|nent|ant)/,
      /inclu(?:t|ent|ant)|englob(?:e|ent|ant)|vis(?:e|ent)|concern(?:e|ent|ant)|recouvr(?:e|ent)/,
      /deleg(?:ue|uent|uees?|ues?)|confi(?:e|ent|ees?|es?)|mis(?:es?)? a disposition|met a (?:la )?disposition/,
    ]})\b[^.;]{0,160}(?:${[STAFF]})`,
    pattern`\b(?:y compris|dont \d[\d .,]{2,16}\s?(?:k€|m€|€|euros)(?: (?:au titre|de credits|de depenses))?)[^.;,\d]{0,30}(?:${[STAFF]})`,
    pattern`(?:${[STAFF]}) (?:compris|inclus)\b`,
    /\btous titres (?:confondus|compris)\b/,
  ]}`,
);

/**
 * Whether what the act delegates pays staff too, by its sentences: `out` where they leave titre 2 to others, `in` where
 * they delegate it with the rest; undefined where they say neither, or both.
 */
export const staffScope = oncePerReading(
  ({ folded, sentences, tableAt }: Reading): 'in' | 'out' | undefined => {
    const said = sentences
      .filter(({ start }) => !tableAt(start))
      .map(({ start, end }) => folded.slice(start, Math.min(end, start + LONGEST)))
      .filter((words) => ABOUT.test(words));
    const isOut = said.some(leavesOut);
    const isIn = said.some((words) => words.split(/[;:]/).some(takesIn));
    return isOut === isIn ? undefined : isOut ? 'out' : 'in';
  },
);

const LONGEST = 800;
const ABOUT = pattern`${[STAFF, HORS_STAFF, /\bpersonnel\b|\btous titres\b|\bautres titres\b/]}`;
const EVERY_HORS = new RegExp(HORS_STAFF, 'g');

function leavesOut(words: string): boolean {
  const isLimit = Array.from(words.matchAll(EVERY_HORS)).some(
    ({ index }) => !NAMED.test(words.slice(0, index)) || ONLY.test(words.slice(0, index)),
  );
  return isLimit || LEFT_OUT.test(words.replace(EVERY_HORS, ' '));
}

const takesIn = (clause: string): boolean => {
  const own = clause.replace(EVERY_HORS, ' ');
  return TAKEN_IN.test(own) && !NOT.test(own);
};
