import { expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const costCenters = (second: string) =>
  shown(
    read(
      conventionText({
        references: `Programme 352, centres de coûts SGSIFAB075 et ${second}, centre financier 0352-CFSE-CFIN.`,
      }),
    ),
    'cost-center',
  );

it('a code with two signs exchanged beside itself is asked about, and another code is not', () => {
  expect(costCenters('SGSIAFB075')).toEqual(['SGSIFAB075 ?', 'SGSIAFB075 ?']);
  expect(costCenters('SGSIFAB076')).toEqual(['SGSIFAB075', 'SGSIFAB076']);
});
