import { describe, expect, it } from 'vitest';
import { decimalSignOf, parseAmountCell } from '../../lib/reconciliation/cells/amount-cell';
import { cleanCell } from '../../lib/reconciliation/cells/clean-cell';
import {
  activityCell,
  commitmentNumberCell,
  fundsCenterCell,
  lineCell,
} from '../../lib/reconciliation/cells/code-cells';
import { dayCell } from '../../lib/reconciliation/cells/day-cell';
import { readExtract } from '../../lib/reconciliation/read-extract';
import { extractOf } from './read-fixture';

const bytes = (text: string) => new TextEncoder().encode(text);
const cp1252 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('a cell of an extract', () => {
  it.each([
    ['1 234,56', ',', 123_456],
    ['1\u00a0234,56', ',', 123_456],
    ['1\u202f234,56', ',', 123_456],
    ['–12,00', ',', -1_200],
    ['\u221212,00', ',', -1_200],
    ['12,00-', ',', -1_200],
    ['(12,00)', ',', -1_200],
    ['22500,12', ',', 2_250_012],
    ['1.234,5', ',', 123_450],
    ['1234.5600000000001', '.', 123_456],
    ['0.30000000000000004', '.', 30],
    ['-4999.999999999', '.', -500_000],
    ['1.5E3', '.', 150_000],
    ['1 200,00 €', ',', 120_000],
    ['#', ',', null],
    ['', ',', null],
    ['1.234', '.', 123],
    ['1.234', ',', 123_400],
    ['1234567.89', ',', 123_456_789],
    ['1234567,89', '.', 123_456_789],
    ['1,234.50', ',', 123_450],
    ['1.234.567', '.', 123_456_700],
  ] as const)('amount « %s » with the sign %s', (text, sign, expected) => {
    expect(parseAmountCell(text, sign)).toEqual({ ok: true, value: expected });
  });

  it('refuses what is no amount, and 1.234 where nothing tells what the dot is', () => {
    expect(parseAmountCell('voir note', ',')).toEqual({ ok: false, error: 'not-an-amount' });
    expect(parseAmountCell('1.234', null)).toEqual({ ok: false, error: 'ambiguous' });
    expect(parseAmountCell('12.34.56', ',')).toEqual({ ok: false, error: 'not-an-amount' });
    expect(parseAmountCell('1,2345,6', '.')).toEqual({ ok: false, error: 'not-an-amount' });
  });

  it('the decimal sign is told by the cells that leave no doubt', () => {
    expect(decimalSignOf(['1.234', '12,5'])).toBe(',');
    expect(decimalSignOf(['1.234', '12.5'])).toBe('.');
    expect(decimalSignOf(['1.234.567'])).toBe(',');
    expect(decimalSignOf(['1.234', '7'])).toBe(null);
  });

  it.each([
    ['15/10/2023', '2023-10-15'],
    ['15.10.2023', '2023-10-15'],
    ['2023-10-15', '2023-10-15'],
    ['2023-10-15T00:00:00', '2023-10-15'],
    ['20231015', '2023-10-15'],
    ['45214', '2023-10-15'],
    ['45214,5', '2023-10-15'],
    ['#', null],
    ['31/06/2023', null],
  ])('day « %s »', (text, expected) => {
    expect(dayCell(text)).toBe(expected);
  });

  it.each([
    ['0001821732', '0001821732'],
    ['1821732', '0001821732'],
    ['2103105755,00', '2103105755'],
    ['"2103105755"', '2103105755'],
    ['ab-12/3', 'AB-12/3'],
    ['#', null],
  ])('EJ « %s »', (text, expected) => {
    expect(commitmentNumberCell(text)).toBe(expected);
  });

  it('poste, funds center, activity, entities', () => {
    expect(['00010', '1', '#', '5,0'].map(lineCell)).toEqual(['10', '1', null, '5']);
    expect(fundsCenterCell('BG00/0354-CDMA-CDAT')).toBe('0354-CDMA-CDAT');
    expect(fundsCenterCell('0354-CDMA-CDAT-UO niveau central')).toBe('0354-CDMA-CDAT');
    expect(activityCell('AA01/035200010101')).toBe('035200010101');
    expect(cleanCell('N°&#32;EJ\r')).toBe('N° EJ');
    expect(cleanCell('Non affecté')).toBe(null);
  });
});

describe('a whole extract', () => {
  const HEADER = 'N° EJ;N° poste EJ;Montant engagé (EUR)';
  const amounts = (text: string) =>
    extractOf(bytes(text)).lines.map(({ commitmentNumber, committed }) => [commitmentNumber, committed]);

  it.each([0, 2, 4, 5, 7, 8, 19])('has its header found under %i lines', (count) => {
    expect(amounts(`${'titre;;\n'.repeat(count)}${HEADER}\n2103105755;1;12,50`)).toEqual([
      ['2103105755', 1_250],
    ]);
  });

  it('is refused when no line names an EJ and an amount, in words', () => {
    expect(() => extractOf(bytes('nom;âge\nAnne;12\nPaul;13'))).toThrow(/n’est pas un extrait Chorus connu/);
  });

  it('quoted line by line is read all the same', () => {
    expect(amounts(`"${HEADER};x"\n"2103105755;1;12,50;y"`)).toEqual([['2103105755', 1_250]]);
  });

  it('headers hold entities and line ends', () => {
    expect(amounts('"N°&#32;EJ\r";N° poste EJ;"Montant\nengagé (EUR)"\n1821732;1;5')).toEqual([
      ['0001821732', 500],
    ]);
  });

  it('in Windows-1252 as in UTF-8 with its mark', () => {
    expect(extractOf(cp1252(`${HEADER}\n2103105755;1;1\u00a0000,00`)).lines[0]?.committed).toBe(100_000);
    expect(amounts(`\ufeff${HEADER}\n2103105755;1;1 000,00`)).toEqual([['2103105755', 100_000]]);
  });

  it('tells the rows it cannot read, by their number', () => {
    const { problems, lines } = extractOf(bytes(`${HEADER}\n2103105755;1;12,50\n2103105755;2;douze`));
    expect(lines).toHaveLength(1);
    expect(problems).toEqual([{ row: 3, message: '« douze » n’est pas un montant.' }]);
  });

  it('has days of four kinds in one column', () => {
    const days = ['45214', '15/10/2023', '15.10.2023', '2023-10-15', '#'];
    const rows = days.map((day, rank) => `210310575${rank};1;${day};12,50`);
    const text = ['N° EJ;N° poste EJ;Date comptable du SF;Montant engagé', ...rows].join('\n');
    expect(extractOf(bytes(text)).lines.map(({ day }) => day)).toEqual([
      ...Array(4).fill('2023-10-15'),
      null,
    ]);
  });

  it('has columns without a name after those of codes: their labels', () => {
    const text =
      'Centre financier;;N° EJ;;N° poste EJ;;Montant engagé\nBG00/0352-CFSE-CFIN;FAST;2103105755;x;1;y;12,50';
    expect(extractOf(bytes(text)).lines).toMatchObject([
      { fundsCenter: '0352-CFSE-CFIN', commitmentNumber: '2103105755', line: '1', committed: 1_250 },
    ]);
  });

  it('drops the subtotals', () => {
    expect(amounts(`${HEADER}\n2103105755;1;12,50\nRésultat;;12,50`)).toEqual([['2103105755', 1_250]]);
  });

  it('stands in whichever sheet of the workbook: Numbers puts a summary before it', () => {
    const summary = {
      name: 'Résumé de l’exportation',
      rows: [['Ce document a été exporté'], ['Feuille', 'Tableau']],
    };
    const sheet = { name: '1. Extraction', rows: [HEADER.split(';'), ['2103105755', '1', '12,50']] };
    const read = readExtract('extrait.xlsx', [summary, sheet]);
    expect(read.ok && read.value.lines.map(({ committed }) => committed)).toEqual([1_250]);
  });
});
