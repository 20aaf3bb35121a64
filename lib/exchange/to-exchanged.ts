import { CREDITS } from '../convention/budget-kind';
import { type Convention, conventionSchema } from '../convention/convention';
import type { ExchangedConvention } from './exchange-schema';

const EXTENT = { part: 'part', availability: 'annee' } as const;
const RELEASE = { signature: 'signature', date: 'date', event: 'evenement' } as const;

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
    programme: convention.programme,
    domainesFonctionnels: imputation.functionalAreas,
    centresFinanciers: imputation.fundsCenters,
    activites: imputation.activities,
    centresCouts: imputation.costCenters,
    fonds: imputation.fund,
    groupeMarchandises: imputation.materialGroup,
    localisation: imputation.location,
    credits: convention.allotments.map(({ kind, year, amount, fundsCenter }) => ({
      budget: CREDITS[kind],
      exercice: year,
      montantCentimes: amount,
      centreFinancier: fundsCenter,
    })),
    tranches: convention.tranches.map((tranche) => ({
      identifiant: tranche.id,
      budget: CREDITS[tranche.kind],
      exercice: tranche.year,
      montantCentimes: tranche.amount,
      centreFinancier: tranche.fundsCenter,
      etendue: EXTENT[tranche.extent],
      partPourDixMille: tranche.share,
      ouverture: {
        type: RELEASE[tranche.release.type],
        texte: tranche.release.text,
        date: tranche.release.date,
      },
      conditionnelle: tranche.conditional,
    })),
    plafondCentimes: convention.cap,
    dateConvention: convention.signatureDate,
    dateEffet: convention.startDate,
    dateFin: convention.endDate,
    preavisMois: convention.noticeMonths,
    fondsPropres: ownFunds && { montantCentimes: ownFunds.amount, mois: ownFunds.months },
    horsTitre2: convention.excludesStaffCosts,
    extraits: convention.evidence.map(({ fact, quote }) => ({ donnee: fact, citation: quote })),
    source: {
      fichier: convention.source.fileName,
      empreinte: convention.source.digest,
      importeeLe: convention.source.importedOn,
    },
  };
}

const kindOf = (budget: 'AE' | 'CP') => (budget === 'AE' ? 'commitment' : 'payment');

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
    ],
    programme: exchanged.programme,
    imputation: {
      functionalAreas: exchanged.domainesFonctionnels,
      fundsCenters: exchanged.centresFinanciers,
      activities: exchanged.activites,
      costCenters: exchanged.centresCouts,
      fund: exchanged.fonds,
      materialGroup: exchanged.groupeMarchandises,
      location: exchanged.localisation,
    },
    allotments: exchanged.credits.map((credit) => ({
      kind: kindOf(credit.budget),
      year: credit.exercice,
      amount: credit.montantCentimes,
      fundsCenter: credit.centreFinancier,
    })),
    tranches: exchanged.tranches.map((tranche) => ({
      id: tranche.identifiant,
      kind: kindOf(tranche.budget),
      year: tranche.exercice,
      amount: tranche.montantCentimes,
      fundsCenter: tranche.centreFinancier,
      extent: tranche.etendue === 'annee' ? 'availability' : 'part',
      share: tranche.partPourDixMille,
      release: {
        type: tranche.ouverture.type === 'evenement' ? 'event' : tranche.ouverture.type,
        text: tranche.ouverture.texte,
        date: tranche.ouverture.date,
      },
      conditional: tranche.conditionnelle,
    })),
    cap: exchanged.plafondCentimes,
    signatureDate: exchanged.dateConvention,
    startDate: exchanged.dateEffet,
    endDate: exchanged.dateFin,
    noticeMonths: exchanged.preavisMois,
    ownFunds: fondsPropres && { amount: fondsPropres.montantCentimes, months: fondsPropres.mois },
    excludesStaffCosts: exchanged.horsTitre2,
    evidence: exchanged.extraits.map(({ donnee, citation }) => ({ fact: donnee, quote: citation })),
    source: {
      fileName: exchanged.source.fichier,
      digest: exchanged.source.empreinte,
      importedOn: exchanged.source.importeeLe,
    },
  });
}
