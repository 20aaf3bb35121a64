/** Placeholder until the first rule lands. */
export type RuleId = string;
