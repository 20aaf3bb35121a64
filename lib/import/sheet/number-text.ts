/** A number as French writes it, without thousands separators: a year stays 2024. */
export const numberText = (value: number): string => String(Math.round(value * 1e6) / 1e6).replace('.', ',');
