import type { PDFPageProxy } from 'pdfjs-dist';
import type { PageWord, WordPage } from '../page/page-word';
import { type PdfDrawing, pdfDrawing } from './pdf-drawing';
import { loadPdfjs } from './pdfjs';

/** The share of the letters' height that stands above the line they rest on. */
const ABOVE = 0.8;
/** More runs than this on one page are no text. */
const MOST_RUNS = 20_000;

/** The words of a page where they stand, upright text only: a stamp across the page is none of its text. */
export async function pdfWords(page: PDFPageProxy): Promise<WordPage & PdfDrawing> {
  const { Util } = await loadPdfjs();
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const words: PageWord[] = [];
  for (const item of items.slice(0, MOST_RUNS)) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(viewport.transform, item.transform);
    const height = Math.hypot(c, d);
    if (Math.abs(b) > 0.1 * Math.abs(a) || height === 0) continue;
    words.push(...wordsOf(item.str, x, item.width * viewport.scale, y - ABOVE * height, height));
  }
  return {
    width: viewport.width,
    height: viewport.height,
    words,
    ...(await pdfDrawing(page)),
  };
}

/** A run's words, each with its share of the run's width. */
function wordsOf(run: string, left: number, width: number, top: number, height: number): PageWord[] {
  const step = width / run.length;
  return [...run.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    box: { left: left + step * index, right: left + step * (index + text.length), top, bottom: top + height },
  }));
}
