/** « 2025 » by itself: no part of a number, of a day in figures, of « 2025/2026 » or of a code. */
export const LONE_YEAR = /(?<![\d/.-])(20\d\d)(?![\d/]|-[a-z\d])/;
/** Each of them. */
export const LONE_YEARS = new RegExp(LONE_YEAR, 'g');
