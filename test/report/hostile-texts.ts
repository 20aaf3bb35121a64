/** What a person, a page or a file may put into a text cell; 1 000 of them. */
const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '\u00a0=',
  '=+',
  '==',
  '＝',
  '＋',
  '－',
  '＠',
  '|',
  '%',
  "'=",
  '"=',
  ';=',
];
const BODIES = [
  '1+1',
  'SUM(A1:A9)',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://localhost","voir")',
  'WEBSERVICE("http://localhost")',
  'DDE("soffice";"a";"b")',
  'IMPORTXML("http://localhost";"//a")',
  '2103105755',
  '1 200,00 €',
  'A1;=B2',
  'A1"\n=C3',
  '<b>&amp;</b>',
  'texte simple',
  '\u0000\u0001\ud800fin',
  'é＝1+1',
];

export const hostileTexts: readonly string[] = Array.from({ length: 1_000 }, (_, rank) => {
  const start = STARTS[rank % STARTS.length] ?? '=';
  const body = BODIES[Math.floor(rank / STARTS.length) % BODIES.length] ?? '1+1';
  return `${start}${body}${rank}`;
});
