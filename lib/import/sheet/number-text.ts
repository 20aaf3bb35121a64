/** A number as French writes it, without thousands separators: a year stays 2024. */
export function numberText(value: number): string {
  // A spreadsheet keeps fifteen digits: what a binary fraction adds beyond is noise.
  const plain = Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : Number(value.toPrecision(15));
  return String(plain).replace('.', ',');
}
