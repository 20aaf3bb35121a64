import { Refusal } from '../import-error';
import { ScanReader } from '../ocr/scan-reader';
import type { WordPage } from '../page/page-word';
import { cancelled, withPatience } from '../patience';
import { drawPage } from '../pdf/draw-page';
import { isScan } from '../pdf/is-scan';
import { damagedPdf, openPdf } from '../pdf/open-pdf';
import { pdfWords } from '../pdf/pdf-words';
import type { ReadFile } from './reader';

/** What scanners use, and what the optical reader reads best. */
const DPI = 200;

/** A PDF: the text it has, and what is read off the pages that are pictures. */
export const readPdf: ReadFile = async (
  bytes,
  { password, signal, mostPages = Number.POSITIVE_INFINITY, onProgress },
) => {
  const pdf = await openPdf(bytes, password);
  const scans = new ScanReader();
  const end = () => {
    scans.close();
    pdf.close();
  };
  signal?.addEventListener('abort', end);
  try {
    const pages: WordPage[] = [];
    const of = Math.min(pdf.document.numPages, mostPages);
    for (let number = 1; number <= of; number += 1) {
      const page = await withPatience(pdf.document.getPage(number));
      const own = await withPatience(pdfWords(page));
      const isPicture = isScan(own) && (own.pictured > 0 || own.rules.length > 0 || own.words.length > 0);
      // Its text tells how a page lies, if not what it says; a picture may lie any way.
      const turns = own.words.length > 0 && own.pictured === 0 ? [own.turn] : undefined;
      pages.push(
        isPicture ? await scans.read(await withPatience(drawPage(page, DPI)), own.shown ?? own, turns) : own,
      );
      page.cleanup();
      onProgress?.({ done: number, of });
      if (signal?.aborted) throw cancelled();
    }
    if (pages.every(({ words }) => words.length === 0)) throw noText();
    return { format: 'pdf', wordPages: pages };
  } catch (error) {
    if (signal?.aborted) throw cancelled();
    throw error instanceof Refusal ? error : damagedPdf();
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
};

const noText = (): Refusal =>
  new Refusal(
    'no-text',
    'ne montre aucun mot lisible, même par reconnaissance de caractères. Numérisez-le à nouveau, droit et à 200 points par pouce au moins.',
  );
