// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { collectPage } from '../../../lib/autofill/dom/collect-controls';
import type { FormControl } from '../../../lib/autofill/form-control';

beforeEach(() => {
  document.body.innerHTML = '';
});

async function controlsOf(html: string): Promise<readonly FormControl[]> {
  document.body.innerHTML = html;
  return (await collectPage(document)).page.controls;
}
const labelsOf = async (html: string) => (await controlsOf(html)).map((control) => control.labels[0]?.text);

describe('the label of a control', () => {
  it.each([
    ['linked', '<label for="a">Centre financier</label><input id="a">'],
    ['around', '<label>Centre financier <input></label>'],
    ['by several ids', '<b id="x">Centre</b><b id="y">financier</b><input aria-labelledby="x y">'],
    ['by aria-label', '<input aria-label="Centre financier">'],
    ['by title', '<input title="Centre financier">'],
    ['by placeholder', '<input placeholder="Centre financier">'],
    ['in the previous cell', '<table><tr><td>Centre financier</td><td><input></td></tr></table>'],
    ['in a definition list', '<dl><dt>Centre financier</dt><dd><input></dd></dl>'],
    ['before, unlinked', '<div><label>Centre financier</label><div><input></div></div>'],
    ['before, as text', '<p><b>Centre financier</b> : <input></p>'],
    ['by the legend of its own group', '<fieldset><legend>Centre financier</legend><input></fieldset>'],
    [
      'as the name of its own group',
      '<div role="group" aria-label="Centre financier"><select></select></div>',
    ],
    ['below, in the box that holds no other', '<div><div><input></div><p>Centre financier</p></div>'],
    ['beside an invitation', '<div><input placeholder="Choisir…"><span>Centre financier</span></div>'],
    [
      'over the column of its field',
      '<div><b data-fieldname="cf">Centre financier</b></div><div data-fieldname="cf"><input></div>',
    ],
    ['after, floating', '<div><input><label>Centre financier</label></div>'],
    ['of SAP WebGUI', '<span f="M0:1-FISTL">Centre financier</span><input id="M0:1-FISTL">'],
    [
      'with another spelling of its id',
      '<label for="Centre fi">Centre financier</label><input id="Centre-fi">',
    ],
    ['pointing nowhere', '<div><label for="none">Centre financier</label><div><select></select></div></div>'],
    [
      'without its hint, its star and its mention',
      '<label for="a">Centre financier * (facultatif)<span class="fr-hint-text">Format : 0352</span></label><input id="a">',
    ],
  ])('is read when it stands %s', async (_where, html) =>
    expect(await labelsOf(html)).toEqual(['Centre financier']),
  );

  it('of a drawn list is not the choice that it shows', async () => {
    const drawn = `<label>Centre financier</label><span role="combobox" aria-labelledby="v"><span id="v" role="textbox"
      aria-readonly="true">0352-02</span></span>`;
    expect(await controlsOf(`<div>${drawn}</div>`)).toMatchObject([
      { role: 'combobox', labels: [{ text: 'Centre financier' }] },
    ]);
  });

  it('is the head of the column when the grid calls every box the same', async () => {
    const heads = ['AE', 'CP', 'CC'].map((head) => `<th>${head}</th>`).join('');
    const boxes = '<td><input aria-label="Éditeur"></td>'.repeat(3);
    expect(await labelsOf(`<table><tr>${heads}</tr><tr>${boxes}</tr></table>`)).toEqual(['AE', 'CP', 'CC']);
  });

  it('is the head of its column below a bar across the table', async () => {
    const heads = '<tr><th>Line</th><th>Fund</th></tr>';
    const grid = `<table><tr><td colspan="2">Lines 1-2 of 2</td></tr>${heads}<tr><td>Ligne A</td><td><input></td></tr></table>`;
    expect(await labelsOf(grid)).toEqual(['Fund']);
  });
  it('is not borrowed from a list that stands above a form', async () => {
    const row = (...labels: string[]) =>
      `<tr>${labels.map((label) => `<td>${label}</td><td><input></td>`).join('')}</tr>`;
    const form = `<table>${row('Quantité', 'Unité')}${row('Prix', 'Montant HT')}</table>`;
    const list = (rows: string) =>
      `<table><thead><tr><th>Poste</th><th>Désignation</th><th>Montant</th><th></th></tr></thead>${rows}</table>${form}`;
    expect(await labelsOf(list('<tr><td>10</td><td>Bouées</td><td>-</td><td></td></tr>'))).toEqual([
      'Quantité',
      'Unité',
      'Prix',
      'Montant HT',
    ]);
  });
  it('is the caption of its box, before a line of help', async () => {
    const box = (caption: string) =>
      `<div>${caption}<div>Douze caractères, repris sur la commande</div><div><input></div></div>`;
    expect(await labelsOf(box('<div>Activité</div>'))).toEqual(['Activité']);
    expect(await labelsOf(box('<h2>Activité</h2>'))).toEqual(['Douze caractères, repris sur la commande']);
  });

  it('far above is read through boxes that wrap this control alone', async () => {
    const wrapped = `${'<div>'.repeat(5)}<input>${'</div>'.repeat(5)}`;
    expect(await labelsOf(`<div><label>Fonds</label>${wrapped}</div>`)).toEqual(['Fonds']);
  });

  it('is not the legend of several', async () => {
    const html = '<fieldset><legend>Imputation</legend><div><input></div><div><input></div></fieldset>';
    expect(await labelsOf(html)).toEqual([undefined, undefined]);
  });
  it('is not the one of the field before', async () => {
    expect(await labelsOf('<div><label for="a">Objet</label><input id="a"><input></div>')).toEqual([
      'Objet',
      undefined,
    ]);
  });
  it('stays with its own row when cloned rows keep the id and the for of the first', async () => {
    const row = (label: string) => `<div><label for="a">${label}</label><input id="a"></div>`;
    expect(await labelsOf(row('AE un') + row('AE deux'))).toEqual(['AE un', 'AE deux']);
  });
  it('is what follows it on its line, where each line begins with its box', async () => {
    expect(
      await labelsOf(
        '<h2>Imputation</h2><p><input> Centre de coûts<br><input> Centre financier<br>\n<input> Nom du demandeur</p>',
      ),
    ).toEqual(['Centre de coûts', 'Centre financier', 'Nom du demandeur']);
    expect(await labelsOf('<p>Centre de coûts<br><input><br>Centre financier<br><input></p>')).toEqual([
      'Centre de coûts',
      'Centre financier',
    ]);
    expect(await labelsOf('<p>Montant <input> euros<br>Centre financier <input></p>')).toEqual([
      'Montant',
      'Centre financier',
    ]);
  });
  it('that wraps two controls names the first; the other has the words right before it', async () => {
    expect(await labelsOf('<p>Suivi</p><label>N° EJ <input> poste <input></label>')).toEqual([
      'N° EJ poste',
      'poste',
    ]);
    expect(
      await labelsOf(
        '<p>Suivi</p><label>Centre financier <input maxlength="4"> - <input maxlength="4"></label>',
      ),
    ).toEqual(['Centre financier', 'Centre financier']);
    expect(await labelsOf('<label>Centre financier <input type="hidden"><input></label>')).toEqual([
      'Centre financier',
      'Centre financier',
    ]);
  });
  it('is never an example', async () => {
    expect(await labelsOf('<input placeholder="Ex : 0352-CFSE-CFIN">')).toEqual([undefined]);
  });
});

it('what stands in a drawer that calls itself « Filtres » searches; a ministry of research does not', async () => {
  const landmarkIn = async (name: string) =>
    (await controlsOf(`<aside aria-label="${name}"><label>Exercice <input></label></aside>`))[0]?.landmark;
  expect(await landmarkIn('Filtres avancés')).toBe('search');
  expect(await landmarkIn('Critères de sélection')).toBe('search');
  expect(await landmarkIn('Recherche et innovation')).toBeNull();
});

describe('the headers of a table', () => {
  const headersOf = (control: FormControl | undefined) => control?.labels.map((label) => label.text);
  it('are those of the column and of the row', async () => {
    const [, second] = await controlsOf(
      '<table><tr><th></th><th>AE</th><th>CP</th></tr><tr><th>2024</th><td><input></td><td><input></td></tr></table>',
    );
    expect(headersOf(second)).toEqual(['CP', '2024']);
  });
  it('span: a year over AE and CP', async () => {
    const html =
      '<table><thead><tr><th colspan="2">2023</th><th colspan="2">2024</th></tr><tr><th>AE</th><th>CP</th><th>AE</th><th>CP</th></tr></thead><tbody><tr><td><input></td><td><input></td><td><input></td><td><input></td></tr></tbody></table>';
    expect(headersOf((await controlsOf(html))[3])).toEqual(['CP', '2024']);
  });
  it('follow aria-colindex when a column is hidden', async () => {
    const html =
      '<div role="grid"><div role="row"><b role="columnheader" aria-colindex="1">N°</b><b role="columnheader" aria-colindex="3">Fonds</b></div><div role="row"><div role="gridcell" aria-colindex="3"><input></div></div></div>';
    expect(headersOf((await controlsOf(html))[0])).toEqual(['Fonds']);
  });
  it('are those of the grid where each record is a table that says to be none', async () => {
    const heads = ['Année', 'AE', 'Payé'].map((head) => `<b role="columnheader">${head}</b>`).join('');
    const record = (year: number) =>
      `<table role="presentation"><tr role="row"><td>${year}</td><td role="gridcell"><input></td><td>0</td></tr></table>`;
    const grid = (above: string) =>
      controlsOf(
        `<div role="grid">${above}<div><div role="rowgroup">${record(2025)}${record(2026)}</div></div></div>`,
      );
    const headed = await grid(`<div role="rowgroup"><div role="row">${heads}</div></div>`);
    expect(headed.map(headersOf)).toEqual([
      ['AE', '2025'],
      ['AE', '2026'],
    ]);
    // A table in a cell of the grid has columns of its own.
    const inside =
      '<table role="presentation"><tr><td>Pièce</td><td><input></td><td>jointe</td></tr></table>';
    const nested = `<div role="grid"><div role="rowgroup"><div role="row">${heads}</div></div><div role="row"><i role="gridcell">${inside}</i></div></div>`;
    expect((await controlsOf(nested)).map(headersOf)).toEqual([['Pièce']]);
    // Rows of words are no heads.
    const words =
      '<div role="row"><i role="gridcell">A</i><i role="gridcell">B</i><i role="gridcell">C</i></div>';
    const listed = await grid(`<div role="rowgroup">${words}${words}</div>`);
    expect(listed.map(headersOf)).toEqual([['2025'], ['2026']]);
  });
  it('are told by rows whose first columns stay in place, and are apart', async () => {
    const row = (rank: number, first: number, ...cells: string[]) =>
      `<div role="row" aria-rowindex="${rank}">${cells.map((cell, at) => `<i role="gridcell" aria-colindex="${first + at}">${cell}</i>`).join('')}</div>`;
    const heads =
      '<div role="row" aria-rowindex="1"><b role="columnheader" aria-colindex="1">Exercice</b><b role="columnheader" aria-colindex="2">AE</b></div>';
    const years = row(2, 1, '2025') + row(3, 1, '2026');
    const boxes = row(2, 2, '<input>') + row(3, 2, '<input>');
    const controls = await controlsOf(`<div role="grid">${heads}${years}${boxes}</div>`);
    expect(controls.map(headersOf)).toEqual([
      ['AE', '2025'],
      ['AE', '2026'],
    ]);
    // Heads and rows that begin with the same number are no one row.
    const apart = `<div role="grid">${heads}${row(1, 1, '2025', '<input>')}</div>`;
    expect(headersOf((await controlsOf(apart))[0])).toEqual(['AE', '2025']);
  });
  it('may be plain words in a table above, where each record is a table of its own', async () => {
    const record = '<table><tr><td><input></td><td><input></td></tr></table>';
    const heads = (words: string) =>
      `<div><table><tr>${words}</tr></table></div><div>${record}${record}</div>`;
    const plain = await controlsOf(heads('<td>Activité</td><td>Montant HT</td>'));
    expect(plain.map((control) => headersOf(control)?.[0])).toEqual([
      'Activité',
      'Montant HT',
      'Activité',
      'Montant HT',
    ]);
    // A menu above boxes that their own row names is none.
    const menu = '<table><tr><td>Accueil</td><td>Budget</td></tr></table>';
    const form = '<table><tr><td>Centre financier</td><td><input></td></tr></table>';
    expect(headersOf((await controlsOf(`<div>${menu}</div><div>${form}</div>`))[0])).toEqual([
      'Centre financier',
    ]);
  });
  it('may stand in a fixed table above, in several rows, with the boxes that sift the list', async () => {
    const heads =
      '<tr><th rowspan="2">N°</th><th colspan="2">2024</th></tr><tr><th>AE</th><th>CP</th></tr><tr><th></th><th><input title="Filtrer"></th><th><input title="Filtrer"></th></tr>';
    const rows = '<tr><td>1</td><td><input></td><td><input></td></tr>';
    const html = `<div><table><thead>${heads}</thead></table></div><div><table><tbody>${rows}</tbody></table></div>`;
    expect((await controlsOf(html)).slice(2).map(headersOf)).toEqual([
      ['AE', '2024', '1'],
      ['CP', '2024', '1'],
    ]);
  });
  it('may stand in a fixed table above', async () => {
    const html =
      '<div><table><tr><th>Année</th><th>AE</th></tr></table></div><div><table><tr><td>2024</td><td><input></td></tr></table></div>';
    expect(headersOf((await controlsOf(html))[0])).toEqual(['AE', '2024']);
  });
  it('number the rows; a table that only lays out one record has none', async () => {
    const rows = await controlsOf(
      '<table><tr><th>AE</th><th>CP</th></tr><tr><td><input></td><td></td></tr><tr><td><input></td><td></td></tr></table>',
    );
    expect(rows.map((control) => control.row)).toEqual([0, 1]);
    expect((await controlsOf('<table><tr><td>AE</td><td><input></td></tr></table>'))[0]?.row).toBeNull();
  });
});

describe('a control', () => {
  it('has the legends and headings above it, nearest first, and not those of a section that has ended', async () => {
    const [control] = await controlsOf(
      '<h1>Achat</h1><section><h2>Filtres</h2></section><form><fieldset><legend>Imputation</legend><input></fieldset></form>',
    );
    expect(control?.context).toEqual(['Imputation', 'Achat']);
  });
  it('is hidden, read-only or disabled as a person finds it', async () => {
    const controls = await controlsOf(
      '<div style="display:none"><input></div><p aria-hidden="true"><input></p><input type="hidden"><input readonly><fieldset disabled><input></fieldset><input>',
    );
    expect(controls.map((control) => control.state)).toEqual([
      'hidden',
      'hidden',
      'hidden',
      'read-only',
      'disabled',
      'editable',
    ]);
  });
  it('keeps the value of a password or hidden field to itself', async () => {
    const controls = await controlsOf(
      '<input type="password" value="secret"><input type="hidden" value="jeton">',
    );
    expect(controls.map((control) => control.value)).toEqual(['', '']);
  });
  it('of a search is told apart', async () => {
    const controls = await controlsOf(
      '<div role="search"><input></div><div class="filters"><input></div><div class="standard-filter-section"><input></div><nav><select></select></nav><div class="ant-select-selection-search"><input></div>',
    );
    expect(controls.map((control) => control.landmark)).toEqual([
      'search',
      'search',
      'search',
      'navigation',
      null,
    ]);
  });
  it('is told by the buttons of its form, and what stands in no form by those of the page', async () => {
    document.body.innerHTML =
      '<form method="get"><input><button>Rechercher</button><button type="button">Effacer</button></form><input><input type="submit" value="Enregistrer">';
    const { page } = await collectPage(document);
    const search = { text: 'Rechercher', submits: true };
    const clear = { text: 'Effacer', submits: false };
    expect(page.controls.map(({ group }) => group)).toEqual([0, 1]);
    expect(page.groups).toEqual([
      { asks: true, actions: [search, clear] },
      { asks: false, actions: [search, clear, { text: 'Enregistrer', submits: true }] },
    ]);
  });
  it('in an open shadow root is found, and named by what stands around its host', async () => {
    document.body.innerHTML = '<label for="host">Centre financier</label><x-field id="host"></x-field>';
    const host = document.querySelector('x-field');
    host?.attachShadow({ mode: 'open' }).append(document.createElement('input'));
    const { page } = await collectPage(document);
    expect(page.controls[0]?.labels[0]?.text).toBe('Centre financier');
  });
  it('placed by its coordinates is named by the caption right above it, wherever the markup has it', async () => {
    const at = (left: number, top: number, inside: string) =>
      `<div style="position:absolute;left:${left}px;top:${top}px">${inside}</div>`;
    const controls = await controlsOf(
      [
        at(20, 60, 'Montant AE'),
        at(240, 60, 'Montant CP'),
        at(20, 140, 'Centre financier'),
        at(20, 165, '<input>'),
        at(240, 85, '<input>'),
        at(20, 85, '<input>'),
        at(460, 85, '<input>'),
      ].join(''),
    );
    expect(controls.map(({ labels }) => labels[0]?.text)).toEqual([
      'Centre financier',
      'Montant CP',
      'Montant AE',
      undefined,
    ]);
  });
  it('has the unit beside it, and not that of the field in the cell before', async () => {
    const [discount, total, rate] = await controlsOf(
      '<table><tr><td><input>%</td><td><input></td></tr></table><div><div><input></div><span>%</span></div>',
    );
    expect([discount, total, rate].map((control) => control?.suffix)).toEqual(['%', '', '%']);
  });
  it('is counted however many there are', async () => {
    expect(await controlsOf('<input>'.repeat(1200))).toHaveLength(1200);
  });
});

it('nothing is written into the page', async () => {
  document.body.innerHTML = '<form><label>Centre financier <input></label></form>';
  const before = document.documentElement.outerHTML;
  await collectPage(document);
  expect(document.documentElement.outerHTML).toBe(before);
});
