import { fold } from '../../normalise';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { ORDINAL } from './name-words';
import { haveBothRoles, type NamedParty } from './named-party';
import { nameIn } from './party-name';
import { BODY, isPlainName } from './plain-name';

const NAME_ROW =
  /^(?:|service|entite|organisme|structure|administration|direction|denomination|nom|partie|identite)$/;

/** `| | Délégant | Délégataire |` above `| Service | Direction des sports | Service B (SB) |`. */
export function tabledParties(reading: Reading): NamedParty[] {
  return reading.tables.slice(0, 3).flatMap((table): NamedParty[] => {
    const [header = [], ...rows] = table.rows;
    const row = rows.find(([label]) => label && NAME_ROW.test(label.folded));
    return header.flatMap((head, column): NamedParty[] => {
      const role = /^(?:(delegante?)|(?:co-?)?(delegataire))$/.exec(head.folded);
      const cell = row?.[column];
      const at = role && cell ? nameIn(reading, cell) : undefined;
      return at ? [{ role: role?.[1] ? 'delegating' : 'delegate', at }] : [];
    });
  });
}

const ROLE = pattern`(?:^|, |\b(?:${[
  /service|partie|autorite|administration/,
  ORDINAL,
]}) )(?:(delegante?)|(?:co-?)?(delegataire))$|^beneficiaire$`;
const FUNCTION =
  /^(?:chef|cheffe|responsable|gestionnaire|r[ée]f[ée]rente?|correspondante?|charg[ée]e?|adjointe?)\s/i;
/** « Délégant | Chef du bureau du budget | budget@… »: whom to write to, and no party. */
const OF_CONTACTS =
  /^(?:fonctions?|courriels?|adresse (?:electronique|mel)|mel|telephone|contacts?|correspondants?|interlocuteurs?|referents?)$/;
/** A convention has few tables; its signatures stand in the last. */
const MOST_TABLES = 40;
const LONGEST_ROLE = 60;
/** … and of one with the name and the acronym before it. */
const LONGEST_NAMED = 220;

/** `| Délégataire | Service B (SB) | M. X |`, `| B | Service B (SB) | prestataire, délégataire |`: one row a party. */
export function partiesByRow(reading: Reading): NamedParty[] {
  for (const table of reading.tables.slice(0, MOST_TABLES)) {
    const [head] = table.rows;
    const tellsRoles = head?.some(({ folded }) => /^(?:roles?|qualites?)\b/.test(folded));
    if (!tellsRoles && head?.some(({ folded }) => OF_CONTACTS.test(folded))) continue;
    const found = table.rows.flatMap((row): NamedParty[] => {
      const rank = row.findIndex(
        ({ folded }) =>
          folded.length < (/\), dele[a-z]{4,7}$/.test(folded) ? LONGEST_NAMED : LONGEST_ROLE) &&
          ROLE.test(folded),
      );
      const role = ROLE.exec(row[rank]?.folded ?? '');
      // Right of its role, or the first body of the row.
      const own = row[rank];
      // « Direction A (DA), délégant », in one cell.
      const before = own && role && role.index > 0 ? [{ ...own, end: own.start + role.index }] : [];
      const cells = role ? [...before, ...row.slice(rank + 1), ...row.slice(0, rank)] : [];
      const names = cells.flatMap((cell) => nameIn(reading, cell) ?? []);
      const at = names.find(({ start, end }) => {
        const name = reading.text.slice(start, end);
        return (
          isPlainName(name, []) && !FUNCTION.test(name) && (BODY.test(fold(name)) || /\(\p{Lu}/u.test(name))
        );
      });
      const of = role?.[1] ? 'delegating' : role?.[2] ? 'delegate' : 'beneficiary';
      return at ? [{ role: of, at }] : [];
    });
    if (haveBothRoles(found)) return found;
  }
  return [];
}

/** How far down a text its parties are named in columns. */
const HEAD = 2_500;
const BELOW = /^(?:le |la )?(?:(delegante?)|(?:co-?)?(delegataire))$/;

/** Two columns that each hold a body, its address, then « le délégant », « le délégataire ». */
export function partiesByColumn(reading: Reading): NamedParty[] {
  // At the foot, « le délégant » stands above who signs for it.
  const heads = reading.tables.filter(({ start }) => start < HEAD);
  return heads.flatMap(({ rows: all }): NamedParty[] => {
    const rank = all.findIndex((cells) => cells.filter(({ folded }) => BELOW.test(folded)).length > 1);
    const [row, rows] = [all[rank], all.slice(0, Math.max(0, rank))];
    const found = (row ?? []).flatMap((cell, column): NamedParty[] => {
      const role = BELOW.exec(cell.folded);
      const names = role
        ? rows.flatMap((cells) => (cells[column] ? [nameIn(reading, cells[column])] : []))
        : [];
      const at = names.find((name) => {
        const words = name && reading.text.slice(name.start, name.end);
        return words && isPlainName(words, []) && BODY.test(fold(words));
      });
      return at ? [{ role: role?.[1] ? 'delegating' : 'delegate', at }] : [];
    });
    return haveBothRoles(found) ? found : [];
  });
}
