import { parseDay } from '../../dates';
import { fieldTypes } from '../../field-types';
import { parseTypedAmount } from '../../money';
import { fold, normaliseCode, unifySpelling } from '../../normalise';
import { failure, type Outcome, success } from '../../outcome';
import type { FactKey, FactValue } from '../candidate';

const AMOUNTS = /^(?:(?:commitment|payment)-(?:allotment:\d+|total)|own-funds-amount)$/;
const DATES = /^(?:signature|start|end)-date$/;

/** A value typed by the person for a fact. The failure is a French sentence that shows the expected form. */
export function parseFactValue(fact: FactKey, text: string): Outcome<FactValue, string> {
  if (text.trim() === '') return failure('Saisissez une valeur, ou choisissez « laisser vide ».');
  if (AMOUNTS.test(fact)) {
    const amount = parseTypedAmount(text);
    return amount.ok
      ? success({ type: 'amount', amount: amount.value })
      : failure('Montant attendu, par exemple 70 000,00 (deux décimales au plus).');
  }
  if (DATES.test(fact)) {
    const date = parseDay(text);
    return date ? success({ type: 'date', date }) : failure('Date attendue, par exemple 31/12/2024.');
  }
  if (fact === 'excludes-staff-costs') {
    const word = fold(text.trim());
    return word === 'oui' || word === 'non'
      ? success({ type: 'yes-no', isYes: word === 'oui' })
      : failure('« oui » ou « non » attendu.');
  }
  if (fact === 'notice-months' || fact === 'own-funds-months') {
    const months = Number(text);
    return Number.isInteger(months) && months >= 0 && months <= 120
      ? success({ type: 'months', months })
      : failure('Nombre de mois attendu, par exemple 3.');
  }
  if (fact.startsWith('tranche:')) return failure('Une tranche se choisit parmi les valeurs lues.');
  const shape = shapeOf(fact);
  if (!shape) return success({ type: 'text', text: unifySpelling(text) });
  const code = normaliseCode(text);
  return shape.test(code)
    ? success({ type: 'code', code })
    : failure(`Ce code n’a pas la forme attendue${exampleOf(fact)}.`);
}

/** What each code looks like, as the person may compare it with the document. */
const EXAMPLES: Readonly<Record<string, string>> = {
  programme: '352',
  'functional-area': '0352-01',
  'funds-center': '0352-CFSE-CFIN',
  activity: '035200010101',
  'cost-center': 'SGSIFAB075',
  'material-group': '40.03.01',
  location: 'N1175',
  siret: '11000201100044',
};

function exampleOf(fact: FactKey): string {
  const example = EXAMPLES[fact.replace(/:\d+$/, '')];
  return example ? `, par exemple ${example}` : ' pour cette référence';
}

function shapeOf(fact: FactKey): RegExp | undefined {
  const id = fact.replace(/:\d+$/, '');
  const type = fieldTypes.find((candidate) => candidate.id === id);
  return type && 'shape' in type ? type.shape : undefined;
}
