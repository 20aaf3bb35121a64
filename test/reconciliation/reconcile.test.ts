import { describe, expect, it } from 'vitest';
import { checkAppend } from '../../lib/budget/check-append';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { isoDate } from '../../lib/dates';
import { entriesOf } from '../../lib/reconciliation/entries-of';
import type { Extract } from '../../lib/reconciliation/extract';
import { reconcile, reconcileInSteps } from '../../lib/reconciliation/reconcile';
import { verdictWords } from '../../lib/reconciliation/verdict';
import { makeConvention } from '../make-convention';
import { commitment, confirmation, payment, supplement, withdrawal } from '../make-ledger';
import { extractOf, fixtureExtract } from './read-fixture';

const EJ = '2103105755';
const OTHER = '2104453606';
const convention = makeConvention({
  imputation: {
    ...makeConvention().imputation,
    fundsCenters: ['0352-CFSE-CFIN'],
    activities: ['035200010101'],
  },
});

const HEADER =
  'Centre financier;N° EJ;N° poste EJ;Référentiel de programmation;Bascule des EJ non soldés;Montant engagé;Montant certifié non soldé;Montant pré-enregistré;Montant facturé;Montant payé';
/** [EJ, poste, bascule, engagé, payé, en cours], in euros as an extract writes them. */
function makeExtract(...rows: [string, string, string, string, string, string?][]): Extract {
  const lines = rows.map(([number, line, carried, engaged, paid, paying = '']) =>
    ['BG00/0352-CFSE-CFIN', number, line, 'BG00/035200010101', carried, engaged, '', paying, '', paid].join(
      ';',
    ),
  );
  return extractOf(new TextEncoder().encode([HEADER, ...lines].join('\n')));
}

function ask(extract: Extract, entries: readonly LedgerEntry[], day = '2024-10-31') {
  const ledger = makeLedgerIndex(entries);
  const question = { extract, convention, ledger, day: isoDate(day), fiscalYear: Number(day.slice(0, 4)) };
  return { ...reconcile(question), ledger, question };
}
const verdicts = (extract: Extract, entries: readonly LedgerEntry[], day?: string) =>
  ask(extract, entries, day).lines.map(({ kind, commitmentNumber, line, verdict, gap }) => [
    kind,
    commitmentNumber,
    line,
    verdictWords(verdict, gap).replace(/\s/g, ' '),
  ]);

describe('an extract beside the ledger', () => {
  it('says of each EJ and poste what it is, in words', () => {
    const ledger = [
      commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ, line: '1' }),
      commitment('b', 1_000, '2024-02-01', { commitmentNumber: OTHER, line: null }),
      commitment('c', 500, '2024-02-01', { commitmentNumber: '1511095142', line: '1' }),
      payment('p', 400, '2024-03-01', 'a'),
    ];
    const extract = makeExtract(
      [EJ, '1', '', '1 000,00', '400,01'],
      [OTHER, '1', '', '600,00', ''],
      [OTHER, '2', '', '400,00', ''],
      ['1512615774', '1', '', '50,00', ''],
    );
    expect(verdicts(extract, ledger)).toEqual([
      ['commitment', EJ, '1', 'OK – identique'],
      ['commitment', OTHER, null, 'OK – subdivisé'],
      ['commitment', '1512615774', '1', 'absent du registre'],
      ['commitment', '1511095142', '1', 'absent de Chorus'],
      ['payment', EJ, '1', 'OK – identique'],
    ]);
  });

  it('tells the gap, to the cent: one is tolerated, two are not', () => {
    const ledger = [commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ, line: '1' })];
    expect(verdicts(makeExtract([EJ, '1', '', '2 200,00', '']), ledger)).toEqual([
      ['commitment', EJ, '1', 'KO – écart de 1 200,00 €'],
    ]);
    expect(verdicts(makeExtract([EJ, '1', '', '1 000,01', '']), ledger)[0]?.[3]).toBe('OK – identique');
    expect(verdicts(makeExtract([EJ, '1', '', '1 000,02', '']), ledger)[0]?.[3]).toBe('KO – écart de 0,02 €');
  });

  it('a ledger without poste beside one poste of Chorus is the same thing', () => {
    const ledger = [commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ })];
    expect(verdicts(makeExtract([EJ, '1', '', '1 000,00', '']), ledger)).toEqual([
      ['commitment', EJ, null, 'OK – identique'],
    ]);
  });

  it('does not count the bascule as a new commitment', () => {
    const ledger = [commitment('a', 1_000, '2023-02-01', { commitmentNumber: EJ, line: '1' })];
    expect(verdicts(makeExtract([EJ, '1', '600,00', '600,00', '']), ledger)).toEqual([]);
    const pivoted = fixtureExtract('pivoted-by-year.csv');
    const before = [
      commitment('a', 28_800, '2023-10-20', { commitmentNumber: EJ, line: '1' }),
      payment('p', 10_000, '2023-12-01', 'a'),
      payment('q', 13_000, '2024-03-12', 'a'),
    ];
    expect(verdicts(pivoted, before, '2024-03-31').map(([kind, , , words]) => [kind, words])).toEqual([
      ['commitment', 'OK – identique'],
      ['payment', 'OK – identique'],
    ]);
  });

  it('one EJ over several postes, a negative line among them, adds up', () => {
    const ledger = [commitment('a', 900, '2024-02-01', { commitmentNumber: EJ })];
    const extract = makeExtract(
      [EJ, '1', '', '600,00', ''],
      [EJ, '1', '', '-100,00', ''],
      [EJ, '2', '', '400,00', ''],
    );
    expect(verdicts(extract, ledger)).toEqual([['commitment', EJ, null, 'OK – subdivisé']]);
  });

  it('a negative amount of a later year takes from the EJ in its own year', () => {
    const ledger = [
      commitment('a', 1_000, '2023-02-01', { commitmentNumber: EJ, line: '1' }),
      withdrawal('w', 200, '2024-03-01', 'a'),
    ];
    const extract = makeExtract([EJ, '1', '1 000,00', '800,00', '']);
    expect(verdicts(extract, ledger)).toEqual([['commitment', EJ, '1', 'OK – identique']]);
    expect(verdicts(extract, ledger.slice(0, 1))).toEqual([
      ['commitment', EJ, '1', 'KO – écart de 200,00 €'],
    ]);
  });

  it('leaves out what the ledger records after the day of the extract', () => {
    const ledger = [
      commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ, line: '1' }),
      payment('p', 400, '2024-11-01', 'a'),
    ];
    const asked = ask(makeExtract([EJ, '1', '', '1 000,00', '']), ledger);
    expect(asked.lines.map(({ verdict }) => verdict)).toEqual(['identical']);
    expect(asked.later).toBe(1);
  });

  it('is made in steps that say how far they are, and comes to the same', () => {
    const rows = Array.from({ length: 1_200 }, (_, rank): [string, string, string, string, string] => [
      String(2_100_000_000 + rank),
      '1',
      '',
      '10,00',
      '5,00',
    ]);
    const { question, lines } = ask(makeExtract(...rows), []);
    const shares: number[] = [];
    const steps = reconcileInSteps(question);
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(step.value.lines).toEqual(lines);
    expect(shares).toEqual(shares.toSorted((first, second) => first - second));
    expect(shares.length).toBeGreaterThan(10);
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  it('leaves out what is posted to other references, unless the ledger knows the EJ', () => {
    const extract = fixtureExtract('national-commitments.csv');
    const asked = ask(extract, [], '2023-10-31');
    expect(asked.outside).toBe(1);
    expect(asked.lines.map(({ commitmentNumber }) => commitmentNumber)).toEqual([EJ, OTHER]);
    const known = [commitment('a', 999, '2023-02-01', { commitmentNumber: '2109999999', line: '5' })];
    expect(ask(extract, known, '2023-10-31').outside).toBe(0);
  });
});

/** Ticks everything, records it as the storage would, and looks again. */
function closeAll(extract: Extract, entries: readonly LedgerEntry[], day?: string) {
  const { lines, ledger, question } = ask(extract, entries, day);
  const made = entriesOf(
    lines.flatMap(({ proposals }) => proposals),
    convention.id,
    ledger,
    () => 'rapprochement',
  );
  for (const entry of made) {
    const checked = checkAppend({ convention, amendments: [], ledger }, entry);
    expect(checked).toEqual({ ok: true, value: entry });
    ledger.append(entry);
  }
  return { made, again: reconcile({ ...question, ledger }) };
}

describe('the entries proposed', () => {
  const CASES: [string, Extract, LedgerEntry[], string[]][] = [
    [
      'an EJ and its payment that the ledger lacks, the payment on the commitment',
      makeExtract([EJ, '1', '', '1 000,00', '300,00', '200,00']),
      [],
      ['commitment', 'payment', 'payment'],
    ],
    [
      'more in Chorus',
      makeExtract([EJ, '1', '', '1 200,00', '']),
      [commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ, line: '1' })],
      ['supplement'],
    ],
    [
      'less in Chorus',
      makeExtract([EJ, '1', '', '800,00', '']),
      [commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ, line: '1' })],
      ['withdrawal'],
    ],
    [
      'a pending commitment of the same amount: its number, not a second commitment',
      makeExtract([EJ, '1', '', '1 000,00', '']),
      [commitment('a', 1_000, '2024-02-01', { pending: true })],
      ['confirmation'],
    ],
    [
      'a commitment that Chorus has not',
      makeExtract([OTHER, '1', '', '10,00', '']),
      [
        commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ, line: '1' }),
        commitment('b', 10, '2024-02-01', { commitmentNumber: OTHER, line: '1' }),
      ],
      ['reversal'],
    ],
    [
      'a payment typed twice',
      makeExtract([EJ, '1', '', '1 000,00', '300,00']),
      [
        commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ, line: '1' }),
        payment('p', 300, '2024-03-01', 'a'),
        payment('q', 300, '2024-03-01', 'a'),
      ],
      ['reversal'],
    ],
    [
      'money that came back',
      makeExtract([EJ, '1', '', '1 000,00', '250,00']),
      [
        commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ, line: '1' }),
        payment('p', 300, '2024-03-01', 'a'),
      ],
      ['repayment'],
    ],
  ];

  it.each(CASES)('close the gap: %s', (_title, extract, ledger, operations) => {
    const { made, again } = closeAll(extract, ledger);
    expect(made.map(({ operation }) => operation)).toEqual(operations);
    expect(again.lines.filter(({ verdict }) => verdict !== 'identical' && verdict !== 'divided')).toEqual([]);
    // A second import of the same extract has nothing more to propose.
    expect(again.lines.flatMap(({ proposals }) => proposals)).toEqual([]);
  });

  it('a payment is bound to the commitment proposed with it', () => {
    const { made } = closeAll(makeExtract([EJ, '1', '', '1 000,00', '300,00']), []);
    expect(made[1]).toMatchObject({ operation: 'payment', of: made[0]?.id });
  });

  it('nothing is proposed where two pending commitments could be the one', () => {
    const ledger = [
      commitment('a', 1_000, '2024-02-01', { pending: true }),
      commitment('b', 1_000, '2024-02-02', { pending: true }),
    ];
    const { lines } = ask(makeExtract([EJ, '1', '', '1 000,00', '']), ledger);
    expect(lines.flatMap(({ proposals }) => proposals)).toEqual([]);
    expect(lines.filter(({ verdict }) => verdict === 'not-in-chorus')).toHaveLength(2);
  });

  it('a commitment on which something was paid is never said not to have been', () => {
    const ledger = [
      commitment('a', 1_000, '2024-02-01', { commitmentNumber: EJ, line: '1' }),
      payment('p', 300, '2024-03-01', 'a'),
    ];
    const { lines } = ask(makeExtract([OTHER, '1', '', '10,00', '']), ledger);
    const absent = lines.find(({ kind, verdict }) => kind === 'commitment' && verdict === 'not-in-chorus');
    expect(absent?.proposals).toEqual([]);
  });

  it('an EJ number told by a confirmation, and a supplement, count', () => {
    const ledger = [
      commitment('a', 1_000, '2024-02-01', { pending: true }),
      confirmation('n', 'a', EJ),
      supplement('s', 200, '2024-04-01', 'a'),
    ];
    expect(
      ask(makeExtract([EJ, '1', '', '1 200,00', '']), ledger).lines.map(({ verdict }) => verdict),
    ).toEqual(['identical']);
  });
});
