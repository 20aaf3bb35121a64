/** The middle value, which one busy moment of the machine does not move. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((first, second) => first - second);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('no value, no median');
  return (low + high) / 2;
}

/** Three digits after the decimal point are more than a clock of the browser can tell. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
