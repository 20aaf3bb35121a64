import { CREDITS } from '../convention/budget-kind';
import type { Convention } from '../convention/convention';
import type { ExchangedCredits } from './exchange-schema';

const EXTENT = { part: 'part', availability: 'annee' } as const;
const RELEASE = { signature: 'signature', date: 'date', event: 'evenement' } as const;

type Credits = Pick<Convention, 'allotments' | 'tranches' | 'evidence' | 'source'>;

/** What conventions and avenants both have, under the names of the exchange. */
export const toExchangedCredits = ({
  allotments,
  tranches,
  evidence,
  source,
}: Credits): ExchangedCredits => ({
  credits: allotments.map(({ kind, year, amount, fundsCenter }) => ({
    budget: CREDITS[kind],
    exercice: year,
    montantCentimes: amount,
    centreFinancier: fundsCenter,
  })),
  tranches: tranches.map((tranche) => ({
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
  extraits: evidence.map(({ fact, quote }) => ({ donnee: fact, citation: quote })),
  source: { fichier: source.fileName, empreinte: source.digest, importeeLe: source.importedOn },
});

const kindOf = (budget: 'AE' | 'CP') => (budget === 'AE' ? ('commitment' as const) : ('payment' as const));

export const fromExchangedCredits = ({ credits, tranches, extraits, source }: ExchangedCredits): Credits => ({
  allotments: credits.map((credit) => ({
    kind: kindOf(credit.budget),
    year: credit.exercice,
    amount: credit.montantCentimes,
    fundsCenter: credit.centreFinancier,
  })),
  tranches: tranches.map(({ ouverture, ...tranche }) => ({
    id: tranche.identifiant,
    kind: kindOf(tranche.budget),
    year: tranche.exercice,
    amount: tranche.montantCentimes,
    fundsCenter: tranche.centreFinancier,
    extent: tranche.etendue === 'annee' ? 'availability' : 'part',
    share: tranche.partPourDixMille,
    release: {
      type: ouverture.type === 'evenement' ? 'event' : ouverture.type,
      text: ouverture.texte,
      date: ouverture.date,
    },
    conditional: tranche.conditionnelle,
  })),
  evidence: extraits.map(({ donnee, citation }) => ({ fact: donnee, quote: citation })),
  source: { fileName: source.fichier, digest: source.empreinte, importedOn: source.importeeLe },
});
