import type { Amendment } from '../convention/amendment';
import { type Convention, conventionSchema } from '../convention/convention';
import type { ExchangedAmendment, ExchangedConvention } from './exchange-schema';
import { fromExchangedCredits, toExchangedCredits } from './exchanged-credits';

/** A convention under the names of the exchange. Nothing is left out: `toConvention` gives it back as it was. */
export function toExchanged(convention: Convention): ExchangedConvention {
  const { imputation, ownFunds } = convention;
  const named = (role: string) =>
    convention.parties.filter((party) => party.role === role).map(({ name }) => name);
  return {
    idConvention: convention.id,
    objet: convention.title,
    produit: convention.product,
    referenceDecision: convention.number,
    nomsAttribuants: named('delegating'),
    nomsBeneficiaires: named('delegate'),
    autresBeneficiaires: named('beneficiary'),
    siret: convention.siret,
    programme: convention.programme,
    ...toImputation(imputation),
    plafondCentimes: convention.cap,
    dateConvention: convention.signatureDate,
    dateEffet: convention.startDate,
    dateFin: convention.endDate,
    preavisMois: convention.noticeMonths,
    fondsPropres: ownFunds && { montantCentimes: ownFunds.amount, mois: ownFunds.months },
    horsTitre2: convention.excludesStaffCosts,
    ...toExchangedCredits(convention),
  };
}

/** The convention that was exchanged, delegating parties before delegates. @throws ZodError for a shape of ours that does not fit: a bug. */
export function toConvention(exchanged: ExchangedConvention): Convention {
  const { fondsPropres } = exchanged;
  return conventionSchema.parse({
    id: exchanged.idConvention,
    title: exchanged.objet,
    product: exchanged.produit,
    number: exchanged.referenceDecision,
    parties: [
      ...exchanged.nomsAttribuants.map((name) => ({ role: 'delegating', name })),
      ...exchanged.nomsBeneficiaires.map((name) => ({ role: 'delegate', name })),
      ...exchanged.autresBeneficiaires.map((name) => ({ role: 'beneficiary', name })),
    ],
    siret: exchanged.siret,
    programme: exchanged.programme,
    imputation: fromImputation(exchanged),
    cap: exchanged.plafondCentimes,
    signatureDate: exchanged.dateConvention,
    startDate: exchanged.dateEffet,
    endDate: exchanged.dateFin,
    noticeMonths: exchanged.preavisMois,
    ownFunds: fondsPropres && { amount: fondsPropres.montantCentimes, months: fondsPropres.mois },
    excludesStaffCosts: exchanged.horsTitre2,
    ...fromExchangedCredits(exchanged),
  });
}

const MANNER = { replacement: 'remplacement', increment: 'ajout' } as const;
const NO_CHANGE = {
  functionalAreas: null,
  fundsCenters: null,
  activities: null,
  costCenters: null,
  fund: null,
  materialGroup: null,
  location: null,
};

/** An avenant under the names of the exchange. An imputation that changes nothing comes back as none. */
export const toExchangedAmendment = (amendment: Amendment): ExchangedAmendment => ({
  idConvention: amendment.conventionId,
  idAvenant: amendment.id,
  numeroAvenant: amendment.number,
  objet: amendment.title,
  dateConvention: amendment.signatureDate,
  dateEffet: amendment.effectiveDate,
  montantsSont: MANNER[amendment.amountsAre],
  ...toImputation(amendment.imputation ?? NO_CHANGE),
  plafondCentimes: amendment.cap,
  dateFin: amendment.endDate,
  preavisMois: amendment.noticeMonths,
  ...toExchangedCredits(amendment),
});

export function toAmendment(exchanged: ExchangedAmendment): Amendment {
  const change = fromImputation(exchanged);
  return {
    id: exchanged.idAvenant,
    conventionId: exchanged.idConvention,
    number: exchanged.numeroAvenant,
    title: exchanged.objet,
    signatureDate: exchanged.dateConvention,
    effectiveDate: exchanged.dateEffet,
    amountsAre: exchanged.montantsSont === 'ajout' ? 'increment' : 'replacement',
    imputation: Object.values(change).some((each) => each !== null) ? change : null,
    cap: exchanged.plafondCentimes,
    endDate: exchanged.dateFin,
    noticeMonths: exchanged.preavisMois,
    ...fromExchangedCredits(exchanged),
  };
}

interface Imputation<List> {
  readonly functionalAreas: List;
  readonly fundsCenters: List;
  readonly activities: List;
  readonly costCenters: List;
  readonly fund: string | null;
  readonly materialGroup: string | null;
  readonly location: string | null;
}

interface ExchangedImputation<List> {
  readonly domainesFonctionnels: List;
  readonly centresFinanciers: List;
  readonly activites: List;
  readonly centresCouts: List;
  readonly fonds: string | null;
  readonly groupeMarchandises: string | null;
  readonly localisation: string | null;
}

const toImputation = <List>(imputation: Imputation<List>): ExchangedImputation<List> => ({
  domainesFonctionnels: imputation.functionalAreas,
  centresFinanciers: imputation.fundsCenters,
  activites: imputation.activities,
  centresCouts: imputation.costCenters,
  fonds: imputation.fund,
  groupeMarchandises: imputation.materialGroup,
  localisation: imputation.location,
});

const fromImputation = <List>(exchanged: ExchangedImputation<List>): Imputation<List> => ({
  functionalAreas: exchanged.domainesFonctionnels,
  fundsCenters: exchanged.centresFinanciers,
  activities: exchanged.activites,
  costCenters: exchanged.centresCouts,
  fund: exchanged.fonds,
  materialGroup: exchanged.groupeMarchandises,
  location: exchanged.localisation,
});
