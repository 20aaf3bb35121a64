import { expect, it } from 'vitest';
import type { IsoDate } from '../../lib/dates';
import type { Candidate, FactKey, FactValue } from '../../lib/extraction/candidate';
import { distrustDerived } from '../../lib/extraction/distrust/derived';

const SIGNED = '2025-02-02';
const found = (fact: FactKey, value: FactValue, confidence: Candidate['confidence'] = 'sure'): Candidate => ({
  fact,
  value,
  confidence,
  standing: 'retained',
  quote: { start: 0, end: 0, text: '' },
  position: { start: 0, end: 0 },
  reason: '',
});
const day = (date: string): FactValue => ({ type: 'date', date: date as IsoDate });
const opened = (type: 'signature' | 'date', date: string): FactValue => ({
  type: 'tranche',
  tranche: {
    kind: 'commitment',
    year: 2025,
    amount: 100 as never,
    extent: 'availability',
    share: null,
    release: { type, text: '', date: date as IsoDate },
    conditional: false,
  },
});

it.each([
  ['a start on that day', found('start-date', day(SIGNED)), 'to-check'],
  ['what it opens', found('tranche:1', opened('signature', SIGNED)), 'to-check'],
  ['what another day opens', found('tranche:1', opened('date', SIGNED)), 'sure'],
  ['a start on another day', found('start-date', day('2025-03-01')), 'sure'],
])('a doubtful signature makes doubtful what it gives: %s', (_, derived, confidence) => {
  const signature = found('signature-date', day(SIGNED), 'to-check');
  expect(distrustDerived([signature, derived])[1]?.confidence).toBe(confidence);
  expect(distrustDerived([{ ...signature, confidence: 'sure' }, derived])[1]?.confidence).toBe('sure');
});
