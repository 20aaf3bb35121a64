import { pattern } from '../values/pattern';

/** « Le secrétariat général A désigne (comme délégataire la direction B) »: the role told next is that of the other. */
export const CHOOSES = pattern`${[
  /a (?:designe|choisi|retenu|nomme|institue|mandate)/,
  /designe|choisit|retient|nomme|institue|prend|mandate|se donne|s'adjoint/,
]}`;
