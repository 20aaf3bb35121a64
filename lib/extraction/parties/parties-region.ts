import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { BODY } from './plain-name';

const REGION_END = pattern`${[
  /\b(?:decident|arretent|conviennent|convenue?s?|arrete) (?:de |d[eu]s? |ce )?[^\n:]{0,60}:[ \t]*\n/,
  pattern`\n\s*(?:${[
    /vu\b|considerant|preambule|article\b|art\./,
    /il (?:a ete|est) (?:convenu|prealablement)/,
    /objet\b|expose|visas?\b|titre\b/,
    pattern`(?:[1-9]|i{1,3})[.)-] ?(?!(?:[1-9][.)]?\s{0,4}|- ?)?(?:${[
      /identification|(?:co-?)?contractants|signataires/,
      /qui (?:sont|contracte|signe|delegue|confie)|(?:de|a) qui|acteurs|intervenants|les parties|parties|designation/,
      /(?:service |autorite )?delega|entre\b|l[ae]s? |l'/,
      /(?:direction|service|secretariat|prefecture|rectorat|agence|office|institut) [^\n]*\(/,
    ]}))\S`,
  ]})`,
]}`;
const MAX_REGION = 5_000;

/** The number of the act, on a line of its own below the title. */
const NUMBER = /^\s*(?:n ?[°º]|nor\b|reference\b|ref\b)[^\n]{0,80}\n/;
/** « 1. Identification des parties » above the first of them. */
const HEADING =
  /^\s*(?:(?:article\s)?[1-9i]{1,3}(?:er)?\s?[.):-]?\s{0,3}-?\s?)?(?:(?:identification des |designation des |les )?parties(?: [a-z]{2,20}){0,3}|(?:les )?(?:contractants?|signataires?|services signataires))\s?:?\s*\n/;

/** « Article 1 – Entre qui ? », « A – Les contractants », a little below the title. */
const ASKED =
  /\n[ \t]*(?:article\s)?(?:[1-9i]{1,3}(?:er)?|premier|[ab](?=\s?[.):-]))?\s?[.):-]{0,2}\s{0,3}-?\s?(?:entre qui|qui|(?:les )?(?:co-?)?contractants|(?:les |designation des |identification des )?parties(?: [a-z]{2,20}){0,3})\s?[?:.]?[ \t]*\n/;
/** « 2. Signataires. Direction A (DA), ci-dessous « l'autorité délégante » ; … » */
const RUN_IN =
  /\n[ \t]*(?:article\s)?[1-9]\s?[.)]?\s{0,3}[-–]?\s?(?:signataires|(?:les )?parties(?: signataires)?)\s?[.:][ \t]+(?=(?:la |le |l')?[a-z]{4,})/;
const NEAR = 1_200;

/** « … est conclue, en application du décret …, entre : » on a line that ends there. */
const FAR =
  /(?:^|\n)[^\n;]{0,260}\b(?:conclue?|passee?|etablie?|signee?|convenue?)\b[^\n;]{0,160} entre\s?:?[ \t]*(?=\n)/;
/** The recitals may come before the parties: « Vu … ; ». */
const RECITALS = /^(?:\s*(?:vu|considerant)\b[^\n]*(?:\n(?!\s*(?:\n|l[ae]s? |l'))[^\n]*)*)+/;

const AGAIN = /\n[ \t]*entre(?: les soussignee?s)?\b\s{0,3}:?(?=\s*\n|\s+l[ea']|\s*:)/g;

const OF_TITLE =
  /^(?=[^\n]* et )(?:(?!dele)[^\n])+\n(?=[ \t]*\n\s*(?:l[ae]s? |l')[^\n]*(?:\n(?!\s*\n)[^\n]*)*\bdelega)/;

/** Where the recitals end that stand above the parties; below the title, lines that name no body may stand between. */
function recitalsBelow(words: string): number | undefined {
  const begin = /^\s*(?:[^\n]{0,160}\n\s*){0,6}?(?=(?:vu|considerant)\b)/.exec(words)?.[0] ?? '';
  const isOfBody = (line: string) => BODY.test(line.trim().replace(/^(?:l[ae]s? |l')/, ''));
  if (/\bdelega(?:nt|taire)|\bparties?\b/.test(begin) || begin.split('\n').some(isOfBody)) return undefined;
  const recitals = RECITALS.exec(words.slice(begin.length));
  return recitals ? begin.length + recitals[0].length : undefined;
}

/** From « entre », after the title, to the first recital or article. */
export function partiesRegion(reading: Reading): Span {
  const head = reading.headlines[0];
  const titleEnd = (head?.doubtful ?? head?.lines.at(-1))?.end ?? 0;
  const after = reading.folded.slice(titleEnd, titleEnd + 8_000);
  const entre =
    /(?:^|\n)[ \t•-]*(?:[^\n.;]{0,80}\b(?:conclue?|passee?|etablie?|signee?|convenue?) )?entre(?! (?:elles|eux)\b)(?: les soussignee?s)?\b\s{0,3}:?/.exec(
      after,
    ) ??
    FAR.exec(after) ??
    ASKED.exec(after.slice(0, NEAR)) ??
    RUN_IN.exec(after.slice(0, NEAR));
  let opened = titleEnd + (entre ? entre.index + entre[0].length : 0);
  // « entre A et B », below the title, may only name what « Entre les soussignés : » introduces.
  const role = after.slice(opened - titleEnd).search(/\bdelega(?:nt|taire)/);
  const again = role < 0 ? [] : [...after.slice(opened - titleEnd, opened - titleEnd + role).matchAll(AGAIN)];
  const last = again.at(-1);
  if (entre && last) opened += last.index + last[0].length;
  // « entre le service A et l'école B », of the title, above « Le service A (SA), …, ci-après « le délégant » ».
  else if (entre) opened += OF_TITLE.exec(after.slice(opened - titleEnd))?.[0].length ?? 0;
  const numbered = entre ? 0 : (NUMBER.exec(reading.folded.slice(opened, opened + 120))?.[0].length ?? 0);
  const headed = opened + numbered;
  const heading = HEADING.exec(reading.folded.slice(headed, headed + 120));
  const recitals = entre ? undefined : recitalsBelow(reading.folded.slice(headed, headed + 8_000));
  const start = headed + (heading?.[0].length ?? recitals ?? 0);
  const words = reading.folded.slice(start, start + MAX_REGION);
  let end = REGION_END.exec(words)?.index;
  // « Objet : refonte des bornes » may stand above the parties.
  if (end !== undefined && /^\n\s*objet\b/.test(words.slice(end)) && !/\bdelega/.test(words.slice(0, end))) {
    const next = REGION_END.exec(words.slice(end + 2))?.index;
    end = next === undefined ? undefined : end + 2 + next;
  }
  return { start, end: start + (end ?? Math.min(MAX_REGION, reading.folded.length - start)) };
}

/** How far below the title the first article may name the parties. */
const FIRST_ARTICLE = 2_500;

/** From the paragraph below `from` that names one role to the one, near it, that names the other: parties named in the first article, whose heading is none of it. */
export function paragraphsOfRoles({ folded }: Reading, from: number): Span[] {
  const paragraphs = folded.slice(from, from + FIRST_ARTICLE).split(/\n[ \t]*\n/);
  let at = from;
  const places = paragraphs.map((words) => {
    const start = folded.indexOf(words, at);
    at = start + words.length;
    return { start, end: at, words };
  });
  const has = (role: RegExp) => places.findIndex(({ words }) => role.test(words));
  const ranks = [has(/\bdelegante?\b/), has(/\bdelegataires?\b/)];
  const [first, last] = [places[Math.min(...ranks)], places[Math.max(...ranks)]];
  if (!first || !last || Math.max(...ranks) - Math.min(...ranks) > 2) return [];
  const heading = /^\s*(?:article|art\.)[^\n]{0,60}\n/.exec(first.words)?.[0].length ?? 0;
  return [{ start: first.start + heading, end: last.end }];
}
