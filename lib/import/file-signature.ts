/** First bytes of formats that are often renamed by mistake, with the French name and what to do about it. */
const SIGNATURES: readonly {
  readonly bytes: readonly number[];
  readonly is: string;
  readonly advice: string;
}[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    is: 'un fichier PDF',
    advice: 'Ouvrez-le, copiez tout son texte et enregistrez-le en .txt.',
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    is: 'une archive zip ou un document Word, LibreOffice ou Excel',
    advice: 'Ouvrez-le et enregistrez-le au format « texte brut (.txt) ».',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    is: 'un ancien document Office (.doc, .xls)',
    advice: 'Ouvrez-le et enregistrez-le au format « texte brut (.txt) ».',
  },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    is: 'un document RTF',
    advice: 'Ouvrez-le et enregistrez-le au format « texte brut (.txt) ».',
  },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    is: 'une image PNG',
    advice: 'Passez-la d’abord dans un outil de reconnaissance de caractères.',
  },
  {
    bytes: [0xff, 0xd8, 0xff],
    is: 'une image JPEG',
    advice: 'Passez-la d’abord dans un outil de reconnaissance de caractères.',
  },
];

/** What the first bytes say the file is, or undefined when they say nothing. */
export function fileSignature(bytes: Uint8Array): { is: string; advice: string } | undefined {
  return SIGNATURES.find((signature) => signature.bytes.every((byte, rank) => bytes[rank] === byte));
}
