import type { PDFPageProxy } from 'pdfjs-dist';

/** Largest side of a drawn page, in pixels. */
const LARGEST = 4_000;

/** A page drawn at so many dots per inch, less where that would make a picture out of all measure. */
export async function drawPage(page: PDFPageProxy, dpi: number): Promise<ImageBitmap> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(dpi / 72, LARGEST / Math.max(width, height)) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(viewport.width));
  canvas.height = Math.max(1, Math.ceil(viewport.height));
  // As for printing: drawing for the screen waits for frames, which a tab in the background never gets.
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  return createImageBitmap(canvas);
}
