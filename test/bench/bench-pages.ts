/** What budget forms ask for, among it what is none of our business, as on real pages. */
const BUDGET_WORDS = [
  'Domaine fonctionnel',
  'Centre financier',
  'Objet de la demande',
  'Centre de coûts',
  'Montant AE 2024 (€)',
  'Activité',
  'Montant CP 2024 (€)',
  'Téléphone du demandeur',
  'Date de livraison souhaitée',
  'Groupe de marchandises',
  'Montant CP 2025 (€)',
  'Commentaire',
  'Localisation interministérielle',
];

const GRID_COLUMNS = [
  'Poste',
  'Domaine fonctionnel',
  'Centre financier',
  'Activité',
  'Centre de coûts',
  'Désignation',
  'Quantité',
  'AE 2024',
  'CP 2024',
  'CP 2025',
];

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

const page = (
  title: string,
  body: string,
) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>
<style>.line { display: grid; grid-template-columns: 16rem 1fr }</style></head><body><h1>${title}</h1><form>${body}</form></body></html>`;

/** The ways in which pages tie a label to its control, one after the other. */
const SHAPES: readonly ((label: string, index: number) => string)[] = [
  (label, index) =>
    `<p><label for="f${index}">${label}</label> <input id="f${index}" name="champ-${index}"></p>`,
  (label, index) => `<p><label>${label} <input name="champ-${index}"></label></p>`,
  (label, index) => `<div class="line"><div>${label}</div><div><input name="champ-${index}"></div></div>`,
  (label, index) => `<p><span>${label}</span> <input name="champ-${index}"></p>`,
  (label, index) =>
    `<p><label for="f${index}">${label}</label> <select id="f${index}" name="champ-${index}"><option>0352-CFSE-CFIN</option><option>0354-CFSE-CFIN</option></select></p>`,
  (label, index) => `<p><label><input type="checkbox" name="champ-${index}"> ${label}</label></p>`,
];

function formOf(title: string, words: readonly string[], controls: number): string {
  const lines = times(controls, (index) => {
    const shape = SHAPES[index % SHAPES.length];
    return shape?.(words[index % words.length] ?? '', index) ?? '';
  });
  return page(title, lines.join('\n'));
}

export const formPage = (controls: number): string => formOf('Demande d’engagement', BUDGET_WORDS, controls);

/** A table of ten columns whose labels are in its head; `controls` counts in tens. */
export function gridPage(controls: number): string {
  const head = GRID_COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  const rows = times(controls / GRID_COLUMNS.length, (row) => `<tr>${cells(row)}</tr>`);
  return page(
    'Lignes de la demande',
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  );
}

const cells = (row: number): string =>
  GRID_COLUMNS.map((_, column) => `<td><input name="ligne-${row}-${column}"></td>`).join('');

/** The grid of 150 lines, which the page's own script replaces 30 times, every 200 ms: `window.churn()`. */
export function churnPage(): string {
  const script = `window.churn = async () => {
    const body = document.querySelector('tbody');
    for (let tick = 0; tick < 30; tick++) {
      body.innerHTML = body.innerHTML;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };`;
  return gridPage(1500).replace('</body>', `<script>${script}</script></body>`);
}
