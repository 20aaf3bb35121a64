import { setOf } from './element-kinds';
import { cleanLabel } from './readable-text';

/** Copied as they are: they hold words of the standard or numbers, never anybody's. */
const PLAIN = new Set(
  `type role scope dir lang colspan rowspan maxlength minlength inputmode autocomplete step required readonly disabled multiple hidden open
  contenteditable aria-hidden aria-disabled aria-readonly aria-required aria-expanded aria-haspopup aria-autocomplete aria-level
  aria-colindex aria-rowindex aria-colcount aria-rowcount aria-colspan aria-rowspan aria-modal aria-multiline`.split(
    /\s+/,
  ),
);
/** Names of the page's own making: long numbers in them are those of a record. */
const NAMES = new Set(
  `id name for headers list form class aria-labelledby aria-describedby aria-controls aria-owns aria-activedescendant data-fieldname
  data-field data-columnname wire:model wire:model.defer wire:model.live ng-model formcontrolname v-model`.split(
    /\s+/,
  ),
);
/** Words that recognition reads. */
const WORDS = setOf('placeholder title aria-label label alt pattern data-label data-value');

export interface Cleaning {
  /** All that recognition read, in one text, spaces around. */
  readonly read: string;
  /** @param isOther the text is no name of a field. */
  readonly clean: (text: string, isOther?: boolean) => string;
  /** A number in place of another, always the same for the same. */
  readonly number: (digits: string) => string;
}

/** What a report keeps of an attribute, or null when it keeps nothing of it. */
export function keptAttribute(
  name: string,
  value: string,
  isControl: boolean,
  cleaning: Cleaning,
): string | null {
  if (PLAIN.has(name)) return value.slice(0, 60);
  if (NAMES.has(name)) return technical(value, cleaning);
  if (!WORDS.has(name)) return null;
  if (name === 'pattern') return value.slice(0, 200);
  return isControl || isAmong(cleanLabel(value), cleaning.read) ? cleaning.clean(value) : null;
}

/** A name of the page's making, its long numbers replaced, each always by the same. */
const technical = (name: string, { clean, number }: Cleaning): string =>
  clean(name.replace(/\d{4,}/g, (digits) => (/^20[2-4]\d$/.test(digits) ? digits : number(digits)))).slice(
    0,
    300,
  );

/** True when these words stand whole among those that were read. */
export function isAmong(words: string, read: string): boolean {
  const isLetter = (character: string | undefined) => /[\p{L}\d]/u.test(character ?? ' ');
  for (let at = read.indexOf(words); at >= 0; at = read.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!(isLetter(read[at - 1]) && isLetter(words[0])) && !(isLetter(read[end]) && isLetter(words.at(-1))))
      return true;
  }
  return false;
}
