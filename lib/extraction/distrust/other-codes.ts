/** What the signs of a code may be besides, where they were read off an image: each confusion as a code of its own. */
const CONFUSED: readonly ((code: string) => string)[] = [
  // Zeros read as the letter at the end of a code, and the letter as a zero among its own.
  (code) => code.replace(/(?<=[A-Z])0(?=[A-Z])/g, 'O').replace(/[O0-9]+$/, (end) => end.replaceAll('O', '0')),
  // « INTDZS0033 »: the last letter before the département.
  (code) => code.replace(/(?<=^[A-Z]{5,7})0(?=\d{3}$)/, 'O'),
  // « GNSDGGN092 »: the five of the services of the interior.
  (code) => code.replace(/^(GN|PN|MI)S(?=[A-Z])/, '$15'),
  // « 0219-CDSP-0C31 », « 0302-CDD1-CFLU ».
  (code) => code.replace(/-0(?=[A-Z])/g, '-O').replace(/(?<=-[A-Z]{3})1(?=-|$)/g, 'I'),
  // « 6205-07 », « 0216-03-62 », « RECBDX6033 »: a zero with a dot in it, read as a six.
  (code) => code.replace(/^6(?=\d{3})/, '0').replace(/(?<=^.{4}.*)6/g, '0'),
  // « FPPDGAF07S »: a figure read as the letter, among the last ones.
  (code) => code.replace(/(?<=\d)[SZB](?=\d|$)/g, (letter) => ({ S: '5', Z: '2' })[letter] ?? '8'),
];

/** More of them would hide the one to look at. */
const MOST = 3;

/** The other readings of a code, without those that are the same. */
export const otherCodes = (code: string): string[] =>
  [...new Set(CONFUSED.map((read) => read(code)))].filter((other) => other !== code).slice(0, MOST);
