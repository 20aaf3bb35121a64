import { Refusal } from '../import-error';
import { layOutPages } from '../page/lay-out-pages';
import type { WordPage } from '../page/page-word';
import { damagedPdf, openPdf, withPatience } from '../pdf/open-pdf';
import { pdfWords } from '../pdf/pdf-words';
import type { ReadFile } from './reader';

/** A PDF: its own text where it has one. */
export const readPdf: ReadFile = async (bytes, { password, signal, onProgress }) => {
  const pdf = await openPdf(bytes, password);
  try {
    const pages: WordPage[] = [];
    const of = pdf.document.numPages;
    for (let number = 1; number <= of; number += 1) {
      if (signal?.aborted)
        throw new Refusal('cancelled', 'n’a pas été lu : la lecture a été annulée. Rien n’est enregistré.');
      const page = await withPatience(pdf.document.getPage(number));
      pages.push(await withPatience(pdfWords(page)));
      page.cleanup();
      onProgress?.({ done: number, of });
    }
    return { format: 'pdf', ...layOutPages(pages) };
  } catch (error) {
    throw error instanceof Refusal ? error : damagedPdf();
  } finally {
    pdf.close();
  }
};
