/** The rooms of the full page, in the order of the tabs. The id is the address: `options.html#/registre`. */
export const ROOMS = [
  { id: 'situation', title: 'Situation' },
  { id: 'conventions', title: 'Conventions' },
  { id: 'importer', title: 'Importer' },
  { id: 'registre', title: 'Registre' },
  { id: 'rapprochement', title: 'Rapprochement' },
  { id: 'rapports', title: 'Échéances et rapports' },
  { id: 'sauvegarde', title: 'Sauvegarde' },
  { id: 'sites', title: 'Sites' },
  { id: 'champs', title: 'Champs appris' },
] as const;

export type RoomId = (typeof ROOMS)[number]['id'];
