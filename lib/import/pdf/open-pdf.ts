import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Refusal } from '../import-error';
import { withPatience } from '../patience';
import { loadPdfjs } from './pdfjs';

/** A PDF that is open, in a worker of its own. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Ends the worker at once, whatever it is doing. */
  close(): void;
}

/** A convention with its annexes has fewer. */
const MOST_PAGES = 400;

/** @throws Refusal when the file is damaged, has no page or asks for a password that was not given. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, password?: string): Promise<OpenPdf> {
  const { getDocument, PDFWorker, PasswordException, VerbosityLevel } = await loadPdfjs();
  const thread = typeof Worker === 'undefined' ? undefined : await startThread();
  const worker = thread && PDFWorker.create({ port: thread as never });
  const task = getDocument({
    // Given away to the worker: the review draws the pages from the original.
    data: bytes.slice(),
    ...(worker ? { worker } : {}),
    ...(password === undefined ? {} : { password }),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    maxImageSize: 60_000_000,
    canvasMaxAreaInBytes: 200_000_000,
    ...(thread ? { wasmUrl: new URL('/pdfjs/', location.href).href } : {}),
  } as Parameters<typeof getDocument>[0]);
  const close = () => {
    void task.destroy().catch(() => {});
    thread?.terminate();
  };
  try {
    const document = await withPatience(task.promise);
    if (document.numPages < 1) throw new Refusal('empty', 'n’a aucune page. Demandez-en une autre copie.');
    if (document.numPages > MOST_PAGES)
      throw new Refusal(
        'too-large',
        `a ${document.numPages} pages, pour ${MOST_PAGES} au plus. N’en gardez que la convention et ses annexes.`,
      );
    return { document, close };
  } catch (error) {
    close();
    if (error instanceof Refusal) throw error;
    if (error instanceof PasswordException) throw locked(password !== undefined);
    throw damagedPdf();
  }
}

async function startThread(): Promise<Worker> {
  const { default: url } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url');
  return new Worker(url, { type: 'module' });
}

const locked = (tried: boolean): Refusal =>
  tried
    ? new Refusal('wrong-password', 'ne s’ouvre pas avec ce mot de passe. Vérifiez-le et recommencez.')
    : new Refusal(
        'password-needed',
        'est protégé par un mot de passe. Saisissez-le pour le lire ; il n’est pas gardé.',
      );

export const damagedPdf = (): Refusal =>
  new Refusal(
    'corrupt',
    'est un PDF abîmé ou incomplet : il ne se lit pas. Ouvrez-le et « imprimez-le » à nouveau en PDF, ou demandez-en une autre copie.',
  );
