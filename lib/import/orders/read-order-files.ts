import type { PurchaseOrder } from '../../reconciliation/orders/purchase-order';
import { readOrder } from '../../reconciliation/orders/read-order';
import { openArchive } from '../archive/open-archive';
import { isPdf } from '../choose-reader';
import { type ImportError, importError, Refusal } from '../import-error';
import { cancelled } from '../patience';
import { readBytes, toDocument } from '../read-bytes';
import { readers } from '../readers';
import type { ReadingTask } from '../readers/reader';

/** A zip of the Chorus e-mail holds a few orders of some hundred kilobytes. */
const MOST_BYTES = 30_000_000;
const MOST_ORDERS = 50;
/** Amounts stand on the first page (extracts.md §3); the next ones are general conditions. */
const MOST_PAGES = 2;

/** What was read of the files that were dropped together. */
export interface ReadOrders {
  readonly orders: readonly PurchaseOrder[];
  readonly errors: readonly ImportError[];
  /** Names of what archives hold beside the orders: told, not read. */
  readonly otherFiles: readonly string[];
}

interface OrderFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads the purchase orders of zips and PDFs, one after the other. Never throws for a bad file; a bad one stops none. */
export async function readOrderFiles(files: readonly File[], task: ReadingTask = {}): Promise<ReadOrders> {
  const found: OrderFile[] = [];
  const errors: ImportError[] = [];
  const otherFiles: string[] = [];
  for (const file of files) {
    try {
      const opened = await openOrders(file);
      found.push(...opened.orders);
      otherFiles.push(...opened.others);
    } catch (error) {
      errors.push(importError(file.name, refusalOf(error)));
    }
  }
  const orders: PurchaseOrder[] = [];
  for (const [rank, file] of found.entries()) {
    task.onProgress?.({ done: rank, of: found.length });
    if (task.signal?.aborted) {
      errors.push(importError(file.name, cancelled()));
      continue;
    }
    try {
      orders.push(await readPdfOrder(file, task));
    } catch (error) {
      errors.push(importError(file.name, refusalOf(error)));
    }
  }
  return { orders, errors, otherFiles };
}

/** @throws Refusal */
async function openOrders(file: File): Promise<{ orders: readonly OrderFile[]; others: readonly string[] }> {
  if (file.size > MOST_BYTES)
    throw new Refusal(
      'too-large',
      `est trop gros : ${Math.round(file.size / 1e6)} Mo, pour ${MOST_BYTES / 1e6} Mo au plus. Déposez le zip reçu de Chorus, ou les PDF un par un.`,
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPdf(bytes)) return { orders: [{ name: file.name, bytes }], others: [] };
  if (!isZip(bytes))
    throw new Refusal(
      'unsupported-format',
      'n’est ni une archive zip ni un PDF. Déposez le zip reçu de Chorus, ou les PDF des bons de commande.',
    );
  const archive = openArchive(bytes);
  const names = archive.names.filter((name) => !name.endsWith('/'));
  const wanted = names.filter((name) => /^bdc[^/]*\.pdf$/i.test(baseName(name)));
  if (wanted.length === 0) throw noOrder(names);
  if (wanted.length > MOST_ORDERS)
    throw new Refusal(
      'too-large',
      `contient ${wanted.length} bons de commande, pour ${MOST_ORDERS} au plus à la fois. Déposez-les en plusieurs fois.`,
    );
  return {
    orders: wanted.map((name) => ({ name: baseName(name), bytes: new Uint8Array(archive.part(name)) })),
    others: names.filter((name) => !wanted.includes(name)),
  };
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
/** « PK ». */
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

const noOrder = (names: readonly string[]): Refusal =>
  names.some((name) => /\.(?:zip|7z|rar|gz)$/i.test(name))
    ? new Refusal(
        'unsupported-format',
        'contient une autre archive et aucun bon de commande. Extrayez-la, et déposez le zip qui contient les fichiers BDC_….pdf.',
      )
    : new Refusal(
        'unsupported-format',
        'ne contient aucun bon de commande : aucun fichier BDC_….pdf. Déposez le zip joint au courriel « Envoi BDC_… ».',
      );

/** @throws Refusal */
async function readPdfOrder({ name, bytes }: OrderFile, task: ReadingTask): Promise<PurchaseOrder> {
  if (!isPdf(bytes))
    throw new Refusal('corrupt', 'n’est pas un PDF, malgré son nom. Demandez-en une autre copie.');
  const reader = readers.find(({ id }) => id === 'pdf');
  if (!reader) throw new Error('no reader of PDF');
  const read = await readBytes(reader, name, bytes, { signal: task.signal, mostPages: MOST_PAGES });
  if (!read.ok) throw toRefusal(name, read.error);
  const document = toDocument(read.value);
  if (!document.ok) throw toRefusal(name, document.error);
  const order = readOrder(document.value);
  if (order.amounts.length === 0 && order.commitmentNumber === null)
    throw new Refusal(
      'unsupported-format',
      'n’est pas un bon de commande : il ne donne ni n° d’EJ ni montant.',
    );
  return order;
}

/** A password cannot be typed here: the e-mail of Chorus has none. */
const toRefusal = (name: string, { code, message }: ImportError): Refusal =>
  code === 'password-needed'
    ? new Refusal('encrypted', 'est protégé par un mot de passe. Enregistrez-en une copie sans protection.')
    : new Refusal(code, message.slice(`« ${name} » `.length));

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  console.warn('order:', error);
  return new Refusal('corrupt', 'n’a pas pu être lu : il est abîmé. Demandez-en une autre copie.');
}
