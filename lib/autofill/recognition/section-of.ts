import type { FormControl } from '../form-control';

/** The section of a form that a control stands in. */
export const sectionOf = ({ group, context }: FormControl): string => `${group} ${context[0] ?? ''}`;
