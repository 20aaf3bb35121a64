import { BODY } from '../../extraction/parties/plain-name';
import { fold } from '../../normalise';
import { isPipeRule, isTypedRule, spacedSegments } from './table-rows';

/** « LE DÉLÉGANT », « Service délégataire » */
const ROLE = /^(?:le |la )?(?:service |autorite |partie )?(delegante?|delegataire)\s?:?$/;
/** « ENTRE » beside « ET », « D'une part » beside « D'autre part ». */
const LINKS = [
  [/^entre(?: les soussignee?s)?\s?:?$/, /^et\s?:?$/],
  [/^(?:entre,? )?d'une part\s?[:,]?$/, /^(?:et,? )?d'autre part\s?[:,]?$/],
] as const;
type Pair<Of> = readonly [Of, Of];
/** Parties are named above the articles. */
const HEAD = 60;
const MOST_LINES = 14;
/** … and more of them where each is told with who speaks for it and its role. */
const MOST_TOLD = 24;

/** Two parties beside one another under their roles, or under « entre » and « et », the left one before the right one; other lines as they are. */
export function withPartiesApart(lines: readonly string[]): readonly string[] {
  const at = lines.slice(0, HEAD).findIndex((line) => rolesOf(line) !== undefined);
  const roles = at < 0 ? undefined : rolesOf(lines[at] ?? '');
  if (!roles) return linkedApart(lines);
  const bar = barOf(lines[at] ?? '');
  const below = lines.slice(at + 1, at + 1 + MOST_LINES).map((line) => withoutBar(line, bar));
  const first = below.findIndex((line) => line.trim() !== '' && !isTypedRule(line));
  const rest = below.slice(Math.max(0, first));
  const stop = rest.findIndex((line) => line.trim() === '');
  const block = stop < 0 ? rest : rest.slice(0, stop);
  const starts = block.flatMap((line) => spacedSegments(line)[1]?.start ?? []);
  const gutter = bar === undefined ? Math.min(...starts) : bar + 1;
  const names = spacedSegments(block[0] ?? '').map(({ start, end }) =>
    BODY.test(fold((block[0] ?? '').slice(start, end))),
  );
  const isClear = block.every((line) => line.length <= gutter || line[gutter - 1] === ' ');
  if (names.length !== 2 || !names.every(Boolean) || !isClear || starts.length < 2) return lines;
  const after = lines.slice(at + 1 + Math.max(0, first) + block.length);
  return [...lines.slice(0, at), ...oneAfterOther(roles, halves(block, gutter)), ...after];
}

/** The lines of two columns, left and right of a gutter. */
const halves = (block: readonly string[], gutter: number): Pair<readonly string[]> => [
  block.map((line) => line.slice(0, gutter)),
  block.map((line) => line.slice(gutter)),
];

/** The left column under its head, then the right one under its own. */
const oneAfterOther = (heads: Pair<string>, columns: Pair<readonly string[]>): readonly string[] =>
  columns.flatMap((column, rank) => [
    heads[rank] ?? '',
    ...withWholeNames(column.map((line) => line.trim())),
    '',
  ]);

/** « ENTRE » beside « ET », above two bodies, each with its role at the foot of its column. */
function linkedApart(lines: readonly string[]): readonly string[] {
  const at = lines.slice(0, HEAD).findIndex((line) => linksOf(line) !== undefined);
  const links = linksOf(lines[at] ?? '');
  if (!links) return lines;
  const below = lines.slice(at + 1, at + 1 + MOST_TOLD);
  const names = spacedSegments(below.find((line) => line.trim() !== '') ?? '');
  const gutter = names[1]?.start ?? 0;
  const stop = below.findIndex((line) => line.length > gutter && /\S/.test(line.slice(gutter - 2, gutter)));
  const block = stop < 0 ? below : below.slice(0, stop);
  const columns = halves(block, gutter);
  const told = columns.map((column) =>
    Array.from(fold(column.join('\n')).matchAll(DELEGA), ([role]) => role),
  );
  const areTold = told.every((words) => new Set(words).size === 1) && told[0]?.[0] !== told[1]?.[0];
  if (names.length !== 2 || !areTold) return lines;
  return [...lines.slice(0, at), ...oneAfterOther(links, columns), ...lines.slice(at + 1 + block.length)];
}
const DELEGA = /\bdelega(?=nte?\b|taire\b)(?:n|t)/g;

/** The two heads of a line that only leads to both parties. */
function linksOf(line: string): Pair<string> | undefined {
  const [one = '', other = '', more] = spacedSegments(line).map(({ start, end }) => line.slice(start, end));
  const isPair = LINKS.some(([first, second]) => first.test(fold(one)) && second.test(fold(other)));
  return more === undefined && isPair ? [one, other] : undefined;
}

/** The column of the one bar of a line: « Délégant   | Délégataire ». */
const barOf = (line: string): number | undefined => {
  const [bar, other] = Array.from(line.matchAll(/\|/g), ({ index }) => index);
  return other === undefined ? bar : undefined;
};
/** A line of the box without the bar between its columns; its rule is blank. */
const withoutBar = (line: string, bar: number | undefined): string => {
  if (bar === undefined) return line;
  if (isPipeRule(line)) return '';
  return barOf(line) === bar ? `${line.slice(0, bar)} ${line.slice(bar + 1)}` : line;
};

/** « Direction générale de la prévention », above « des risques (DGPR) ». */
const GOES_ON = /^(?:\(|(?!repr[ée]sent|sis|ci-apr|dont|ayant)\p{Ll})/u;
/** « … et de la forêt de La », above « Réunion (DAAF) ». */
const IS_OPEN = /(?:\s(?:de|du|des|la|le|les|et|à|aux?|pour)|['’])$/i;
function withWholeNames(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines.filter((each) => each !== '')) {
    const last = whole.at(-1);
    if (last !== undefined && (GOES_ON.test(line) || IS_OPEN.test(last)))
      whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

/** The two heads of a line that names both roles, and nothing else. */
function rolesOf(line: string): Pair<string> | undefined {
  const [one = '', other = '', more] = spacedSegments(line.replace('|', ' ')).map(({ start, end }) =>
    line.slice(start, end),
  );
  const roles = [one, other].map((head) => ROLE.exec(fold(head))?.[1]?.slice(0, 7));
  return more === undefined && roles.every(Boolean) && roles[0] !== roles[1] ? [one, other] : undefined;
}
