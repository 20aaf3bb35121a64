import { expect, it } from 'vitest';
import { makeConvention } from '../../make-convention';
import { draft } from '../../make-ledger';
import { askRule } from '../ask-rules';

const rule = 'staff-costs';
const spending = (changes: object, excludesStaffCosts: boolean | null = true) =>
  askRule(rule, {
    convention: makeConvention({ excludesStaffCosts }),
    draft: { ...draft('commitment', 10, '2024-06-01'), ...changes },
  });

it.each([
  [{ imputation: { account: '21' } }, 'compte 21'],
  [{ imputation: { account: 'PCE/6411000000' } }, 'compte 6411000000'],
  [{ purpose: 'Rémunération des agents, mars' }, 'remuneration des agents'],
  [{ purpose: 'Vacations du jury' }, 'vacations'],
  [{ purpose: 'Dépenses de titre 2' }, 'titre 2'],
])('informs of %o', (changes, sign) => {
  expect(spending(changes)).toMatchObject({ level: 'information', message: expect.stringContaining(sign) });
});

it.each([
  [{ purpose: 'Prestation de développement' }],
  [{ purpose: 'Traitement des données' }],
  [{ imputation: { account: '6113110000' } }],
  [{ imputation: { account: '31' } }],
  [{}],
])('is silent about %o', (changes) => expect(spending(changes)).toBeUndefined());

it('says that it does not know when the convention does not say, and nothing when staff costs are allowed', () => {
  expect(spending({ purpose: 'Salaires' }, null)?.message).toContain('vérifiez la convention');
  expect(spending({ purpose: 'Salaires' }, false)).toBeUndefined();
});
