import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const GRANTED = 'Le montant délégué est de 70 000 € en AE et de 70 000 € en CP pour 2025.\n';
const BOTH = ['70 000,00 € d’AE 2025, le 03/03/2025', '70 000,00 € de CP 2025, le 03/03/2025'];
const tranches = (text: string, credits = GRANTED) =>
  shown(read(conventionText({ credits: credits + text })), 'tranche');

describe('credits that are granted on a day', () => {
  const OF_STAGES =
    'L’étape A est dotée de 42 000 € en AE sur l’exercice 2024 ; ces AE sont accordées le 4 mars 2024.\nL’étape B est dotée de 28 000 € en AE sur l’exercice 2025 ; ';
  const CP = '\nLes CP sont de 42 000 € en 2024 et de 28 000 € en 2025.';
  it('are opened that day, or after what must come first', () => {
    expect(
      tranches(
        `${OF_STAGES}ces AE ne seront attribuées qu’après avis favorable du jury, au plus tard le 7 avril 2025.${CP}`,
        '',
      ),
    ).toEqual([
      '42 000,00 € d’AE 2024, le 04/03/2024',
      '28 000,00 € d’AE 2025, le 07/04/2025, sous condition',
    ]);
    expect(tranches('Les AE 2025 sont octroyées le 3 mars 2025.')).toEqual([BOTH[0]]);
    expect(tranches('Ces crédits ne seront accordés que le 3 mars 2025.')).toEqual(BOTH);
    expect(tranches('L’attribution des CP interviendra le 3 mars 2025.')).toEqual([BOTH[1]]);
    expect(tranches('Les AE sont fixées à 70 000 €. Elles ne seront accordées que le 3 mars 2025.')).toEqual([
      BOTH[0],
    ]);
  });
  it('but what is granted to somebody or as something opens nothing', () => {
    for (const text of [
      'Les AE sont accordées au titre de la décision du 3 mars 2025.',
      'Les CP sont attribués aux communes retenues le 3 mars 2025.',
      'Les CP sont attribués le 3 mars 2025 aux communes retenues.',
      'L’attribution des CP aux communes intervient le 3 mars 2025.',
      'Ces crédits sont accordés le 3 mars 2025 à la région.',
      'Les AE sont transférées le 3 mars 2025 au partenaire.',
      'Les aides sont accordées le 3 mars 2025.',
      'Les AE ont été accordées le 3 mars 2025.',
    ])
      expect(tranches(text), text).toEqual([]);
  });
});

describe('all the credits, in a sentence that what is agreed opens', () => {
  it('are those of the only year', () => {
    for (const lead of [
      'Conviennent :\nIII. – Que la totalité des crédits est déléguée',
      'Les parties arrêtent :\n2° Que l’ensemble des crédits est délégué',
      '3° La totalité des crédits est ouverte',
      'Les parties décident ce qui suit :\n- que les crédits sont ouverts',
      'Il est convenu que la totalité des crédits est mise à disposition',
      'Les parties conviennent que les crédits sont mis à disposition',
      'Le délégant et le délégataire arrêtent que l’intégralité des crédits est déléguée',
    ])
      expect(tranches(`${lead} le 3 mars 2025.`), lead).toEqual(BOTH);
  });
  it('but not what is reported of others, nor of several years', () => {
    for (const text of [
      'Le comité constate que la totalité des crédits est déléguée le 3 mars 2025.',
      'Les crédits européens sont ouverts le 3 mars 2025.',
      'Les crédits d’investissement sont ouverts le 3 mars 2025.',
      'Les crédits du volet 2 sont ouverts le 3 mars 2025.',
      'Les crédits restants sont ouverts le 3 mars 2025.',
      'Rappelant :\n- que la totalité des crédits est déléguée le 3 mars 2025.',
      'Conviennent :\n- que la totalité des crédits du partenaire est déléguée le 3 mars 2025.',
    ])
      expect(tranches(text), text).toEqual([]);
    expect(
      tranches(
        'Conviennent :\nII. – Que la totalité des crédits est déléguée le 3 mars 2025.',
        'Le montant est de 70 000 € en AE et en CP pour 2025 et de 10 000 € en AE et en CP pour 2026.\n',
      ),
    ).toEqual([]);
  });
});

describe('« celles que crée l’article », of what the sentence before names', () => {
  const avenant = (text: string) =>
    shown(
      read(
        conventionText({
          title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 5 juin 2023',
          credits: `L’enveloppe est abondée selon le détail suivant :\n\nComplément\t2025\t2026\nAE\t+ 30 000 €\t\nCP\t+ 12 000 €\t+ 18 000 €\n\n${text}`,
          references: 'Les autres clauses sont sans changement.',
        }),
      ),
      'tranche',
    );
  const PARTS = 'en deux fois : 20 000 € le 3 mars 2025 ; 10 000 € le 2 juin 2025, si le jury l’accepte.';
  const READ = [
    '20 000,00 € (66,67 %) d’AE 2025, le 03/03/2025',
    '10 000,00 € (33,33 %) d’AE 2025, le 02/06/2025, sous condition',
  ];
  it('are authorisations, shared as it says', () => {
    for (const those of [
      'Celles que crée l’article 2 sont ouvertes',
      'Celles qu’ajoute le présent avenant sont ouvertes',
      'Celles ajoutées par le présent avenant sont déléguées',
      'Celles prévues à l’article 2 sont mises à disposition',
    ])
      expect(avenant(`Aucune AE n’était prévue pour 2025. ${those} ${PARTS}`), those).toEqual(READ);
  });
  it('but not where « celles » are no authorisations, or both budgets were named', () => {
    for (const before of [
      'Aucun CP n’était prévu pour 2025.',
      'Ni AE ni CP n’étaient prévus pour 2025.',
      'Les aides sont instruites par le délégataire.',
    ])
      expect(avenant(`${before} Celles que crée l’article 2 sont ouvertes ${PARTS}`), before).toEqual([]);
  });
});

describe('credits that move between lines', () => {
  it('open nothing: the share is a ceiling', () => {
    for (const text of [
      'La fongibilité entre chantiers est admise dans la limite de 8 % du plafond d’AE de chacun, après accord écrit du délégant.',
      'Le délégataire peut redéployer jusqu’à 8 % des AE d’un chantier à l’autre, après accord du délégant.',
      'Tout mouvement entre lignes supérieur à 8 % des AE requiert l’accord préalable du délégant.',
      'Au-delà de 8 % du montant des AE, toute modification de la répartition est soumise à l’accord préalable du délégant.',
      'Un dépassement de 8 % des AE est toléré après accord écrit du délégant.',
      'Les virements entre les deux chantiers sont limités à 8 % des AE et soumis à l’avis du comité.',
      'Dans la limite de 8 % des CP, le délégataire peut, après accord du délégant, réaffecter les montants entre actions.',
    ])
      expect(tranches(text), text).toEqual([]);
  });
  it('no more than what is a threshold, or paid by or to somebody', () => {
    for (const text of [
      'Lorsque la consommation atteint 80 % des AE, le délégataire en avise le délégant avant le 3 mars 2025.',
      'Le délégataire alerte le délégant lorsque 80 % des AE sont engagées.',
      'La région finance 20 % des AE après avis du comité.',
      'Le délégataire reverse au partenaire 10 % des CP après réception des travaux.',
      'Les frais de gestion ne peuvent excéder 3 % des CP, sauf accord du délégant.',
      'Les AE sont fongibles entre chantiers dans la limite de 8 %, après accord du délégant.',
    ])
      expect(tranches(text), text).toEqual([]);
  });
  it('but a share that is opened is still read', () => {
    expect(
      tranches(
        'La fongibilité est exclue ; 40 % des AE sont ouverts le 3 mars 2025 et 60 % des AE le 2 juin 2025.',
      ),
    ).toHaveLength(2);
    expect(
      tranches('AE : 40 % le 3 mars 2025, 60 % si le jury l’accepte, au plus tard le 2 juin 2025.'),
    ).toEqual([
      '28 000,00 € (40 %) d’AE 2025, le 03/03/2025',
      '42 000,00 € (60 %) d’AE 2025, le 02/06/2025, sous condition',
    ]);
    expect(
      tranches(
        '40 % des AE sont ouverts le 3 mars 2025, le solde le 2 juin 2025, pour permettre un virement.',
      ),
    ).toHaveLength(2);
  });
});
