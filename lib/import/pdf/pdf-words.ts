import type { PDFPageProxy } from 'pdfjs-dist';
import type { PageWord, WordPage } from '../page/page-word';
import { boxBeforeTurn, type QuarterTurn } from '../page/quarter-turn';
import { type PdfDrawing, pdfDrawing } from './pdf-drawing';
import { loadPdfjs } from './pdfjs';

/** The share of the letters' height that stands above the line they rest on. */
const ABOVE = 0.8;
/** More runs than this on one page are no text. */
const MOST_RUNS = 20_000;

/** The words of a page where they stand, upright text only: a stamp across the page is none of its text. */
export async function pdfWords(
  page: PDFPageProxy,
): Promise<WordPage & PdfDrawing & { readonly turn: QuarterTurn }> {
  const { Util } = await loadPdfjs();
  const shown = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const turn = turnOf(items.slice(0, MOST_RUNS), (matrix) => Util.transform(shown.transform, matrix));
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const words: PageWord[] = [];
  for (const item of items.slice(0, MOST_RUNS)) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(viewport.transform, item.transform);
    const height = Math.hypot(c, d);
    if (Math.abs(b) > 0.1 * Math.abs(a) || height === 0) continue;
    words.push(...wordsOf(item.str, x, item.width * viewport.scale, y - ABOVE * height, height));
  }
  const size = { width: shown.width, height: shown.height };
  return {
    width: viewport.width,
    height: viewport.height,
    words:
      turn === 0 ? words : words.map((word) => ({ ...word, shown: boxBeforeTurn(word.box, turn, size) })),
    turn,
    ...(turn === 0 ? {} : { shown: size }),
    ...(await pdfDrawing(page, viewport)),
  };
}

/** By how much a page has to be turned for most of its letters to stand upright: a table typed across a sheet. */
function turnOf(items: readonly unknown[], onPage: (matrix: number[]) => readonly number[]): QuarterTurn {
  const letters: Record<QuarterTurn, number> = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const item of items as { str?: string; transform?: number[] }[]) {
    if (!item.str || !item.transform) continue;
    const [a = 0, b = 0] = onPage(item.transform);
    const lean = Math.abs(a) > Math.abs(b) ? (a > 0 ? 0 : 180) : b > 0 ? 270 : 90;
    letters[lean] += item.str.trim().length;
  }
  const most = Math.max(...Object.values(letters));
  return letters[0] === most ? 0 : (([90, 180, 270] as const).find((turn) => letters[turn] === most) ?? 0);
}

/** A run's words, each with its share of the run's width. */
function wordsOf(run: string, left: number, width: number, top: number, height: number): PageWord[] {
  const step = width / run.length;
  return [...run.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    box: { left: left + step * index, right: left + step * (index + text.length), top, bottom: top + height },
  }));
}
