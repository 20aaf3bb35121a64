import { describe, expect, it } from 'vitest';
import { makeReading } from '../../lib/extraction/reading/reading';
import { labelledCells } from '../../lib/extraction/references/table-labels';
import { documentOf } from './make-convention';

/** `[text of the cell, label]` of each cell that has one. */
function labels(...rows: string[]): string[][] {
  const reading = makeReading(documentOf(rows.join('\n')));
  return labelledCells(reading.tables).map(({ start, end, label }) => [
    reading.text.slice(start, end),
    label,
  ]);
}

describe('the label of a cell in a table', () => {
  it('is the nearest to the left in its row', () => {
    expect(labels('| Centre financier | X | Activité | Y |', '| Autre | Z | | |').slice(0, 3)).toEqual([
      ['X', 'funds-center'],
      ['Activité', 'funds-center'],
      ['Y', 'activity'],
    ]);
  });
  it('is the first cell of a row above while those between are blank', () => {
    expect(labels('| Activité | A |', '| | B |', '| Autre | C |').filter(([text]) => text === 'B')).toEqual([
      ['B', 'activity'],
    ]);
    expect(labels('| Activité | A |', '| Autre | C |').filter(([text]) => text === 'C')).toEqual([]);
  });
  it('may stand in brackets behind the name that the code has', () => {
    const found = labels('| Code | Libellé |', '| X | Paris (centre de coûts) |', '| Y | Lyon (siège) |');
    expect(found.filter(([text]) => text === 'X' || text === 'Y')).toEqual([['X', 'cost-center']]);
  });
  it('is the head of its column otherwise', () => {
    expect(labels('| Nom | Centre financier |', '| a | X |', '| b | Y |')).toEqual([
      ['X', 'funds-center'],
      ['Y', 'funds-center'],
    ]);
  });
  it('is not the head of its column where the cell has its own label', () => {
    const found = labels('| Activité 015015010031 | |', '| Centre de coûts ESRDGSI075 | |');
    expect(found.filter(([text]) => text?.startsWith('Centre'))).toEqual([]);
  });
});
