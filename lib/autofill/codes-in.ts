/** The ways a code stands in an option: alone, before or after its title (`SGSIFAB075 - Incubateur`). */
export function codesIn(text: string): string[] {
  const plain = text.trim();
  if (plain === '') return [];
  const parts = plain.split(/\s+[-–—:|]\s+|\s*[:|(]\s*/);
  return [plain, parts[0] ?? '', (parts.at(-1) ?? '').replace(/\)$/, ''), plain.split(/\s/)[0] ?? ''];
}
