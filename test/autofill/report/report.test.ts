import { describe, expect, it } from 'vitest';
import { annotateReport, withoutWords } from '../../../lib/autofill/report/annotate-report';
import { joinReports } from '../../../lib/autofill/report/join-reports';
import {
  namesPeople,
  removePersonalData,
  secretsOf,
} from '../../../lib/autofill/report/remove-personal-data';
import { fieldTypes } from '../../../lib/field-types';

describe('a text without what concerns somebody', () => {
  it.each([
    'Écrire à Bernadette.Le-Goff+achat@exemple.gouv.fr',
    'Voir https://agents.exemple.fr/?agent=legoff',
    'Tél. 06 12 34 56 78',
    'Tél. +33 (0)6.12.34.56.78',
    'Poste 0612345678',
    'NIR 2 84 05 29 155 042 17',
    'Compte FR76 3000 6000 0112 3456 7890 189',
    'Suivi par M. Jean-Baptiste Le Goff',
    'Suivi par Mme LE GOFF',
    'Demande de Zorglub LEGOFF',
    'Demande de LEGOFF Zorglub',
    'Demande de Bernadette Legoff',
    'Habite 12 bis, rue des Korrigans',
    'à 29300 Quimperlé',
    'né le 12/03/1984',
    'Solde : 12 345,67 €',
    'Dossier 4815162342',
  ])('%s', (text) => {
    const clean = removePersonalData(text);
    for (const trace of [
      /go?ff/i,
      /zorglub/i,
      /bernadette/i,
      /@/,
      /agent=/,
      /\d{2}[ .]?34[ .]?56/,
      /155/,
      /3000/,
      /korrigans/i,
      /quimper/i,
      /1984/,
      /345/,
      /4815/,
    ])
      expect(clean).not.toMatch(trace);
  });

  it('leaves the words of forms, years and the shape of codes', () => {
    const words = [
      ...fieldTypes.flatMap((type) => [type.label, ...type.names, ...type.shortNames]),
      'Centre financier (UO)',
      'MONTANT Total TTC',
      'SIRET du titulaire',
      'Exercice 2024',
      'Ex : 0352-CFSE-CFIN',
      'SGSIFAB075 - Incubateur',
      'Date (JJ/MM/AAAA)',
      'Direction du Numérique',
      'N° d’engagement juridique (EJ)',
    ];
    expect(words.map((text) => removePersonalData(text))).toEqual(words);
    expect(removePersonalData('Ex : 035200010101')).toBe('Ex : 000000000000');
  });

  it('in a heading, two words with a capital are a name', () => {
    expect(removePersonalData('Dossier de Gwenn Tréguer', [], true)).not.toMatch(/Gwenn|Tréguer/);
    expect(removePersonalData('Demande d’achat', [], true)).toBe('Demande d’achat');
  });

  it('takes out the values of the page wherever they stand, but not the words of the trade', () => {
    const secrets = secretsOf(['Legoff Zorglub', 'Centre financier', 'AE', '2024']);
    expect(secrets).toEqual(['Legoff Zorglub', 'Zorglub', 'Legoff']);
    expect(removePersonalData('Achat de zorglub, centre financier 2024', secrets)).toBe(
      'Achat de …, centre financier 2024',
    );
  });

  it('knows a list of people from a list of codes', () => {
    expect(['Valideur', 'Nom du gestionnaire', 'Suivi par', 'Chargé d’affaires'].map(namesPeople)).toEqual(
      Array(4).fill(true),
    );
    expect(['Centre financier', 'Nombre', 'Nomenclature', 'Nom du programme'].map(namesPeople)).toEqual(
      Array(4).fill(false),
    );
  });
});

describe('the answers of a report', () => {
  const detection = {
    matches: [
      { controlId: 'c1', type: 'payment-amount' as const, year: 2024, unit: 'euros' as const, reasons: [] },
    ],
    left: [],
    page: { isBudgetForm: true, reason: '' },
  };
  it('stand where the controls are; the others are to be left alone', () => {
    expect(annotateReport('<input data-control="c0" id="a"><input data-control="c1">', detection)).toBe(
      '<input id="a"><input data-expected="payment-amount" data-year="2024">',
    );
  });

  it('stand in the frames of the page, and in those that were described apart', () => {
    const frame = '<iframe srcdoc="&lt;input data-control=&quot;c1&quot;&gt;"></iframe>';
    expect(annotateReport(frame, detection)).toBe(
      '<iframe srcdoc="&lt;input data-expected=&quot;payment-amount&quot; data-year=&quot;2024&quot;&gt;"></iframe>',
    );
    const joined = joinReports('<body><input data-control="c1"></body>', [
      { frameId: 7, html: '<input data-control="c1">' },
    ]);
    const ofFrame = detection.matches.map((match) => ({ ...match, controlId: '7/c1' }));
    expect(annotateReport(joined, { ...detection, matches: ofFrame })).toBe(
      '<body><input><iframe srcdoc="<input data-expected=&quot;payment-amount&quot; data-year=&quot;2024&quot;>"></iframe>\n</body>',
    );
  });

  it('lose the words that the person takes out, the markup does not', () => {
    const html = '<div title="div de Zoé">div Zoé <b>Zoé</b></div>';
    expect(withoutWords(html, ['Zoé', ' div', 'x', ''])).toBe('<div title="… de …">… … <b>…</b></div>');
  });
});
