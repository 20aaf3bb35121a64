import { expect, it } from 'vitest';
import { chainBreakMessage } from '../../lib/budget/chain-break-message';
import type { ChainFault, StoredRow } from '../../lib/budget/ledger-chain';

const named = (row: object | null, fault: ChainFault = 'altered') =>
  chainBreakMessage({ fault, row: row as StoredRow | null }).replace(/\s/g, ' ');

it('names the row by its number, its nature, its amount and its day', () => {
  expect(named({ seq: 7, operation: 'payment', amount: 123_456, date: '2024-02-29' })).toContain(
    'l’écriture n° 7 de la base (le paiement de 1 234,56 € du 29/02/2024) n’est plus telle qu’elle a été enregistrée',
  );
});

it('names as much as a damaged row allows', () => {
  expect(named({ seq: 7, operation: 'payment', amount: 1.5, date: 20240229 })).toContain(
    '(le paiement) n’est',
  );
  expect(named({ seq: 7, operation: 'toString', amount: 'x', date: '2024-02-30' })).toContain(
    '(de nature inconnue) n’est',
  );
});

it('says what may have happened, and that nothing was mended', () => {
  const row = { seq: 1, operation: 'notice', date: '2024-01-01' };
  expect(named(row, 'out-of-place')).toContain('ne suit pas celle qui la précède');
  expect(named(row, 'unsealed')).toContain('n’a pas d’empreinte');
  expect(named(row, 'after-end')).toContain('vient après la dernière écriture enregistrée');
  expect(named(null, 'end-missing')).toContain('La dernière présente est aucune');
  expect(named(row)).toMatch(/^Registre rompu : .*Rien n’a été corrigé ni effacé/);
});
