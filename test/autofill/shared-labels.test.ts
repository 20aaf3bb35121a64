import { describe, expect, it } from 'vitest';
import { matchName } from '../../lib/autofill/recognition/name-match';
import { nameByLegend, tellApart } from '../../lib/autofill/recognition/shared-labels';
import { makeControl, makeLabel } from './make-control';

const box = (label: string, rest: Parameters<typeof makeControl>[1]) =>
  makeControl(label, { row: 0, ...rest, id: rest?.id ?? label });
const names = (controls: Parameters<typeof tellApart>[0]) =>
  tellApart(controls).map(({ labels, row }) => [labels[0]?.text, row]);

describe('boxes under one label', () => {
  it('are told apart by the unit behind each', () => {
    const label = 'Montants de l’achat';
    expect(names([box(label, { suffix: '€ HT' }), box(label, { id: 'b', suffix: '€ TTC' })])).toEqual([
      ['Montants de l’achat € HT', null],
      ['Montants de l’achat € TTC', null],
    ]);
  });
  it('are told apart by their placeholders, or by the part of the label that one of them says again', () => {
    const label = 'Centre financier et centre de coûts';
    expect(
      names([
        box(label, { placeholder: 'Centre financier' }),
        box(label, { id: 'b', placeholder: 'Centre de coûts' }),
      ]),
    ).toEqual([
      ['Centre financier', null],
      ['Centre de coûts', null],
    ]);
    expect(
      names([box('N° EJ / poste', {}), box('N° EJ / poste', { id: 'b', placeholder: 'poste' })]),
    ).toEqual([
      ['N° EJ / poste', null],
      ['poste', null],
    ]);
  });
  it('are told apart by the title of each', () => {
    const label = 'Centre financier / Centre de coûts';
    const titled = (title: string) =>
      box(label, { id: title, labels: [makeLabel(label, 'previous-cell'), makeLabel(title, 'title')] });
    expect(
      names([titled('Centre financier'), titled('Centre de coûts'), titled('Libellé du centre de coûts')]),
    ).toEqual([
      ['Centre financier', null],
      ['Centre de coûts', null],
      ['Libellé du centre de coûts', null],
    ]);
  });
  it('are the code and its wording, which is no object of a purchase', () => {
    const label = 'Centre financier';
    expect(names([box(label, {}), box(label, { id: 'b', row: 1, placeholder: 'Libellé' })])).toEqual([
      [label, null],
      ['Libellé Centre financier', null],
    ]);
    expect(matchName('Libellé Centre financier')).toBeNull();
  });
  it('stay the lines of a list where nothing tells them apart, and the cells of a table', () => {
    const lines = [
      box('Centre de coûts', {}),
      box('Centre de coûts', { id: 'b', row: 1, placeholder: 'Ex. : SGSIFAB075' }),
    ];
    expect(tellApart(lines)).toBe(lines);
    const labels = [makeLabel('Montant', 'column-header')];
    const cells = [box('a', { labels, suffix: '€ HT' }), box('b', { labels, suffix: '€ TTC' })];
    expect(tellApart(cells)).toBe(cells);
  });
});

it('« Code » is named by its legend where the legends name several codes, and not where one code is created', () => {
  const code = (legend: string) => makeControl('Code', { id: legend, context: [legend] });
  const named = (...legends: string[]) =>
    nameByLegend(legends.map(code)).map(({ labels }) => labels[0]?.text);
  expect(named('Centre financier', 'Centre de coûts')).toEqual(['Centre financier', 'Centre de coûts']);
  expect(named('Centre de coûts')).toEqual(['Code']);
});

it('« Date » is named by its legend where the legends name several dates of the convention', () => {
  const date = (legend: string) => makeControl('Date', { id: legend, context: [legend], inputType: 'date' });
  const named = (...legends: string[]) =>
    nameByLegend(legends.map(date)).map(({ labels }) => labels[0]?.text);
  expect(named("Prise d'effet", 'Comité de suivi', 'Nouvelle échéance de la délégation')).toEqual([
    "Prise d'effet",
    'Date',
    'Nouvelle échéance de la délégation',
  ]);
  expect(named("Prise d'effet", 'Comité de suivi')).toEqual(['Date', 'Date']);
});
