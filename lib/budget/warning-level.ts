/** From the lightest to the gravest (SAP availability control: information, warning, error). Never a lock. */
export const LEVELS = ['information', 'warning', 'error'] as const;
export type WarningLevel = (typeof LEVELS)[number];
