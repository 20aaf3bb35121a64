/** What is left of an amount: « le solde », « le reliquat ». */
export const REST = /(?:solde|reste|reliquat|surplus)/;
