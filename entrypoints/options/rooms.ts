/** The rooms of the full page, in the order of the tabs. The id is the address: `options.html#/registre`. */
export const ROOMS = [
  { id: 'situation', title: 'Situation', group: 'Crédits' },
  { id: 'conventions', title: 'Conventions', group: 'Crédits' },
  { id: 'importer', title: 'Importer', group: 'Crédits' },
  { id: 'registre', title: 'Registre', group: 'Crédits' },
  { id: 'rapprochement', title: 'Rapprochement', group: 'Crédits' },
  { id: 'rapports', title: 'Échéances', group: 'Crédits' },
  { id: 'sauvegarde', title: 'Sauvegarde', group: 'Ce poste' },
  { id: 'sites', title: 'Sites', group: 'Ce poste' },
  { id: 'champs', title: 'Champs appris', group: 'Ce poste' },
] as const;

export type RoomId = (typeof ROOMS)[number]['id'];

/** The same by group: what is done with credits, then what is kept and set on this machine. */
export const ROOM_GROUPS = (['Crédits', 'Ce poste'] as const).map((label) => ({
  label,
  rooms: ROOMS.filter(({ group }) => group === label),
}));
