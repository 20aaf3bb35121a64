import { describe, expect, it } from 'vitest';
import type { PageDescription } from '../../lib/autofill/form-control';
import { byFrame, idInFrame, joinFrames, splitId } from '../../lib/autofill/join-frames';
import { makeControl } from './make-control';

const page = (title: string, ids: readonly string[], context: readonly string[] = []): PageDescription => ({
  title,
  headings: [title],
  language: 'fr',
  groups: [{ asks: false, actions: [{ text: `Valider ${title}`, submits: true }] }],
  controls: ids.map((id) => makeControl(id, { context })),
});

describe('the documents of one tab', () => {
  it.each([
    [0, 'c3', 'c3'],
    [12, 'c3', '12/c3'],
  ])('frame %i: %s is %s, and back', (frameId, id, joined) => {
    expect(idInFrame(frameId, id)).toBe(joined);
    expect(splitId(joined)).toEqual({ frameId, id });
  });

  it('number their controls alike and are told apart; their forms are never one', () => {
    const inner = page('Imputation', ['c0'], ['Lignes']);
    const { controls, groups, title } = joinFrames(page('Achat', ['c0', 'c1']), [
      { frameId: 4, page: inner },
      { frameId: 9, page: inner },
    ]);
    expect(title).toBe('Achat');
    expect(controls.map(({ id }) => id)).toEqual(['c0', 'c1', '4/c0', '9/c0']);
    expect(controls.map(({ group }) => group)).toEqual([0, 0, 1, 2]);
    expect(groups.map(({ actions }) => actions[0]?.text)).toEqual([
      'Valider Achat',
      'Valider Imputation',
      'Valider Imputation',
    ]);
    expect(controls[2]?.context).toEqual(['Lignes', 'Imputation', 'Achat']);
  });

  it('are each given what is said of their own controls', () => {
    expect([...byFrame(['c0', '4/c0', 'c1'], (id) => id)]).toEqual([
      [0, ['c0', 'c1']],
      [4, ['4/c0']],
    ]);
  });
});
