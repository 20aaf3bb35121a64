/** A text of the same length, and which of its characters were changed. */
export interface RepairedText {
  readonly text: string;
  readonly changed: Uint8Array;
}

/** `4S 000`, `1B0 000`, `lOO OOO`, `soo 000`, `8e 000`: figures with letters among them, before three more figures. */
const THOUSANDS = /^(?=.*\d)(?=.*[SBZ])[\dOolISBZ]{2,3}$|^[lI][OlI]{0,2}$|^[sS][oO0]{1,2}$|^\d[eo]$/;
const GOES_ON = /^[ .][\dOo]{3}(?![\p{L}\p{N}])/u;
const TOKEN = /[\p{L}\p{N}]+/gu;
/** Longer than this, a run of letters is no word of a convention. */
const MAX_TOKEN = 40;

/**
 * What an optical reader confuses (O and 0; l, I and 1; before thousands, S and 5, B and 8), put right where the neighbours leave no doubt about the kind
 * of character: inside numbers, inside words in capitals, inside ordinary words. Every change is only a
 * proposal: the values read through it say so.
 */
export function repairCharacters(text: string): RepairedText {
  const changed = new Uint8Array(text.length);
  const pieces: string[] = [];
  let done = 0;
  let numberEnd = -1;
  // The programme that begins a code: `O352-Ol`.
  let code: { readonly end: number } | undefined;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const start = match.index;
    const opensThousands =
      THOUSANDS.test(token) && GOES_ON.test(text.slice(start + token.length, start + token.length + 5));
    if (
      token === 'C' &&
      AMOUNT_END.test(text.slice(Math.max(0, start - 4), start)) &&
      ENDS_CELL.test(text.slice(start + 1, start + 8))
    ) {
      pieces.push(text.slice(done, start), '€');
      done = start + 1;
      changed[start] = 1;
      continue;
    }
    const isOrdinary = !/[0OoIl1]/.test(token) && !opensThousands && !DAY.test(token);
    if (token.length > MAX_TOKEN || isOrdinary) {
      if (/^\d{1,3}$/.test(token)) numberEnd = start + token.length;
      if (/^0\d{3}$/.test(token)) code = { end: start + token.length };
      continue;
    }
    const follows = text[start - 1] === '-' && code?.end === start - 1;
    const between = text[start - 1] ?? '';
    const goesOn =
      numberEnd === start - 1 && (token.length === 2 ? between === ',' : between === ' ' || between === '.');
    const repaired = opensThousands
      ? toFigures(token).replace('s', '5').replace('e', '0')
      : follows && /^[\dOolI]{2}$/.test(token)
        ? toDigits(token)
        : repairToken(
            token,
            goesOn,
            text.slice(start + token.length, start + token.length + 12),
            // « n° l2 », « lO/lO/2O24 ».
            /\bn ?[°º] ?$/i.test(text.slice(Math.max(0, start - 4), start)) ||
              // « 2O25-ll »
              (token.includes('l') && /[\dOolI]{4}-$/.test(text.slice(Math.max(0, start - 5), start))) ||
              (text[start - 1] === '/' && text[start + token.length] === '/') ||
              DAY_NEXT.test(text.slice(start + token.length, start + token.length + 8)),
          );
    if (/^0\d{3}$/.test(repaired)) code = { end: start + token.length };
    if (/^\d{1,3}$/.test(repaired)) numberEnd = start + token.length;
    if (repaired === token) continue;
    pieces.push(text.slice(done, start), repaired);
    done = start + token.length;
    for (let rank = 0; rank < token.length; rank += 1) {
      if (token[rank] !== repaired[rank]) changed[start + rank] = 1;
    }
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(''), changed };
}

/** The letters that a reader takes for one another, as one. */
const blurred = (word: string): string => word.replace(/[1Il]/g, 'i').replace(/0/g, 'o');
/** `févrler`, `ju1n`: by what they look like. */
const MONTHS = new Map(
  'janvier février fevrier avril juin juillet octobre novembre décembre decembre'
    .split(' ')
    .map((month) => [blurred(month), month]),
);

const DAY_NEXT = /^\/[\dOIl]{1,2}\/[\dOIl]{4}/;
const MONTH_NEXT = /^ (?:janv|f[ée]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|octo|nove|d[ée]ce)/i;
/** « 1B5 000 C »: the sign of the euro, at the end of its cell or of its clause. */
const AMOUNT_END = /(?:\d{3}|,\d\d) $/;
const ENDS_CELL = /^[ \t]*(?:[|\n;,)]|\.[ \t]*(?:\n|$)|$)/;
/** « Z9 janvier 2024 ». */
const DAY = /^[0-3Z][\dSBZ]$|^\d[SBZ]$/;
/** « 202S », « 0l4B01050214 »: a year, an activity. */
const YEAR = /^2[0O][0-3][SBZ]$/;
const ACTIVITY = /^[0O](?=.*[lo])(?=(?:[^\d]*\d){6})[\dOolISBZ]{11}$/;
const FIGURES: Readonly<Record<string, string>> = { S: '5', B: '8', Z: '2' };
/** The letters that stand for figures, those among them that also stand in codes. */
const toFigures = (token: string): string =>
  toDigits(token).replace(/[SBZ]/g, (letter) => FIGURES[letter] ?? letter);
const toDigits = (token: string): string => token.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');

function repairToken(token: string, afterNumber: boolean, next: string, isNumbered: boolean): string {
  const month = MONTHS.get(blurred(token));
  if (month !== undefined) return month;
  if (/^[\dOolI]+$/.test(token) && /\d/.test(token) && /[OolI]/.test(token)) return toDigits(token);
  if (afterNumber && /^(?:[O0]{3}|[O0]{2})$/.test(token)) return '0'.repeat(token.length);
  // « 62 2S0 € »: the end of an amount.
  if (afterNumber && /^(?=.*\d)[\dOolISBZ]{3}$/.test(token) && /^ ?€/.test(next)) return toFigures(token);
  if (YEAR.test(token) || ACTIVITY.test(token) || (DAY.test(token) && MONTH_NEXT.test(next)))
    return toFigures(token);
  // « 0S/09/2023 ».
  if (DAY_NEXT.test(next) && /^[0-3OolI][SB]$/.test(token)) return toFigures(token);
  if (token === 'U0') return 'UO';
  // « O € »
  if (token === 'O' && /^ ?€/.test(next)) return '0';
  if (/^[lIO]{1,2}$/.test(token) && /[lI]/.test(token) && (isNumbered || MONTH_NEXT.test(next)))
    return toDigits(token);
  if (token === 'ler' || token === 'Ier') return '1er';
  // `DR14`, `DP61`: region and département of a funds center.
  if (/^D[DPR][\dOlI]{2}$/.test(token)) return `${token.slice(0, 2)}${toDigits(token.slice(2))}`;
  const capitals = inCapitals(token);
  if (capitals !== token) return capitals;
  return inWord(token, next);
}

/** `DlNUM`, `C0NVENTION`, and a cost center whose last three characters are a département: `SGSIFABO75`. */
function inCapitals(token: string): string {
  if (!/^[\p{Lu}0-9l]{4,}$/u.test(token) || (token.match(/\p{Lu}/gu) ?? []).length < 2) return token;
  const letters = token.replace(/(?<=\p{Lu})l|l(?=\p{Lu})/gu, 'I');
  if (/^\p{Lu}{6,}$/u.test(letters.replace(/(?<=\p{Lu})0(?=\p{Lu})/gu, 'O')))
    return letters.replace(/0/g, 'O');
  const suffix = letters.slice(-3);
  const isDepartment =
    letters.length === 10 && /^[\dOIl]{3}$/.test(suffix) && /\d/.test(suffix) && /[OIl]/.test(suffix);
  // The letters of the ministry and the service come first: a zero before or among them is an O.
  const head = letters.slice(0, -3).replace(/^0(?=[A-Z]{2})|(?<=[A-Z])0(?=[A-Z])/g, 'O');
  return isDepartment ? head + toDigits(suffix) : letters;
}

/** Words that an optical reader gives a capital I, where no word begins so. */
const BEGINS_WITH_L =
  /^I(?:oca(?:l|le|les|ux)|oge(?:ment|ments)|ogistiques?|ogiciels?|ois?|itt|iquid|iais|ibert|ieux?|ign(?:e|es)|utte|angues?|ongue?s?|aboratoire|eurs?|ycee)/;

/** No French word begins with `ln` or goes on with a capital I: « CIair », and no capital I stands inside a word in small letters. */
function inWord(token: string, next: string): string {
  if (/^I[ae]s?$/.test(token) || (token === 'I' && next.startsWith("'"))) return `l${token.slice(1)}`;
  if (/^0\p{Ll}{3,}$/u.test(token)) return `O${token.slice(1)}`;
  if (/^\p{Ll}+0\p{Ll}+$/u.test(token)) return token.replace('0', 'o');
  if (/^[BCFGP]I\p{Ll}{2,}$/u.test(token)) return `${token.slice(0, 1)}l${token.slice(2)}`;
  const inside = /\p{Ll}I/u.test(token) ? token.replace(/(?<=\p{Ll}I*)I/gu, 'l') : token;
  if (/^l[bcdfgjkmnpqrstvwxz]\p{Ll}{2,}$/u.test(inside)) return `I${inside.slice(1)}`;
  return BEGINS_WITH_L.test(inside) ? `l${inside.slice(1)}` : inside;
}
