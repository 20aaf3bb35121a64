import type { Reader } from './reader';

const MEGABYTE = 1_000_000;

/** The formats that can be imported, each loaded when it is needed. A new one: one file here, one entry in this list. */
export const readers = [
  {
    id: 'text',
    label: 'texte (.txt)',
    extensions: ['txt', 'text'],
    maxBytes: 5 * MEGABYTE,
    runsIn: 'worker',
    load: () => import('./text').then(({ readText }) => readText),
  },
  {
    id: 'markdown',
    label: 'Markdown (.md)',
    extensions: ['md', 'markdown'],
    maxBytes: 5 * MEGABYTE,
    runsIn: 'worker',
    load: () => import('./markdown').then(({ readMarkdown }) => readMarkdown),
  },
  {
    id: 'html',
    label: 'page Web (.html)',
    extensions: ['html', 'htm', 'xhtml'],
    maxBytes: 5 * MEGABYTE,
    runsIn: 'worker',
    load: () => import('./html').then(({ readHtml }) => readHtml),
  },
  {
    id: 'pdf',
    label: 'PDF',
    extensions: ['pdf'],
    maxBytes: 100 * MEGABYTE,
    runsIn: 'page',
    load: () => import('./pdf').then(({ readPdf }) => readPdf),
  },
  {
    id: 'docx',
    label: 'Word (.docx)',
    extensions: ['docx', 'docm'],
    maxBytes: 50 * MEGABYTE,
    runsIn: 'worker',
    load: () => import('./docx').then(({ readDocx }) => readDocx),
  },
  {
    id: 'odt',
    label: 'LibreOffice (.odt)',
    extensions: ['odt', 'ott'],
    maxBytes: 50 * MEGABYTE,
    runsIn: 'worker',
    load: () => import('./odt').then(({ readOdt }) => readOdt),
  },
  {
    id: 'image',
    label: 'image numérisée (PNG, JPEG, TIFF)',
    extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff'],
    maxBytes: 100 * MEGABYTE,
    runsIn: 'page',
    load: () => import('./image').then(({ readImage }) => readImage),
  },
  {
    id: 'xlsx',
    label: 'Excel (.xlsx)',
    extensions: ['xlsx', 'xlsm'],
    maxBytes: 50 * MEGABYTE,
    runsIn: 'worker',
    load: () => import('./xlsx').then(({ readXlsx }) => readXlsx),
  },
  {
    id: 'ods',
    label: 'LibreOffice (.ods)',
    extensions: ['ods', 'ots'],
    maxBytes: 50 * MEGABYTE,
    runsIn: 'worker',
    load: () => import('./ods').then(({ readOds }) => readOds),
  },
  {
    id: 'csv',
    label: 'CSV',
    extensions: ['csv', 'tsv'],
    maxBytes: 5 * MEGABYTE,
    runsIn: 'worker',
    load: () => import('./csv').then(({ readCsv }) => readCsv),
  },
] as const satisfies readonly Reader[];

export type ReaderId = (typeof readers)[number]['id'];
