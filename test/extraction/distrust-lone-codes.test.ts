import { expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const FAR = `${'Le délégataire rend compte de sa gestion au délégant chaque semestre. '.repeat(5)}\n\n`;

it.each([
  ['in one list', 'Centres de coûts :\n- SGSIFAB075\n- PRFSGC0044', ['SGSIFAB075', 'PRFSGC0044']],
  [
    'far from one another',
    `Centre de coûts : SGSIFAB075\n\n${FAR}Centre de coûts : PRFSGC0044`,
    ['SGSIFAB075 ?', 'PRFSGC0044 ?'],
  ],
])('several codes of one type: %s', (_, references, expected) => {
  expect(
    shown(read(conventionText({ references: `Programme 352\n\n${references}` })), 'cost-center'),
  ).toEqual(expected);
});

it('asks about the code that no line of credits bears', () => {
  const text = conventionText({
    body: 'Le service régional gère aussi le centre financier 0352-CFSE-CANC.',
    credits:
      'Centre financier\tAE 2024\tCP 2024\n0352-CFSE-CFIN\t10 000 €\t10 000 €\n0352-CFSE-DR33\t5 000 €\t5 000 €\nTotal\t15 000 €\t15 000 €',
    references: 'Programme 352, domaine fonctionnel 0352-01.',
  });
  expect(shown(read(text), 'funds-center')).toEqual(['0352-CFSE-CANC ?', '0352-CFSE-CFIN', '0352-CFSE-DR33']);
});
