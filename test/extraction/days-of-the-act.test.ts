import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const term = (text: string, prefix: string) => shown(read(conventionText({ term: text })), prefix);
const start = (text: string) => term(text, 'start-date');
const end = (text: string) => term(text, 'end-date');

describe('start', () => {
  it.each([
    ['La présente convention est exécutoire au 15 mars 2024.', ['15/03/2024']],
    ['Transmise ce jour, elle est applicable le 15 mars 2024.', ['15/03/2024']],
    ['La délégation devient exécutoire à compter du 15 mars 2024.', ['15/03/2024']],
    ['Le barème de la convention est applicable au 15 mars 2024.', []],
    ['La convention suit le barème, qui est applicable au 15 mars 2024.', []],
    ['La convention applique le décret, exécutoire au 15 mars 2024.', []],
  ])('executory or applicable on a day: %s', (text, days) => expect(start(text)).toEqual(days));

  it.each([
    ['L’accord est en vigueur à compter du 15 mars 2024.', ['15/03/2024']],
    ['La convention est en vigueur dès sa signature.', ['02/01/2024']],
    ['Elle est en vigueur depuis le 15 mars 2024.', ['15/03/2024']],
    ['La convention applique le barème qui est en vigueur depuis le 15 mars 2024.', ['15/03/2024 ?']],
  ])('in force from a day: %s', (text, days) => expect(start(text)).toEqual(days));

  it.each([
    ['Elle prend effet à la date à laquelle la seconde des deux parties l’a signée.', ['02/01/2024']],
    ['Elle prend effet à la date où le dernier des signataires l’aura signée.', ['02/01/2024']],
    ['Elle prend effet le jour où la dernière des trois parties y appose sa signature.', ['02/01/2024']],
    ['Elle prend effet à la date à laquelle la première des deux parties l’a signée.', []],
    ['Elle prend effet à la date à laquelle le dernier des avenants l’a modifiée.', []],
  ])('the day the last of the parties signed: %s', (text, days) => expect(start(text)).toEqual(days));
});

describe('end', () => {
  it.each([
    [
      'Article 6 – Application\nLa présente prend effet à sa signature. Les travaux sont à terminer pour le 30 novembre 2026, date à laquelle elle s’éteint.',
      ['30/11/2026'],
    ],
    [
      'Le protocole prend effet à sa signature. Les livraisons se font pour le 30 novembre 2026, date à laquelle il expire.',
      ['30/11/2026'],
    ],
    [
      'La convention finance une licence. Les accès sont ouverts pour le 30 novembre 2026, date à laquelle elle expire.',
      ['30/11/2026 ?'],
    ],
    [
      'La présente prend effet à sa signature. La mission est à terminer pour le 30 novembre 2026, date à laquelle elle s’éteint.',
      ['30/11/2026 ?'],
    ],
    [
      'Le protocole prend effet à sa signature. Les travaux et leur suivi vont au 30 novembre 2026, date à laquelle il expire.',
      ['30/11/2026 ?'],
    ],
  ])('the act is all that a pronoun may be: %s', (text, days) => expect(end(text)).toEqual(days));

  it.each([
    ['Art. 5  La délégation s’ouvre le 1er juin 2024 et se clôt le 30 septembre 2026.', ['30/09/2026']],
    ['Art. 5  La convention démarre le 1er juin 2024 et s’arrête le 30 septembre 2026.', ['30/09/2026']],
    ['Art. 5  L’enveloppe s’ouvre le 1er juin 2024 et se clôt le 30 septembre 2026.', ['30/09/2026 ?']],
  ])('behind its beginning: %s', (text, days) => expect(end(text)).toEqual(days));

  it.each([
    ['4 – Terme\nFin de plein droit le 15 décembre 2026. Retrait sous trois mois.', ['15/12/2026']],
    ['Extinction automatique au 15 décembre 2026.', ['15/12/2026']],
    ['Expiration, sans autre formalité, le 15 décembre 2026.', ['15/12/2026']],
    ['La remise des locaux met\nfin de plein droit le 15 décembre 2026 au bail.', ['15/12/2026 ?']],
    ['Fin de plein droit du marché le 15 décembre 2026.', []],
  ])('by itself: %s', (text, days) => expect(end(text)).toEqual(days));

  it.each([
    ['Votre gestion prendra fin le 15 décembre 2026.', ['15/12/2026']],
    ['La gestion ainsi confiée s’achève le 15 décembre 2026.', ['15/12/2026']],
    ['La gestion 2026 prendra fin le 15 décembre 2026.', ['15/12/2026 ?']],
    [
      'Votre gestion des stocks fait l’objet d’un audit, qui prend fin le 15 décembre 2026.',
      ['15/12/2026 ?'],
    ],
  ])('of the management that a letter entrusts: %s', (text, days) => expect(end(text)).toEqual(days));
});

describe('the only day that an avenant replaces', () => {
  const amended = (term: string) =>
    shown(
      read(
        conventionText({ title: 'Avenant n° 3 à la convention de délégation de gestion « Phare »', term }),
      ),
      'end-date',
    );
  const replaced = '\n\nÀ l’article 6, « 31 décembre 2025 » est remplacé par « 30 juin 2026 ».';
  it.each([
    ['Le présent avenant a pour objet de prolonger la convention.', ['30/06/2026']],
    ['Le retard du chantier conduit à repousser le terme de la délégation.', ['30/06/2026']],
    ['Les parties souhaitent la prolongation de la présente convention.', ['30/06/2026']],
    ['Le présent avenant reporte la remise du bilan.', ['30/06/2026 ?']],
    ['L’avenant n° 1 a prolongé la convention.', ['30/06/2026 ?']],
    ['Le présent avenant ne vise pas à prolonger la convention.', ['30/06/2026 ?']],
    [
      'Le présent avenant prolonge la convention.\n\nÀ l’article 4, « 31 mars 2025 » est remplacé par « 31 mai 2025 ».',
      ['31/05/2025 ?'],
    ],
  ])('is the end of what it prolongs: %s', (text, days) =>
    expect(amended(`${text}${replaced}`)).toEqual(days),
  );
});

const LATER = 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 3 mars 2023';
const signature = (text: string, title?: string) =>
  shown(read(conventionText({ signature: text, ...(title ? { title } : {}) })), 'signature-date');
const notice = (text: string) => term(text, 'notice');

describe('days told in ways of their own', () => {
  it.each([
    ['La délégation débute le jour où la dernière partie la signe.', ['02/01/2024']],
    ['Elle prend effet à la date à laquelle la seconde partie signe.', ['02/01/2024']],
    ['Elle prend effet à la date à laquelle la seconde partie signe le marché.', []],
    ['La délégation naît de votre contreseing et court deux ans à compter de celui-ci.', ['02/01/2024']],
    ['La délégation suit l’avis du comité et court deux ans à compter de celui-ci.', []],
  ])('start: the day the last party signs, or countersigns: %s', (text, days) =>
    expect(start(text)).toEqual(days),
  );

  it.each([
    ['Entrée en vigueur : date de notification au délégataire, faite le 12 mars 2024.', ['12/03/2024']],
    ['Elle prend effet à sa notification (12 mars 2024).', ['12/03/2024']],
    [
      'Elle prend effet dès sa notification, qui a eu lieu le douze mars deux mille vingt-quatre.',
      ['12/03/2024'],
    ],
    ['Elle prend effet à compter de sa notification, attendue le 12 mars 2024.', []],
    ['Elle prend effet à compter de la notification du marché, intervenue le 12 mars 2024.', []],
  ])('start: the notification, whose day is told beside it: %s', (text, days) =>
    expect(start(text)).toEqual(days),
  );

  it.each([
    ['La convention s’applique aux dépenses engagées depuis le 1er février 2024.', ['01/02/2024']],
    [
      'Conclue ce jour, elle s’applique à toutes les commandes passées à compter du 1er février 2024.',
      ['01/02/2024'],
    ],
    ['Le forfait de la convention s’applique aux dépenses engagées depuis le 1er février 2024.', []],
    ['La convention ne s’applique pas aux dépenses engagées depuis le 1er février 2024.', []],
  ])('start: the first expenses that the act is for: %s', (text, days) => expect(start(text)).toEqual(days));

  it.each([
    ['Signé le 3 mai 2024 (DA) et le 7 mai 2024 (SB)', ['07/05/2024']],
    ['Signé le 3 mai 2024 par la DA et le 7 mai 2024 par le SB', ['07/05/2024']],
    ['Signé le 3 mai 2024 (DA) et publié le 7 mai 2024 (SB)', ['03/05/2024 ?']],
    ['Signé le 3 mai 2024 par la DA et prend effet le 7 mai 2024', ['03/05/2024 ?']],
  ])('signature: each with whose it is in brackets behind it: %s', (text, days) =>
    expect(signature(text)).toEqual(days),
  );

  it('signature: « au titre de l’acte signé le » is said of another act', () => {
    const text =
      'La DA et le SB, liés par l’acte signé le 3 mai 2023, conviennent de ce qui suit.\n\nParis, le ';
    expect(signature(`${text}7 mai 2024`, LATER)).toEqual(['07/05/2024']);
    expect(signature('Le présent acte est signé à Paris le 7 mai 2024.')).toEqual(['07/05/2024']);
  });

  it.each([
    ['Fin de la délégation : 30 juin 2025.', ['30/06/2025']],
    ['La fin de la délégation est fixée au 30 juin 2025.', ['30/06/2025']],
    ['Deux mois après la fin de la délégation, un point est fait, le 30 juin 2025.', ['30/06/2025 ?']],
  ])('end: « fin de la délégation »: %s', (text, days) => expect(end(text)).toEqual(days));

  it.each([
    ['L’échéance fixée au IV est reportée au 30 juin 2026.', ['30/06/2026']],
    ['Le terme prévu au point 5.2 est repoussé au 30 juin 2026.', ['30/06/2026']],
    ['L’échéance de la licence fixée au IV est reportée au 30 juin 2026.', ['30/06/2026 ?']],
    ['La date d’expiration, fixée au 31 décembre 2025, est portée au 30 juin 2026.', ['30/06/2026']],
    ['L’expiration de la licence, fixée au 31 décembre 2025, est portée au 30 juin 2026.', ['30/06/2026 ?']],
    ['La convention prend fin plus tôt : au lieu du 31 décembre 2026, le 30 juin 2026.', ['30/06/2026']],
    ['Elle expire, au lieu du 31 décembre 2026, le 30 juin 2026.', ['30/06/2026']],
    ['La licence expire, au lieu du 31 décembre 2026, le 30 juin 2026.', ['30/06/2026 ?']],
    ['La convention prend fin le 30 juin 2026, un bilan étant dû le 31 décembre 2026.', ['30/06/2026 ?']],
  ])('end: put off or brought forward by an avenant: %s', (text, days) =>
    expect(shown(read(conventionText({ title: LATER, term: text })), 'end-date')).toEqual(days),
  );

  it.each([
    ['La dénonciation se fait par lettre et prend effet deux mois après.', ['2 mois']],
    ['La résiliation prend effet deux mois après, et pas avant un an de service.', ['2 mois']],
    ['Une commande se fait par lettre et prend effet deux mois après.', []],
    ['Elle peut être dénoncée sous deux mois.', ['2 mois']],
    ['Le marché peut être dénoncé sous deux mois.', ['2 mois ?']],
    ['Elle peut être dénoncée sous deux mois après une mise en demeure.', []],
    ['Chacun en sort par courrier, deux mois à l’avance.', ['2 mois']],
    ['Le bilan est adressé par courrier, deux mois à l’avance.', []],
    ['Elle s’achève de façon anticipée deux mois après réception d’une lettre qui le demande.', ['2 mois']],
    ['Elle s’achève deux mois après réception du dernier livrable.', []],
    ['Deux mois avant le jour où elle entend s’en retirer, une partie prévient l’autre.', ['2 mois']],
    ['Deux mois avant la date choisie pour la recette, une partie prévient l’autre.', []],
    ['Deux mois avant la date choisie pour mettre fin au marché, une partie prévient l’autre.', []],
    ['Elle peut être rompue deux mois après que l’un en a averti l’autre.', ['2 mois']],
    ['Les accès sont fermés deux mois après que l’un en a averti l’autre.', []],
  ])('notice: %s', (text, months) => expect(notice(text)).toEqual(months));
});

describe('what the parties decide in clauses that begin with « que »', () => {
  const clauses =
    'PREMIÈREMENT. Que l’aide est mesurée au vu du bilan ;\nDEUXIÈMEMENT. Que la convention prend effet le 15 mars 2024 ; qu’elle pourra être rompue deux mois après que l’un en aura averti l’autre.';
  it('is the act’s own', () => {
    const text = `Considérant que le service existe ;\n\nSont convenues :\n\n${clauses}`;
    expect(start(text)).toEqual(['15/03/2024']);
    expect(notice(text)).toEqual(['2 mois']);
  });
  it('is none of it where they recall it', () => {
    const text = `Sont convenues :\n\nLes parties, rappelant :\n\n${clauses}`;
    expect(start(text)).toEqual(['15/03/2024 ?']);
    expect(notice(text)).toEqual([]);
  });
});
