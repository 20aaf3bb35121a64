/**
 * The words of the house: one English word in the code (SAP's public-sector word where there is one, since Chorus is
 * SAP), one French word on the screen. The README's table is this list; a test holds them together.
 */
export const glossary = [
  {
    code: 'convention',
    french: 'convention (délégation de gestion)',
    meaning: 'the signed agreement that makes credits available, with its conditions',
  },
  {
    code: 'delegating party, delegate',
    french: 'délégant, délégataire',
    meaning: 'who lends the credits, who uses them',
  },
  { code: 'cap', french: 'plafond', meaning: 'most that may be committed over the whole convention' },
  { code: 'amendment', french: 'avenant', meaning: 'a signed change to a convention' },
  { code: 'allotment', french: 'dotation', meaning: 'credits of one kind for one fiscal year' },
  {
    code: 'tranche',
    french: 'tranche',
    meaning: 'part of an allotment, with its release date and condition',
  },
  {
    code: 'release',
    french: 'libération (mise à disposition)',
    meaning: 'the day a tranche may be used from',
  },
  { code: 'commitment', french: 'engagement (AE)', meaning: 'money promised by a legal act; consumes AE' },
  { code: 'payment', french: 'paiement (CP)', meaning: 'money paid out; consumes CP' },
  { code: 'withdrawal', french: "retrait d'engagement", meaning: 'less on an existing commitment' },
  {
    code: 'supplement',
    french: "complément d'engagement",
    meaning: 'more on an existing commitment; consumes AE of its own year',
  },
  {
    code: 'carry-over',
    french: 'bascule',
    meaning: 'what is left to pay goes on into the next year; consumes nothing new',
  },
  {
    code: 'service rendered',
    french: 'service fait',
    meaning: 'certified delivery; consumes nothing, bounds the payment',
  },
  {
    code: 'repayment',
    french: 'reversement',
    meaning: 'money back on a payment; gives CP back in the same year only',
  },
  {
    code: 'opening balance',
    french: 'situation de départ',
    meaning: 'what was spent of a year before the ledger began',
  },
  {
    code: 'adjustment',
    french: 'ajustement (report, blocage, redéploiement)',
    meaning: 'credits of a year that move without a new convention',
  },
  {
    code: 'control profile, threshold',
    french: 'seuils et niveaux',
    meaning: 'how closely a convention is watched: shares or rests, each with its level',
  },
  { code: 'outstanding', french: 'restes à payer', meaning: 'committed and not yet paid' },
  {
    code: 'ledger, ledger entry',
    french: 'registre, écriture',
    meaning: 'the append-only list, one line of it',
  },
  { code: 'reversal', french: "annulation d'écriture", meaning: 'an entry that cancels another' },
  {
    code: 'pending, confirmation',
    french: 'en attente, confirmation',
    meaning: 'recorded before its EJ number is known; the entry that gives the number',
  },
  { code: 'available', french: 'disponible', meaning: 'what may still be committed or paid on a day' },
  {
    code: 'position',
    french: 'situation',
    meaning: 'all the balances of a convention on a day, always computed',
  },
  { code: 'fiscal year', french: 'exercice', meaning: '1 January to 31 December' },
  { code: 'imputation', french: 'imputation', meaning: 'the references an expense is posted to' },
  { code: 'functional area', french: 'domaine fonctionnel', meaning: 'programme and action: 0352-01' },
  { code: 'funds center', french: 'centre financier (UO)', meaning: 'programme, BOP and UO: 0352-CFSE-CFIN' },
  { code: 'activity', french: 'activité', meaning: 'reference of programming: 035200010101' },
  { code: 'cost center', french: 'centre de coûts', meaning: 'who bears the cost: SGSIFAB075' },
  {
    code: 'commitment number',
    french: "n° d'engagement juridique (EJ)",
    meaning: 'the number Chorus gives to a commitment',
  },
  { code: 'field type', french: 'type de donnée', meaning: 'what a control asks for, from a closed list' },
  { code: 'snapshot', french: 'copie figée', meaning: 'the values of a convention taken for one fill' },
  { code: 'fill plan, fill report', french: 'plan, compte rendu', meaning: 'what will be written, what was' },
  {
    code: 'candidate, evidence',
    french: 'valeur proposée, extrait source',
    meaning: 'a value found in a document, the words it came from',
  },
  {
    code: 'warning',
    french: 'alerte',
    meaning: "a rule's finding: information, warning or error, never a lock",
  },
] as const;
