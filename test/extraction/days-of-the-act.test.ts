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
