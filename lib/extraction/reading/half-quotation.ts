/** Whether a text opens a quotation that it does not close, or the other way round: a part of a name. */
export const isHalfQuoted = (text: string): boolean => text.split('«').length !== text.split('»').length;
