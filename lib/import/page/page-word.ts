import type { Box, DocumentPage } from '../../extraction/document';

/** A word where it stands on its page, in the page's unit. */
export interface PageWord {
  readonly text: string;
  readonly box: Box;
  /** Read off an image: the optical reader's own confidence, 0 to 100. */
  readonly confidence?: number;
  /** Where it stands on the page as it is shown, when the page was straightened or enlarged to be read. */
  readonly shown?: Box;
}

/** A page and what is written on it, in no particular order. */
export interface WordPage extends DocumentPage {
  readonly words: readonly PageWord[];
  /** The lines drawn on the page: words on either side of one are in different cells. */
  readonly rules?: readonly Box[];
  /** The size of the page as it is shown, when it is not the one it was read at. */
  readonly shown?: DocumentPage;
}

export const heightOf = ({ top, bottom }: Box): number => bottom - top;
export const middleX = ({ left, right }: Box): number => (left + right) / 2;
export const middleY = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** The smallest box that holds all these. */
export const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Whether a word was read off an image. */
export const isRead = ({ confidence }: PageWord): boolean => confidence !== undefined;

const inOrder = (values: readonly number[]): number[] => [...values].sort((first, second) => first - second);

export const medianOf = (values: readonly number[]): number => inOrder(values)[values.length >> 1] ?? 0;

/** The largest group of values that are the same as far as one looks; none of no values. */
export function usualOf(values: readonly number[], looked: (value: number) => number): readonly number[] {
  const groups = new Map<number, number[]>();
  for (const value of values) {
    const own = groups.get(looked(value));
    if (own) own.push(value);
    else groups.set(looked(value), [value]);
  }
  const [most] = [...groups.values()].sort((one, other) => other.length - one.length);
  return most ?? [];
}

/** A quarter of the values are smaller. */
export const lowerQuarterOf = (values: readonly number[]): number => inOrder(values)[values.length >> 2] ?? 0;
