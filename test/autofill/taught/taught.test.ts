import { describe, expect, it } from 'vitest';
import { adapters } from '../../../lib/autofill/adapters';
import { detectFields } from '../../../lib/autofill/recognition/detect-fields';
import { applyTaught } from '../../../lib/autofill/taught/apply-taught';
import { isFormOf, placeOf } from '../../../lib/autofill/taught/place';
import type { TaughtField } from '../../../lib/autofill/taught/taught-form';
import { mergeForms, teachField } from '../../../lib/autofill/taught/teach-field';
import { matchesWildcard } from '../../../lib/autofill/taught/wildcard';
import { isoDate } from '../../../lib/dates';
import { makeControl, makePage, makeSelect } from '../make-control';

const today = isoDate('2023-10-15');
const formOf = (...fields: (TaughtField | null)[]) => ({
  title: '',
  hosts: ['a.fr'],
  path: '/x',
  fields: fields.filter((field) => field !== null),
});
const typesOf = (page: ReturnType<typeof makePage>, ...fields: (TaughtField | null)[]) =>
  applyTaught(page, detectFields(page), [formOf(...fields)]).detection.matches.map(
    ({ controlId, type, year }) => [controlId, type, year],
  );

describe('the form that an address names', () => {
  it.each([
    ['https://a.fr/demandes/1204/modifier?agent=dupont#top', { host: 'a.fr', path: '/demandes/*/modifier' }],
    ['https://a.fr:8443/x/3f2504e0-4f89-11d3-9a0c-0305e82c3301/', { host: 'a.fr:8443', path: '/x/*' }],
    ['https://a.fr/app/#/achats/12?x=1', { host: 'a.fr', path: '/app#/achats/*' }],
    ['https://a.fr/dossier/DA-2023-0012', { host: 'a.fr', path: '/dossier/*' }],
    ['https://a.fr/page;jsessionid=12AB/edit', { host: 'a.fr', path: '/page/edit' }],
    ['https://a.fr/expression-de-besoin/', { host: 'a.fr', path: '/expression-de-besoin' }],
    ['https://a.fr/', { host: 'a.fr', path: '/' }],
    ['https://a.fr/%E0%A4%A/1', { host: 'a.fr', path: '/%E0%A4%A/*' }],
    ['chrome://settings', null],
    ['file:///home/x.html', null],
    [undefined, null],
  ])('%s', (address, place) => expect(placeOf(address)).toEqual(place));

  it('a star stays inside one part of the path, two at the end take the rest', () => {
    const place = (path: string) => ({ host: 'www.a.fr', path });
    const form = (path: string) => ({ title: '', hosts: ['*.a.fr'], path, fields: [] });
    expect(isFormOf(form('/d/*'), place('/d/12'))).toBe(true);
    expect(isFormOf(form('/d/*'), place('/d/12/modifier'))).toBe(false);
    expect(isFormOf(form('/d/**'), place('/d/12/modifier'))).toBe(true);
    expect(isFormOf({ ...form('/d/*'), hosts: ['a.fr'] }, place('/d/12'))).toBe(false);
  });

  it('a wildcard text is found whole', () => {
    expect(matchesWildcard('lignes[*][centre]', 'lignes[12][centre]')).toBe(true);
    expect(matchesWildcard('a*a', 'a')).toBe(false);
    expect(matchesWildcard('a*b*c', 'aXbYbZc')).toBe(true);
    expect(matchesWildcard('a*b*c', 'aXcYb')).toBe(false);
  });
});

describe('how a field is found again', () => {
  const find = (...controls: ReturnType<typeof makeControl>[]) => {
    const [control] = controls;
    return control && teachField(control, controls, 'fund', today)?.find;
  };
  it('by its name, else by an id that lasts, else by its label', () => {
    expect(find(makeControl('Fonds', { name: 'fonds', htmlId: 'f' }))).toEqual({ by: 'name', text: 'fonds' });
    expect(find(makeControl('Fonds', { htmlId: 'fonds-id' }))).toEqual({ by: 'id', text: 'fonds-id' });
    for (const htmlId of [
      ':r1a:',
      '__input12',
      'mui-345',
      'react-select-2-input',
      'mat-input-3',
      'f3a9c04b71',
    ])
      expect(find(makeControl('Fonds', { htmlId }))).toEqual({ by: 'label', text: 'fonds' });
  });

  it('by the section above when the label comes twice, and not at all when nothing tells them apart', () => {
    const twin = (id: string, section: string) => makeControl('Fonds', { id, context: [section] });
    expect(find(twin('1', 'Départ'), twin('2', 'Arrivée'))).toEqual({
      by: 'label',
      text: 'fonds',
      section: 'depart',
    });
    expect(find(twin('1', 'Départ'), twin('2', 'Départ'))).toBeUndefined();
  });

  it('once for all the lines of a repetition', () => {
    const line = (row: number) =>
      makeControl('Entité', { id: `l${row}`, row, name: `lignes[${row}][entite]`, htmlId: `l_${row}_e` });
    const lines = [0, 1, 2].map(line);
    const [first] = lines;
    const field = first ? teachField(first, lines, 'funds-center', today) : null;
    expect(field?.find).toEqual({ by: 'name', text: 'lignes[*][entite]' });
    const more = makePage('Demande d’achat', [...lines, line(3), line(17)]);
    expect(typesOf(more, field).map(([id]) => id)).toEqual(['l0', 'l1', 'l2', 'l3', 'l17']);
  });
});

describe('what was taught wins', () => {
  const teach = (
    controls: ReturnType<typeof makeControl>[],
    answers: Record<string, TaughtField['answer']>,
  ) =>
    controls
      .filter(({ id }) => id in answers)
      .map((control) => teachField(control, controls, answers[control.id] ?? 'never', today));

  it('over a field recognised otherwise, and over a rival for the same value', () => {
    const controls = [makeControl('Centre financier'), makeControl('Entité porteuse'), makeControl('Fonds')];
    const page = makePage('Demande d’achat', controls);
    expect(typesOf(page)).toEqual([
      ['Centre financier', 'funds-center', null],
      ['Fonds', 'fund', null],
    ]);
    const taught = teach(controls, { 'Entité porteuse': 'funds-center', Fonds: 'never' });
    expect(typesOf(page, ...taught)).toEqual([['Entité porteuse', 'funds-center', null]]);
  });

  it('on a page that is about nothing of ours, and with the year that the label names', () => {
    const controls = [makeControl('Montant prévu 2024 (k€)')];
    const page = makePage('Écran 12', controls);
    expect(typesOf(page)).toEqual([]);
    const taught = teach(controls, { 'Montant prévu 2024 (k€)': 'payment-amount' });
    expect(typesOf(page, ...taught)).toEqual([['Montant prévu 2024 (k€)', 'payment-amount', 2024]]);
    const { detection } = applyTaught(page, detectFields(page), [formOf(...taught)]);
    expect(detection.page.isBudgetForm).toBe(true);
    expect(detection.matches[0]?.unit).toBe('thousands');
  });

  it('over a form that its buttons alone say to be a search, and not over a search field', () => {
    const controls = [makeControl('Centre financier'), makeControl('Fonds', { landmark: 'search' })];
    const groups = [{ asks: false, actions: [{ text: 'Rechercher', submits: true }] }];
    const page = { ...makePage('Engagements', controls), groups };
    expect(typesOf(page)).toEqual([]);
    const taught = teach(controls, { 'Centre financier': 'funds-center', Fonds: 'fund' });
    expect(typesOf(page, ...taught)).toEqual([['Centre financier', 'funds-center', null]]);
  });

  it.each([
    ['hidden', { state: 'hidden' as const }],
    ['read-only', { state: 'read-only' as const }],
    ['disabled', { state: 'disabled' as const }],
    ['a search', { landmark: 'search' as const }],
    ['a password', { inputType: 'password' }],
    ['a box', { inputType: 'checkbox' }],
    ['a number', { inputType: 'number' }],
  ])('never makes a field that is %s writable', (_, change) => {
    const control = makeControl('Entité', { ...change, name: 'entite' });
    const field: TaughtField = {
      find: { by: 'name', text: 'entite' },
      looksLike: { tag: 'input' },
      answer: 'funds-center',
      on: today,
    };
    expect(typesOf(makePage('Demande d’achat', [control]), field)).toEqual([]);
  });

  it('only while the field looks as it did: else it is told, and recognition goes on as before', () => {
    const before = makeControl('Entité', { name: 'e', id: 'c0' });
    const field = teachField(before, [before], 'fund', today);
    const changes = [
      makeControl('Centre financier', { name: 'e', id: 'c0' }),
      makeSelect('Entité', ['0352-CFSE-CFIN'], { name: 'e', id: 'c0' }),
    ];
    for (const change of changes) {
      const page = makePage('Demande d’achat', [change]);
      const found = applyTaught(page, detectFields(page), [formOf(field)]);
      expect(found.stale).toHaveLength(1);
      expect(found.detection.matches.some(({ type }) => type === 'fund')).toBe(false);
    }
    expect(applyTaught(makePage('x', []), detectFields(makePage('x', [])), [formOf(field)]).stale).toEqual(
      [],
    );
  });

  it('the person’s own before what is shipped', () => {
    const controls = [makeControl('Nature', { htmlId: 'ctl0_CONTENU_PAGE_nature', name: 'n' })];
    const page = makePage('Fiche navette CHORUS', controls);
    const own = formOf(...teach(controls, { Nature: 'material-group' }));
    const found = applyTaught(page, detectFields(page), [own, ...adapters]);
    expect(found.detection.matches.map(({ type }) => type)).toEqual(['material-group']);
    const shipped = applyTaught(page, detectFields(page), adapters);
    expect(shipped.detection.left[0]?.reason).toMatch(/jamais/);
  });
});

it('importing twice changes nothing', () => {
  const control = makeControl('Fonds', { name: 'f' });
  const forms = [
    { ...formOf(teachField(control, [control], 'fund', today)), hosts: ['a.fr', 'b.fr'], title: 'A' },
  ];
  const once = mergeForms([], forms);
  expect(once.map(({ hosts, title }) => [hosts, title])).toEqual([
    [['a.fr'], 'A'],
    [['b.fr'], 'A'],
  ]);
  expect(mergeForms(once, forms)).toEqual(once);
});

describe('a SIRET in two boxes', () => {
  const siren = makeControl('SIREN', { maxLength: 9 });
  const page = makePage('Demande d’achat', [
    siren,
    makeControl('NIC', { maxLength: 5 }),
    makeControl('Ville'),
  ]);
  it('is taught once, on the first', () => {
    const taught = teachField(siren, page.controls, 'siret', today);
    const { detection } = applyTaught(page, detectFields(page), [formOf(taught)]);
    expect(detection.matches.map(({ controlId, type, part }) => [controlId, type, part?.index])).toEqual([
      ['SIREN', 'siret', 0],
      ['NIC', 'siret', 1],
    ]);
  });
  it('is nobody’s until then', () => expect(typesOf(page)).toEqual([]));
});
