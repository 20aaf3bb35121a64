import type { Convention } from '../../convention/convention';
import { words } from '../../normalise';
import type { Candidate } from '../candidate';

/** A stored convention that an avenant may be about. */
export interface AmendedMatch {
  readonly convention: Convention;
  /** French: what agrees. */
  readonly agrees: readonly string[];
  /** French: what does not. */
  readonly differs: readonly string[];
}

/**
 * The conventions that an avenant may change, the best first: by number, title or product, signature day and parties.
 * A convention of another number is never one of them.
 */
export function amendedMatches(
  candidates: readonly Candidate[],
  conventions: readonly Convention[],
): AmendedMatch[] {
  const told = toldBy(candidates);
  return conventions
    .map((convention) => compare(told, convention))
    .filter((match) => match !== undefined)
    .sort((first, second) => second.agrees.length - first.agrees.length);
}

/** The one that needs no question: two signals agree, none differs, and no other convention fits. */
export function sureMatch(matches: readonly AmendedMatch[]): AmendedMatch | undefined {
  const [only, other] = matches;
  return only && !other && only.agrees.length > 1 && only.differs.length === 0 ? only : undefined;
}

interface Told {
  readonly numbers: readonly string[];
  readonly titles: readonly string[];
  readonly products: readonly string[];
  readonly dates: readonly string[];
  readonly delegating: readonly string[];
  readonly delegates: readonly string[];
}

function toldBy(candidates: readonly Candidate[]): Told {
  const of = (prefix: string): string[] =>
    candidates.flatMap(({ fact, value, standing }) => {
      if (standing !== 'retained' || (fact !== prefix && !fact.startsWith(`${prefix}:`))) return [];
      if (value.type === 'date') return [value.date];
      return value.type === 'text' ? [plain(value.text)] : [];
    });
  return {
    numbers: of('amended-number'),
    titles: of('amended-title'),
    products: of('product'),
    dates: of('amended-signature-date'),
    delegating: of('delegating-party'),
    delegates: of('delegate-party'),
  };
}

function compare(told: Told, convention: Convention): AmendedMatch | undefined {
  const agrees: string[] = [];
  const differs: string[] = [];
  const number = convention.number === null ? undefined : plain(convention.number);
  if (number && told.numbers.length > 0) {
    if (!told.numbers.includes(number)) return undefined;
    agrees.push('même numéro');
  }
  const title = plain(convention.title);
  const sameTitle = told.titles.some((other) => other === title);
  const product = convention.product === null ? undefined : plain(convention.product);
  const sameProduct = product !== undefined && told.products.includes(product);
  if (sameTitle) agrees.push('même titre');
  else if (sameProduct) agrees.push(`même produit (${convention.product})`);
  const { signatureDate } = convention;
  if (signatureDate !== null && told.dates.length > 0) {
    if (told.dates.includes(signatureDate)) agrees.push('même date de signature');
    else differs.push('la date de signature n’est pas la même');
  }
  const parties = (role: string) =>
    convention.parties.filter((party) => party.role === role).map(({ name }) => plain(name));
  const same = (first: readonly string[], second: readonly string[]) =>
    first.some((name) => second.includes(name));
  const known = told.delegating.length > 0 && told.delegates.length > 0 && convention.parties.length > 1;
  if (known) {
    if (same(told.delegating, parties('delegating')) && same(told.delegates, parties('delegate')))
      agrees.push('mêmes parties');
    else differs.push('les parties ne sont pas les mêmes');
  }
  const isNamed = agrees.includes('même numéro') || sameTitle || sameProduct;
  const isDated = agrees.includes('même date de signature') && agrees.includes('mêmes parties');
  return isNamed || isDated ? { convention, agrees, differs } : undefined;
}

/** Words only, without article or closing bracket: two spellings of one name. */
const plain = (text: string): string =>
  words(text.replace(/\([^()]*\)\s*$/, ''))
    .join(' ')
    .replace(/^(?:le|la|les|l) /, '');
