import { describe, expect, it } from 'vitest';
import { computePosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import type { LastExtract } from '../../lib/reconciliation/last-extract';
import { letters } from '../../lib/report/letters';
import { partyOf } from '../../lib/report/party';
import { makeAllotment, makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';

const convention = makeConvention({
  title: 'FAST 13 | Mano',
  parties: [
    { role: 'delegating', name: 'DINUM' },
    { role: 'delegate', name: 'DNUM' },
  ],
  signatureDate: isoDate('2023-09-22'),
  endDate: isoDate('2024-12-31'),
  noticeMonths: 3,
  allotments: [
    makeAllotment('payment', 2023, 50),
    ...makeConvention().allotments,
    makeAllotment('payment', 2025, 300),
  ],
});
const position = computePosition(
  convention,
  [commitment('a', 1_100, '2024-02-01'), payment('p', 400, '2024-03-01', 'a')],
  isoDate('2024-06-01'),
);
const written = (id: string, lastExtract: LastExtract | null = null) => {
  const letter = letters
    .find((template) => template.id === id)
    ?.write({
      position,
      delegating: partyOf(convention, 'delegating'),
      delegate: partyOf(convention, 'delegate'),
      lastExtract,
    });
  return `${letter?.subject}\n${letter?.body}`.replace(/\s/g, ' ');
};

describe('the messages that a convention asks for', () => {
  it('insufficient credits, without delay, with the figures', () => {
    const text = written('shortage');
    expect(text).toContain('À l’attention de : DINUM');
    expect(text).toContain('sans délai');
    expect(text).toContain('Le plafond est dépassé de 100,00 €.');
    expect(text).toContain('AE 2024 : dotation 1 000,00 €, libérés 1 000,00 €, consommés 1 100,00 €');
    expect(text).toContain('Restes à payer : 700,00 €');
  });

  it('tell the credits of the later years too, never those that have lapsed', () => {
    const text = written('shortage');
    expect(text).toContain('CP 2025 : dotation 300,00 €');
    expect(text).not.toContain('2023 :');
    expect(text).not.toContain('AE 2025');
  });

  it('say when Chorus was last set beside the figures', () => {
    expect(written('shortage')).not.toContain('extrait');
    const extract = { fileName: 'x.csv', label: 'x', day: isoDate('2024-05-31'), fiscalYear: 2024, gaps: 2 };
    expect(written('unused-credits', extract)).toContain('Dernier extrait Chorus : 31/05/2024, 2 écarts.');
  });

  it('credits that will not be used: only what is left', () => {
    expect(written('unused-credits')).toContain('- CP 2024 : 600,00 €');
    expect(written('unused-credits')).not.toMatch(/- AE 2024 : [^d]/);
  });

  it('a request for an avenant names what can change, and the copies', () => {
    expect(written('amendment-request')).toMatch(
      /de 1 000,00 € à \[montant\].*du 31\/12\/2024 au \[date\].*CBCM/,
    );
  });

  it('a notice of termination says when it takes effect', () => {
    expect(written('termination-notice')).toContain(
      'prendra fin le 01/09/2024, au terme d’un préavis de 3 mois',
    );
  });

  it('a party that the convention does not name is left to fill', () => {
    expect(partyOf(makeConvention(), 'delegating')).toBe('[délégant]');
  });
});
