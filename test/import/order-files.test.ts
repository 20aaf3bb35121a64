import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOrderFiles } from '../../lib/import/orders/read-order-files';
import { makeArchive } from './make-archive';

const FIXTURES = join(import.meta.dirname, '../fixtures/orders');
const fixture = (name: string) => new File([readFileSync(join(FIXTURES, name))], name);
const zip = (name: string, parts: Record<string, string | Uint8Array>) =>
  new File([makeArchive(parts)], name);
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('purchase orders of a Chorus e-mail', () => {
  it('are read out of its zip, what stands beside them is told', async () => {
    const { orders, errors, otherFiles } = await readOrderFiles([fixture('Envoi BDC_2103105755_.zip')]);
    expect(errors).toEqual([]);
    expect(otherFiles).toEqual(['CGA.pdf']);
    expect(orders).toMatchObject([
      {
        fileName: 'BDC_2103105755_20231020.pdf',
        commitmentNumber: '2103105755',
        total: 2_880_000,
        day: '2023-10-20',
        requestNumber: 'BRB0012345',
        supplier: 'ATELIER NUMÉRIQUE DU CENTRE',
        isPicture: false,
      },
    ]);
  });

  it('are read as PDF files too, whatever the table of their amounts', async () => {
    const { orders } = await readOrderFiles([fixture('BDC_2104453606_20240112.pdf')]);
    expect(orders).toMatchObject([
      { commitmentNumber: '2104453606', total: 870_060, day: '2024-01-12', requestNumber: null },
    ]);
    expect(orders[0]?.supplier).toBe('SOCIÉTÉ D’HÉBERGEMENT ÉLASTIQUE SAS'.replace('’', "'"));
  });

  it.each([
    ['sans-bon.zip', /ne contient aucun bon de commande/],
    ['archive-dans-archive.zip', /contient une autre archive et aucun bon de commande/],
    ['BDC_2100000001_protege.pdf', /est protégé par un mot de passe/],
  ])('%s is refused in words', async (name, words) => {
    const { orders, errors } = await readOrderFiles([fixture(name)]);
    expect(orders).toEqual([]);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
    expect(errors[0]?.message).toContain(`« ${name} »`);
  });

  it('a bad one stops none of the others', async () => {
    const bomb = zip('bombe.zip', { 'BDC_2100000002.pdf': new Uint8Array(50_000_000) });
    const good = fixture('Envoi BDC_2103105755_.zip');
    const whole = new Uint8Array(readFileSync(join(FIXTURES, 'Envoi BDC_2103105755_.zip')));
    const { orders, errors } = await readOrderFiles([
      bomb,
      new File([whole.slice(0, 9_000)], 'coupe.zip'),
      zip('faux.zip', { 'BDC_2100000003.pdf': 'bonjour' }),
      zip('sort.zip', { '../BDC_2100000004.pdf': '%PDF-1.4' }),
      new File(['bonjour'], 'note.txt'),
      good,
    ]);
    expect(orders.map(({ commitmentNumber }) => commitmentNumber)).toEqual(['2103105755']);
    expect(errors.map(({ message }) => plain(message).slice(0, 60))).toEqual([
      expect.stringMatching(/« bombe.zip » se décompresse en un volume anormal/),
      expect.stringMatching(/« coupe.zip » est abîmé/),
      expect.stringMatching(/« sort.zip » n’est pas un document ordinaire/),
      expect.stringMatching(/« note.txt » n’est ni une archive zip ni un PDF/),
      expect.stringMatching(/« BDC_2100000003.pdf » n’est pas un PDF/),
    ]);
  });
});
