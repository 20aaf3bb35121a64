import { expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const without = { references: 'Programme 352.', credits: 'Les montants sont fixés chaque année.' };
const filled =
  'AE 2025 : 18 750,00 €   CP 2025 : 18 750,00 €\nDomaine fonctionnel 0352-01, activité 035200010999, centre de coûts SGSIFAB099';

it.each([
  'ANNEXE – Modèle de demande de saisie',
  '– Pièce jointe : spécimen d’une demande (données imaginaires) –',
  'Annexe 2 : bon de commande (exemple fictif)',
  'Tableau de suivi, à seule fin d’illustration',
])('what stands below « %s » is of nobody', (heading) => {
  const candidates = read(`${conventionText(without)}\n\n${heading}\n${filled}`);
  for (const fact of ['commitment-', 'payment-', 'activity', 'cost-center', 'functional-area'])
    expect(shown(candidates, fact)).toEqual([]);
});

it('an annex that is filled in for the act is of it, below a specimen too', () => {
  const annex = `Annexe 3 – Imputation\n${filled}`;
  for (const above of ['', 'Annexe 2 – Spécimen de demande\nActivité 035200010111\n\n'])
    expect(shown(read(`${conventionText(without)}\n\n${above}${annex}`), 'activity')).toEqual([
      '035200010999',
    ]);
});

it('a sentence that speaks of a specimen opens none', () => {
  const body = 'Le délégataire remet un spécimen de signature. Les codes figurent ci-dessous.';
  expect(shown(read(conventionText({ body })), 'activity')).toEqual(['035200010101']);
});
