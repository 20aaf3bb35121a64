// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { controlSignature } from '../../../lib/autofill/control-signature';
import { applyFill } from '../../../lib/autofill/dom/apply-fill';
import { collectPage } from '../../../lib/autofill/dom/collect-controls';
import { FillJournal } from '../../../lib/autofill/dom/fill-journal';
import { undoFill } from '../../../lib/autofill/dom/undo-fill';
import type { FillStep } from '../../../lib/autofill/plan/fill-plan';
import { euros } from '../../../lib/money';

const journal = new FillJournal();

async function stepFor(text: string, rest: Partial<FillStep> = {}): Promise<FillStep> {
  const { page } = await collectPage(document);
  const control = page.controls[0];
  if (!control) throw new Error('the test page has no control');
  return {
    controlId: control.id,
    type: 'cost-center',
    label: 'Centre de coûts',
    text,
    shown: text,
    compareAs: 'text',
    amount: null,
    line: null,
    onlyIfMasked: false,
    current: control.value,
    needsTick: false,
    mayStay: false,
    reasons: [],
    signature: controlSignature(control),
    ...rest,
  };
}

async function fill(step: FillStep) {
  const page = await collectPage(document);
  return applyFill({ steps: [step], skipped: [] }, page, page.elements, journal);
}

const field = (): HTMLInputElement => {
  const input = document.querySelector('input');
  if (!input) throw new Error('the test page has no input');
  return input;
};

beforeEach(() => {
  journal.take(['', 'first', 'second']);
  journal.begin('');
  document.body.innerHTML = '<label for="a">Centre de coûts</label><input id="a">';
});

describe('a step', () => {
  it('is written with the events of a person and read back', async () => {
    const heard: string[] = [];
    for (const type of ['keydown', 'input', 'keyup', 'change', 'blur'])
      field().addEventListener(type, () => heard.push(type));
    const report = await fill(await stepFor('SGSIFAB075'));
    expect(report.filled[0]?.readBack).toBe('SGSIFAB075');
    expect(heard).toEqual(['keydown', 'input', 'keyup', 'change', 'blur']);
  });
  it('whose field has changed since the plan is refused', async () => {
    const step = await stepFor('SGSIFAB075');
    field().name = 'autre';
    expect((await fill(step)).refused[0]?.reason).toMatch('changé');
    expect(field().value).toBe('');
  });
  it('whose field was drawn anew, in another place, is written there', async () => {
    document.body.innerHTML = '<input id="gone"><label for="a">Centre de coûts</label><input id="a">';
    const drawn = await collectPage(document);
    const control = drawn.page.controls[1];
    if (!control) throw new Error('the test page has one control');
    const step = await stepFor('SGSIFAB075', { controlId: control.id, signature: controlSignature(control) });
    document.body.innerHTML = '<label for="a">Centre de coûts</label><input id="a">';
    const plan = { steps: [step], skipped: [] };
    const report = await applyFill(plan, await collectPage(document), drawn.elements, journal);
    expect(report.filled).toHaveLength(1);
    expect(field().value).toBe('SGSIFAB075');
  });
  it('whose field a later reading has numbered anew is written where it is', async () => {
    document.body.innerHTML = '<input id="gone"><label for="a">Centre de coûts</label><input id="a">';
    const control = (await collectPage(document)).page.controls[1];
    if (!control) throw new Error('the test page has one control');
    const step = await stepFor('SGSIFAB075', { controlId: control.id, signature: controlSignature(control) });
    document.querySelector('#gone')?.remove();
    document.body.insertAdjacentHTML('beforeend', '<input id="new">');
    expect((await fill(step)).filled).toHaveLength(1);
    expect(field().value).toBe('SGSIFAB075');
  });
  it('whose value the person has changed since the plan is refused', async () => {
    const step = await stepFor('SGSIFAB075');
    field().value = 'tapé entre-temps';
    expect((await fill(step)).refused).toHaveLength(1);
    expect(field().value).toBe('tapé entre-temps');
  });
  it('that the page turns into another value is reverted', async () => {
    field().addEventListener('change', () => {
      if (field().value !== '') field().value = 'AUTRE';
    });
    const report = await fill(await stepFor('SGSIFAB075'));
    expect(report.refused[0]?.reason).toMatch('AUTRE');
    expect(field().value).toBe('');
  });
  it('that the page clears a moment later is written once more', async () => {
    let clears = 1;
    field().addEventListener('change', () => {
      if (clears-- > 0)
        setTimeout(() => {
          field().value = '';
        }, 100);
    });
    expect((await fill(await stepFor('SGSIFAB075'))).filled).toHaveLength(1);
    expect(field().value).toBe('SGSIFAB075');
  });
});

describe('an amount', () => {
  const amount = { compareAs: 'amount', amount: euros(1234.56) } as const;
  it('is compared as a number, whatever the mask makes of it', async () => {
    field().addEventListener('blur', () => {
      field().value = '1\u202f234,56 €';
    });
    expect((await fill(await stepFor('1234,56', amount))).filled).toHaveLength(1);
  });
  it('a hundred times too large is never left in the page', async () => {
    field().addEventListener('input', () => {
      field().value = field().value.replace(/\D/g, '');
    });
    expect((await fill(await stepFor('1234,56', amount))).refused[0]?.amount).toBe(euros(1234.56));
    expect(field().value).toBe('');
  });
  it('is tried with the other separator before it is given up', async () => {
    field().addEventListener('input', () => {
      field().value = field().value.replace(/,/g, '');
    });
    expect((await fill(await stepFor('1234,56', amount))).filled[0]?.readBack).toBe('1234.56');
  });
});

describe('what a page makes of a value', () => {
  const amount = { compareAs: 'amount', amount: euros(1234.56) } as const;
  it('digits that count from the cents get their cents', async () => {
    field().addEventListener('input', () => {
      const digits = field().value.replace(/\D/g, '');
      field().value = digits === '' ? '' : (Number(digits) / 100).toFixed(2).replace('.', ',');
    });
    expect((await fill(await stepFor('70000', amount))).filled[0]?.readBack).toBe('70000,00');
  });
  it('cents stay in a field of digits only when its mask has made them its own', async () => {
    const step = await stepFor('1234,56', { ...amount, onlyIfMasked: true });
    expect((await fill(step)).refused[0]?.reason).toMatch('euros entiers');
    expect(field().value).toBe('');
    field().addEventListener('blur', () => {
      field().value = field().value.replace('1234', '1 234');
    });
    expect((await fill(step)).filled[0]?.readBack).toBe('1 234,56');
  });
  it('a value that the field shows and calls invalid is taken back', async () => {
    field().addEventListener('change', () =>
      field().setAttribute('aria-invalid', String(field().value !== '')),
    );
    expect((await fill(await stepFor('SGSIFAB075'))).refused[0]?.reason).toMatch('invalide');
    expect(field().value).toBe('');
  });
  it('a code may be spaced out', async () => {
    field().addEventListener('blur', () => {
      field().value = '21 05 12 34 56';
    });
    expect((await fill(await stepFor('2105123456'))).filled).toHaveLength(1);
  });
});

describe('undo', () => {
  it('puts back what stood there', async () => {
    field().value = 'avant';
    await fill(await stepFor('SGSIFAB075'));
    expect(await undoFill(journal, [''])).toEqual({ fillIds: [''], restored: 1, notRestored: [] });
    expect(field().value).toBe('avant');
  });
  it('leaves what the person has typed since', async () => {
    await fill(await stepFor('SGSIFAB075'));
    field().value = 'corrigé';
    expect((await undoFill(journal, [''])).notRestored[0]?.reason).toMatch('changé');
    expect(field().value).toBe('corrigé');
  });
  it('of the last fill alone, then of the one before', async () => {
    journal.begin('first');
    await fill(await stepFor('SGSIFAB075'));
    journal.begin('second');
    await fill(await stepFor('ACFA9B5FGL'));
    expect((await undoFill(journal, ['second'])).restored).toBe(1);
    expect(field().value).toBe('SGSIFAB075');
    expect(await undoFill(journal, ['second', 'gone'])).toEqual({
      fillIds: [],
      restored: 0,
      notRestored: [],
    });
    expect((await undoFill(journal, ['first'])).fillIds).toEqual(['first']);
    expect(field().value).toBe('');
  });
  it('of all fills at once, last write first', async () => {
    for (const [fillId, text] of [
      ['first', 'SGSIFAB075'],
      ['second', 'ACFA9B5FGL'],
    ] as const) {
      journal.begin(fillId);
      await fill(await stepFor(text));
    }
    expect((await undoFill(journal, ['first', 'second'])).restored).toBe(2);
    expect(field().value).toBe('');
  });
  it('knows what is ours on the next reading', async () => {
    await fill(await stepFor('SGSIFAB075'));
    expect((await collectPage(document, journal.written())).page.controls[0]?.isOurs).toBe(true);
  });
});
