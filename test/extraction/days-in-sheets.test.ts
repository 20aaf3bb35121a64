import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const term = (text: string, prefix: string) => shown(read(conventionText({ term: text })), prefix);
const signed = (signature: string, parts: Parameters<typeof conventionText>[0] = {}) =>
  shown(read(conventionText({ ...parts, signature })), 'signature-date');
const STAMPS =
  'Signé électroniquement par : A. B., DIRECTION A — 02/01/2024 10:12:30\nSigné électroniquement par : C. D., DIRECTION B — 04/01/2024 09:00:01\n';

describe('what becomes of the act once it is signed is no signature', () => {
  it.each([
    'Horodatage du dépôt : 09/01/2024 08:00:01',
    'Horodatage de l’archivage : 09/01/2024 08:00:01',
    'Date de réception : 09/01/2024 08:00:01',
    'Réception par le service : 09/01/2024 08:00',
    'Transmission au contrôleur : 09/01/2024 08:00',
    'Date et heure du dépôt : 09/01/2024 08:00',
    'Preuve de versement : 09/01/2024 08:00',
    'Réf. 4512, archivage : 09/01/2024 08:00',
  ])('%s', (line) => {
    expect(signed(STAMPS + line)).toEqual(['04/01/2024']);
    expect(signed(`Signatures\nDirection A : 2 janvier 2024\nDirection B : 4 janvier 2024\n${line}`)).toEqual(
      ['04/01/2024'],
    );
  });
  it('the last stamp of a party is', () =>
    expect(signed(`${STAMPS}Signé électroniquement par : E. F. — 09/01/2024 08:00:01`)).toEqual([
      '09/01/2024',
    ]));
  it('a day of publication beside the signature puts it in no doubt', () => {
    expect(
      signed('Établi à Lyon le 2 janvier 2024, publié sur le site du ministère le 24 janvier 2024.'),
    ).toEqual(['02/01/2024']);
    expect(signed('Fait à Lyon le 2 janvier 2024, transmis au contrôleur le 24 janvier 2024.')).toEqual([
      '02/01/2024',
    ]);
    expect(signed('À Lyon, le 2 janvier 2024     Le délégataire à Paris, le 24 janvier 2024')).not.toEqual([
      '02/01/2024',
    ]);
  });
});

describe('a deed', () => {
  const head = 'L’an deux mille vingt-quatre, le deux janvier, à Paris,';
  it('is signed on the day it begins with, where its foot gives none', () => {
    const deed = {
      parties: `${head}\n\nLa direction A, délégant, et la direction B, délégataire, conviennent.`,
    };
    expect(signed('Dont acte, signé par les parties.', deed)).toEqual(['02/01/2024']);
    expect(signed('Dont acte.\n\nPour A\nPour B', deed)).toEqual(['02/01/2024']);
    expect(signed('Les directeurs.', deed)).not.toEqual(['02/01/2024']);
    expect(signed('Dont acte, fait et signé à Paris, le 9 janvier 2024', deed)).not.toEqual(['02/01/2024']);
  });
});

describe('the day that an act says is today', () => {
  it.each([
    ['Le présent protocole est conclu pour vingt mois à compter de ce jour.', ['02/01/2024']],
    ['La présente convention s’applique à compter de ce jour.', ['02/01/2024']],
    [
      'Le marché est notifié le 3 mars 2023. La présente convention est conclue pour vingt mois à compter de ce jour.',
      [],
    ],
    ['La recette vaut acceptation du service. La présente convention s’applique à compter de ce jour.', []],
  ])('%s', (text, days) => expect(term(text, 'start-date')).toEqual(days));
});

describe('the lines of a sheet', () => {
  it('effect, then end', () => {
    const text =
      '6. Quand\n   Effet              01/02/2024\n   Fin                30/06/2025\n   Préavis            2 mois';
    expect(term(text, 'start-date')).toEqual(['01/02/2024']);
    expect(term(text, 'end-date')).toEqual(['30/06/2025']);
  });
  it('the end of works is not the act’s', () => {
    const text = '6. Chantier\n   Début              01/02/2024\n   Fin                30/06/2025';
    expect(term(text, 'end-date')).not.toEqual(['30/06/2025']);
  });
});

describe('the end', () => {
  it.each([
    ['La convention commence le jour où elle est notifiée et s’arrête avec l’année 2025.', ['31/12/2025']],
    ['Art. 5 – La délégation débute à sa notification et s’arrête avec la gestion 2025.', ['31/12/2025']],
    ['La convention expire au dernier jour de la gestion 2026.', ['31/12/2026']],
    ['La convention prend fin avec l’exercice 2026.', ['31/12/2026']],
    ['Le bail s’arrête avec l’année 2025.', []],
    ['Elle produit ses effets à compter du 1er avril 2024, pour vingt et un mois.', ['01/01/2026']],
    ['Durée\nDix-huit mois, décomptés à partir de la dernière des deux signatures.', ['02/07/2025']],
    ['Durée\nDix-huit mois, comptés à partir de la recette du service.', []],
    [
      'Achèvement : 31 mars 2026 au plus tard, date au-delà de laquelle aucun engagement nouveau n’est pris.',
      ['31/03/2026'],
    ],
    [
      'Achèvement : 31 mars 2026, date au-delà de laquelle aucun engagement n’est pris au titre de l’exercice.',
      [],
    ],
    ['Recette : 31 mars 2026 au plus tard, date au-delà de laquelle aucune réserve n’est levée.', []],
  ])('%s', (text, days) => expect(term(text, 'end-date')).toEqual(days));

  const amended = (text: string) =>
    shown(
      read(
        conventionText({
          title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 2 mars 2022',
          term: text,
        }),
      ),
      'end-date',
    );
  it('of an article whose other paragraph is on the notice', () => {
    expect(
      amended(
        'Au premier alinéa de l’article 8, « 30 juin 2024 » devient « 15 décembre 2024 » ; au second alinéa, « un mois » devient « deux mois », s’agissant du préavis.',
      ),
    ).toEqual(['15/12/2024']);
    expect(
      amended(
        'Au premier alinéa de l’article 8, « 30 juin 2024 » devient « 15 décembre 2024 » ; au second alinéa, « un mois » devient « deux mois », s’agissant de la recette.',
      ),
    ).toEqual(['15/12/2024 ?']);
  });
  it('is not the day on which codes stop', () => {
    expect(
      amended(
        'La nomenclature rend caduques, au 1er février 2024, les clés de l’annexe 2. Rien d’autre ne change.',
      ),
    ).toEqual([]);
    expect(
      amended(
        'Imputation.\n\n\tJusqu’au 31/01/2024\tDès le 01/02/2024\nActivité\t035200010101\t035200010102\nRien d’autre ne change.',
      ),
    ).toEqual([]);
  });
});

describe('the notice', () => {
  const DAYS = 'La convention prend fin le 31 décembre 2025. ';
  it.each([
    ['Chacun la dénonce en laissant à l’autre cinq mois.', 5],
    ['En cas de désaccord, chaque partie résilie en laissant quatre mois à l’autre.', 4],
    ['La dénonciation opère au bout d’un trimestre plein.', 3],
    ['La résiliation prend effet au bout d’un semestre.', 6],
    ['Son retrait unilatéral s’opère par note verbale, quatre mois avant la date souhaitée.', 4],
    ['Le retrait s’exerce par courrier, deux mois avant la date choisie.', 2],
  ])('%s', (text, months) =>
    expect(term(DAYS + text, 'notice-months')).toEqual([
      expect.stringMatching(new RegExp(`^${months} mois$`)),
    ]),
  );
  it.each([
    'Le titulaire livre en laissant à l’autre cinq mois.',
    'La pénalité opère au bout d’un trimestre plein.',
    'Le délégant résilie le marché en laissant à l’autre cinq mois pour évacuer les locaux.',
  ])('none: %s', (text) => expect(term(DAYS + text, 'notice-months')).toEqual([]));
});
