import { mergeForms } from '../autofill/taught/teach-field';
import type { LedgerEntry } from '../budget/ledger-entry';
import { failure, type Outcome, success } from '../outcome';
import type { Difference, Holdings } from './holdings';
import { toOurConventions } from './to-our-conventions';

/** What a file brings: only additions, and what differs from what is here. */
export interface HandoverMerge {
  readonly added: Holdings;
  readonly differences: readonly Difference[];
  /** Entries that are already here, the same. */
  readonly known: number;
}

/**
 * What another's holdings add to ours. Each thing is known by its identity; what both have stays as it is here, and is
 * told where it differs. Merging twice adds nothing; the balance of a merged ledger is that of the union, whichever
 * side merges. The failure is a French sentence: an entry of the file names something that neither side has.
 */
export function mergeHoldings(ours: Holdings, others: Holdings): Outcome<HandoverMerge, string> {
  const theirs = toOurConventions(ours, others);
  const differences: Difference[] = [];
  const compare = <Thing extends object>(
    of: Difference['of'],
    mine: readonly Thing[],
    brought: readonly Thing[],
    idOf: (thing: Thing) => string,
  ): Thing[] => {
    const byId = new Map(mine.map((thing) => [idOf(thing), thing]));
    return brought.filter((thing) => {
      const id = idOf(thing);
      const known = byId.get(id);
      byId.set(id, known ?? thing);
      const fields = known ? differingFields(known, thing) : [];
      if (fields.length > 0) differences.push({ of, id, fields });
      return known === undefined;
    });
  };
  const conventions = compare('convention', ours.conventions, theirs.conventions, ({ id }) => id);
  const amendments = compare('amendment', ours.amendments, theirs.amendments, ({ id }) => id);
  const controls = compare('control', ours.controls, theirs.controls, ({ conventionId }) => conventionId);
  const entries = compare<LedgerEntry>('entry', ours.entries, theirs.entries, ({ id }) => id);
  const lost = firstLost(ours, { ...theirs, conventions, entries });
  if (lost)
    return failure(
      `L’écriture « ${lost.id} » du ${lost.date} porte sur une convention ou une écriture absente du fichier et de ce poste. Demandez un nouvel export à la personne qui l’a fait.`,
    );
  return success({
    added: {
      conventions,
      amendments,
      controls,
      entries,
      taughtForms: mergeForms(theirs.taughtForms, ours.taughtForms),
      calendar: {
        committees: [...new Set([...ours.calendar.committees, ...theirs.calendar.committees])],
        own: [
          ...ours.calendar.own,
          ...theirs.calendar.own.filter(({ id }) => !ours.calendar.own.some((known) => known.id === id)),
        ],
      },
    },
    differences,
    known: theirs.entries.length - entries.length,
  });
}

/** An entry whose convention, or the entry it names, is nowhere: its order in the file does not matter. */
function firstLost(ours: Holdings, { conventions, entries }: Holdings): LedgerEntry | undefined {
  const places = new Set([...ours.conventions, ...conventions].map(({ id }) => id));
  const all = new Set([...ours.entries, ...entries].map(({ id }) => id));
  return entries.find(
    (entry) => !places.has(entry.conventionId) || ('of' in entry && entry.of !== null && !all.has(entry.of)),
  );
}

/** How our reading of something came about is no part of what it is. */
const OWN = new Set(['source', 'evidence', 'recordedAt']);

function differingFields(mine: object, theirs: object): string[] {
  const [one, other] = [mine, theirs] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => !OWN.has(name) && canonical(one[name]) !== canonical(other[name]))
    .sort();
}

/** The same text for the same content, whatever the order of the keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([first], [second]) => (first < second ? -1 : 1)))
      : member,
  ) ?? '';
