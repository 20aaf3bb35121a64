import { describe, expect, it } from 'vitest';
import { conventionText, partiesOf, read, shown, shownParties } from './make-convention';

const term = (text: string, prefix: string) => shown(read(conventionText({ term: text })), prefix);
const AVENANT = 'Avenant n° 2 à la convention de délégation de gestion « Phare »';
const ofAvenant = (body: string, prefix: string, signature = 'Fait à Paris, le 4 mai 2026') =>
  shown(
    read(conventionText({ title: AVENANT, credits: '', references: '', term: '', body, signature })),
    prefix,
  );

describe('a name is that of a party', () => {
  it.each([
    ['the label of a code', 'Centre financier (UO) : 0352-CFSE-CFIN', 'Centre financier (UO)'],
    [
      'what a request is cited by',
      'Vu la demande de l’institut des marées (IM) du 3 mars 2023 ;',
      'institut des marées (IM)',
    ],
    [
      'a service that an article speaks of',
      'Article 3\n\nLe service exécutant est le centre de prestations comptables de Metz (CPCM).',
      'centre de prestations comptables de Metz (CPCM)',
    ],
  ])('and not %s, for lack of another', (_, body, name) => {
    const found = read(
      conventionText({
        parties: 'Entre\n\nla direction des phares (DP), ci-après « le délégant »,\n\net',
        body: `${body}\n\nArticle 1\n\nLe délégataire entretient les phares.`,
      }),
    );
    expect(shown(found, 'delegate-party')).not.toContain(name);
  });

  it.each(['Premièrement', 'Cinquièmement', 'Article II', 'Pourquoi cette convention'])(
    'and not « %s », with which a clause begins',
    (opening) => {
      const parties = `Entre la direction des phares (DP), ci-après « le délégant », d’une part,\n\n${opening} – Le délégataire entretient les phares.`;
      expect(partiesOf(parties).filter((name) => name.startsWith(opening) && !name.endsWith('?'))).toEqual(
        [],
      );
    },
  );

  it('and not two that stand beside each other', () => {
    expect(
      partiesOf(
        'Délégant : directrice des sports Le délégué régional\nDélégataire : Ministère des îles     Préfecture de Bretagne',
      ),
    ).toEqual([
      'directrice des sports Le délégué régional ?',
      '→',
      'Ministère des îles Préfecture de Bretagne ?',
    ]);
    expect(
      partiesOf('Délégant : Direction de La Réunion\nDélégataire : Préfecture de la région Sud'),
    ).toEqual(['Direction de La Réunion', '→', 'Préfecture de la région Sud']);
  });

  it('and not the head of the page above the body that is one', () => {
    const found = (title: string) =>
      shownParties(
        read(
          conventionText({
            title,
            parties:
              'Ministère des îles\n\nLa direction des phares (DP), 3 rue du Port, ci-après « le délégant »,\n\net\n\nLe service des bouées (SB), ci-après « le délégataire »,',
          }),
        ),
      );
    expect(found('Convention de délégation de gestion')).not.toContain('Ministère des îles');
  });

  it('and not who signs for it', () => {
    const signature =
      'Fait à Brest, le 2 janvier 2024\n\nPour le délégant : la sous-directrice des ports\nPour le délégataire : le directeur du centre';
    const found = shownParties(read(conventionText({ parties: '', signature })));
    expect(found.filter((name) => name !== '→' && !name.endsWith('?'))).toEqual([]);
  });

  it('has one role', () => {
    expect(
      partiesOf(
        'Entre le rectorat de Dijon, délégant, et le rectorat de Dijon, délégataire, il est convenu ce qui suit.',
      ),
    ).toEqual(['rectorat de Dijon ?', '→', 'rectorat de Dijon ?']);
  });

  it('is the one that its acronym stands for', () => {
    expect(
      partiesOf(
        'Entre la direction des phares, ci-après « le délégant », et le SBX, ci-après « le délégataire ».\n\nVu l’arrêté portant organisation du service des bouées (SBX) ;',
      ),
    ).toEqual(['direction des phares', '→', 'SBX ?']);
    expect(
      partiesOf(
        'Entre la direction des phares, ci-après « le délégant », et le SBX, ci-après « le délégataire ».',
      ),
    ).toEqual(['direction des phares', '→', 'SBX']);
  });
});

describe('the day of the signature', () => {
  it.each([
    ['ont signé le 4 décembre 2023 une lettre d’intention', []],
    ['ont signé le 4 décembre 2023 la convention de partenariat « Phares »', []],
    ['ont signé le 4 décembre 2023 la présente convention', ['04/12/2023']],
  ])('is not that of another act: les parties %s', (words, days) => {
    const signature = 'Pour le délégant,\n\nPour le délégataire,';
    expect(
      shown(read(conventionText({ body: `Les parties ${words}.`, signature })), 'signature-date'),
    ).toEqual(days);
  });

  it('of an avenant is not that of the acts before it', () => {
    const head = 'Convention signée le 8 octobre 2024 ; avenant n° 1 signé le 27 mai 2025';
    expect(ofAvenant(head, 'signature-date', '')).toEqual([]);
    expect(ofAvenant(head, 'signature-date')).toEqual(['04/05/2026']);
    expect(
      ofAvenant(
        'Les parties ont signé le 5 octobre 2024 la convention visée ci-dessus.',
        'signature-date',
        '',
      ),
    ).toEqual([]);
    expect(
      ofAvenant(
        'signée le 3 février 2024 entre la direction des phares et le service des bouées',
        'signature-date',
        '',
      ),
    ).toEqual([]);
    expect(ofAvenant('Signée le 11 décembre 2024, la convention change.', 'signature-date', '')).toEqual([]);
  });

  it.each([
    ['Pour le délégant,\nà Brest, le 2 janvier 2024\nA. Morvan', ['02/01/2024 ?']],
    [
      'Fait à Brest, le 2 janvier 2024\n\nPour le délégant, A. Morvan      Pour le délégataire, B. Le Goff',
      ['02/01/2024'],
    ],
    [
      'Pour le délégant,\nà Brest, le 2 janvier 2024\n\nPour le délégataire,\nà Paris, le 9 janvier 2024',
      ['09/01/2024'],
    ],
  ])('is that of the last, where the act says so: %s', (signature, days) => {
    const found = read(
      conventionText({
        signature,
        term: 'La convention prend effet à la date de la dernière des signatures et prend fin le 31 décembre 2025.',
      }),
    );
    expect(shown(found, 'signature-date')).toEqual(days);
    expect(shown(found, 'start-date')).toEqual(days);
  });

  it('is none that a sheet, an example or a sentence tells', () => {
    const found = (signature: string) => shown(read(conventionText({ signature })), 'signature-date');
    expect(found('Établie le 2 janvier 2024 par le bureau des affaires financières')).toEqual([]);
    expect(found('ANNEXE\nModèle de compte rendu\n\nFait à Paris, le 5 juillet 2024')).toEqual([
      '05/07/2024 ?',
    ]);
    expect(
      found('Le tableau est tenu à jour. Il fait apparaître le nombre de sites (31 au 1er janvier 2024).'),
    ).toEqual([]);
  });

  it('is not that of the act printed on the next page of a bulletin', () => {
    const bulletin = (foot: string) =>
      [
        'RECUEIL DES ACTES ADMINISTRATIFS – N° 12',
        conventionText({ signature: foot }),
        'RECUEIL DES ACTES ADMINISTRATIFS – N° 12\n\nCabinet\n\nArrêté portant habilitation funéraire\n\nArticle 1er – L’entreprise est habilitée.\nFait à Tulle, le 23 février 2024',
      ].join('\n\n');
    expect(shown(read(bulletin('')), 'signature-date')).toEqual([]);
    expect(shown(read(bulletin('Fait à Tulle, le 20 février 2024')), 'signature-date')).toEqual([
      '20/02/2024',
    ]);
  });
});

describe('the end and the notice', () => {
  it.each([
    ['La convention abroge la convention de 2020, dont le terme était fixé au 31 décembre 2026.', []],
    ['Il est rappelé que la convention devait s’achever le 31 mars 2026.', []],
    [
      'Une autre délégation porte sur le même programme ; elle reste en vigueur jusqu’au 31 mars 2026.',
      ['31/03/2026 ?'],
    ],
    ['La délégation du 7 janvier 2011 prend fin le 1er mars 2026.', ['01/03/2026 ?']],
    ['Le vote est inscrit à la session qui s’achève le 30 juin 2026.', []],
    ['La délégation reste en vigueur jusqu’au 31 mars 2026.', ['31/03/2026']],
  ])('are those of this act: %s', (text, days) =>
    expect(term(text, 'end-date').filter((day) => !day.endsWith('?') || days.length > 0)).toEqual(days),
  );

  it('that an avenant recalls are asked about, and those that it decides are not', () => {
    const recall =
      'Exposé\n\nLa convention, conclue pour trois ans, arrive à échéance le 30 septembre 2026. Elle peut être résiliée avec un préavis de six mois.';
    const decided =
      'Article 1\n\nLa convention prend fin le 30 septembre 2027. Elle peut être résiliée avec un préavis de deux mois.';
    expect(ofAvenant(recall, 'end-date')).toEqual(['30/09/2026 ?']);
    expect(ofAvenant(recall, 'notice-months')).toEqual(['6 mois ?']);
    expect(ofAvenant(decided, 'end-date')).toEqual(['30/09/2027']);
    expect(ofAvenant(decided, 'notice-months')).toEqual(['2 mois']);
  });

  it.each([
    ['Les données font l’objet d’une convention distincte, dont le préavis est de six mois.', ['6 mois ?']],
    ['Rappel : même montage l’an dernier (conv. du 20 janvier, préavis de 2 mois).', ['2 mois ?']],
    ['Sauf mention contraire, le préavis de résiliation est de trois mois.', ['3 mois ?']],
    ['Le préavis de résiliation est de trois mois.', ['3 mois']],
  ])('of another act, or told in general, are asked about: %s', (text, months) =>
    expect(term(text, 'notice-months')).toEqual(months),
  );
});

describe('the start', () => {
  it.each([
    [
      'Le délégant ouvre 60 % des AE le jour de la prise d’effet, et les 40 % restants le 4 novembre 2024.',
      [],
    ],
    [
      'Les AE sont libérées à l’entrée en vigueur de la convention ; le reste au comité prévu le 16 octobre 2024.',
      [],
    ],
    ['La convention entre en vigueur le 16 octobre 2024.', ['16/10/2024']],
  ])('is no day that another clause tells: %s', (text, days) =>
    expect(term(text, 'start-date').filter((day) => !day.endsWith('?'))).toEqual(days),
  );

  it('is not what a message below the act asks for', () => {
    const message =
      '> De : Karim Bensaïd\n> Date : vendredi 16 mai 2025 17:20\n>\n> Bonjour, la convention prend effet le 1er juin 2025, avec un préavis de 3 mois.';
    const found = (below: string) =>
      read(conventionText({ signature: `Fait à Paris, le 2 janvier 2024\n\n${below}` }));
    expect(shown(found(message), 'start-date')).toEqual([]);
    expect(shown(found(message), 'notice-months')).toEqual([]);
    expect(term('La convention prend effet le 1er juin 2024.', 'start-date')).toEqual(['01/06/2024']);
  });
});
