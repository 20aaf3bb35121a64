import { formatDate, parseIsoDate } from '../dates';
import { cents, formatAmount } from '../money';
import type { ChainBreak, ChainFault, StoredRow } from './ledger-chain';
import { OPERATION_NAMES } from './ledger-issue';

/** A row that may hold anything, named as well as what it holds allows. */
function rowName(row: StoredRow): string {
  const { seq, operation, amount, date } = row;
  const name = Object.hasOwn(OPERATION_NAMES, String(operation))
    ? OPERATION_NAMES[operation as keyof typeof OPERATION_NAMES]
    : 'de nature inconnue';
  const day = typeof date === 'string' ? parseIsoDate(date) : undefined;
  const worth = Number.isSafeInteger(amount) ? ` de ${formatAmount(cents(amount as number))}` : '';
  return `l’écriture n° ${seq} de la base (${name}${worth}${day ? ` du ${formatDate(day)}` : ''})`;
}

const WORDS: Record<ChainFault, (name: string) => string> = {
  altered: (name) => `${name} n’est plus telle qu’elle a été enregistrée : une de ses valeurs a changé.`,
  'out-of-place': (name) =>
    `${name} ne suit pas celle qui la précède : une écriture manque avant elle, leur ordre a changé, ou elle a été ajoutée sans passer par Enveloppe.`,
  unsealed: (name) => `${name} n’a pas d’empreinte : elle a été écrite sans passer par Enveloppe.`,
  'end-missing': (name) =>
    `la fin du registre manque : la dernière écriture enregistrée n’y est plus. La dernière présente est ${name}.`,
  'after-end': (name) =>
    `${name} vient après la dernière écriture enregistrée par Enveloppe : elle a été ajoutée autrement.`,
};

/** What was found, at which entry, what it may mean and what to do: French. */
export function chainBreakMessage({ fault, row }: ChainBreak): string {
  const found = WORDS[fault](row ? rowName(row) : 'aucune');
  return (
    `Registre rompu : ${found} Cela peut venir d’un disque abîmé, d’un profil de navigateur recopié en partie ou d’un ` +
    'autre programme ; les montants affichés ne sont plus sûrs. Rien n’a été corrigé ni effacé. Exportez la sauvegarde ' +
    'brute, comparez-la à votre dernière sauvegarde et à Chorus, puis restaurez celle qui est juste.'
  );
}
