import { isTiff, tiffPictures } from './image/tiff-pictures';
import { drawPage } from './pdf/draw-page';
import { openPdf } from './pdf/open-pdf';

/** The pages of a file as pictures, for the eye: drawn when they are looked at. */
export interface Pictures {
  /** A page, by rank, at least so many pixels wide. @throws when the file no longer opens. */
  draw(page: number, width: number): Promise<ImageBitmap>;
  close(): void;
}

const MOST_PIXELS = 50_000_000;

/** The pictures of a file that was read as having pages. */
export async function openPictures(
  file: File,
  format: 'pdf' | 'image',
  password?: string,
): Promise<Pictures> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (format === 'image') {
    const pages = isTiff(bytes) ? tiffPictures(bytes, MOST_PIXELS) : [() => createImageBitmap(file)];
    return {
      close: () => {},
      async draw(page) {
        const open = pages[page];
        if (!open) throw new Error(`no page ${page}`);
        return open();
      },
    };
  }
  const pdf = await openPdf(bytes, password);
  return {
    close: pdf.close,
    async draw(page, width) {
      const own = await pdf.document.getPage(page + 1);
      return drawPage(own, (72 * width) / own.getViewport({ scale: 1 }).width);
    },
  };
}
