import {
  type Allotment,
  type Convention,
  conventionSchema,
  type Tranche,
} from '../lib/convention/convention';
import { type IsoDate, isoDate } from '../lib/dates';
import { type Cents, euros, sum } from '../lib/money';

const COMMITMENT_2024: Allotment = {
  kind: 'commitment',
  year: 2024,
  amount: euros(1_000),
  fundsCenter: null,
};
const PAYMENT_2024: Allotment = { ...COMMITMENT_2024, kind: 'payment' };

/**
 * A valid convention: 1 000 € of AE and of CP in 2024, no tranche, no end, no notice. Say only what the test is about.
 * The cap follows the AE unless it is given.
 */
export function makeConvention(changes: Partial<Convention> = {}): Convention {
  const allotments = changes.allotments ?? [COMMITMENT_2024, PAYMENT_2024];
  return conventionSchema.parse({
    id: 'convention',
    title: 'Convention de délégation de gestion',
    product: null,
    number: null,
    parties: [],
    programme: null,
    imputation: {
      functionalAreas: [],
      fundsCenters: [],
      activities: [],
      costCenters: [],
      fund: null,
      materialGroup: null,
      location: null,
    },
    allotments,
    tranches: [],
    cap: sum(allotments.filter(({ kind }) => kind === 'commitment').map(({ amount }) => amount)),
    signatureDate: null,
    startDate: null,
    endDate: null,
    noticeMonths: null,
    ownFunds: null,
    excludesStaffCosts: null,
    evidence: [],
    source: { fileName: 'convention.pdf', digest: '0'.repeat(64), importedOn: '2024-01-01' },
    ...changes,
  });
}

/** Credits of one year, in euros. */
export function makeAllotment(kind: Allotment['kind'], year: number, amount: number): Allotment {
  return { kind, year, amount: euros(amount), fundsCenter: null };
}

/** A tranche of the AE of 2024 that opens on a day without condition. */
export function makeTranche(
  id: string,
  amount: Cents,
  opens: string | null,
  changes: Partial<Omit<Tranche, 'release'>> & { type?: Tranche['release']['type'] } = {},
): Tranche {
  const { type = 'date', ...rest } = changes;
  const date: IsoDate | null = opens === null ? null : isoDate(opens);
  return {
    id,
    kind: 'commitment',
    year: 2024,
    amount,
    fundsCenter: null,
    extent: 'part',
    share: null,
    release: { type, text: `clause de ${id}`, date },
    conditional: false,
    ...rest,
  };
}
