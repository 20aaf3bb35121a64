import { describe, expect, it } from 'vitest';
import { pattern } from '../../lib/extraction/values/pattern';

describe('a pattern written one wording a line', () => {
  const OPENED = pattern`\b(?:${[/ouverts?/, pattern`mis a (?:${[/la /, /votre /]})?disposition`]})$`;

  it('reads each list as alternatives between its brackets', () => {
    expect(OPENED.source).toBe(String.raw`\b(?:ouverts?|mis a (?:la |votre )?disposition)$`);
    expect(OPENED.test('credits mis a votre disposition')).toBe(true);
    expect(OPENED.test('credits mis a leur disposition')).toBe(false);
  });

  it('takes a pattern as it stands, and what is in a template as a literal says it', () => {
    const DAY = /\d{1,2} [a-z]+ \d{4}/;
    expect(pattern`^le ${DAY}\.?$`.test('le 3 mars 2026.')).toBe(true);
    expect(pattern`^le ${DAY}\.?$`.test('le 3 mars 2026x')).toBe(false);
  });
});
