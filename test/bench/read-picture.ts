import { join } from 'node:path';
import { createWorker, OEM } from 'tesseract.js';
import { preparePage } from '../../lib/import/ocr/prepare-page';
import { wordsOfPage } from '../../lib/import/ocr/words-of-page';
import { layOutPages } from '../../lib/import/page/lay-out-pages';

const DATA = join(process.cwd(), 'node_modules/@tesseract.js-data/fra/4.0.0_best_int');

/** The text of a page as the extension reads it: same preparation, same reader, same layout, outside a browser. */
export async function readPicture(graymap: Uint8Array): Promise<string> {
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(graymap.subarray(0, 60))) ?? [];
  const page = preparePage({
    width: Number(width),
    height: Number(height),
    pixels: graymap.slice(head.length),
  });
  const worker = await createWorker('fra', OEM.LSTM_ONLY, {
    langPath: DATA,
    cacheMethod: 'none',
    gzip: true,
  });
  await worker.setParameters({ tessedit_pageseg_mode: '6' as never, user_defined_dpi: '200' });
  const { data } = await worker.recognize(Buffer.from(page.file) as never, {}, { text: false, blocks: true });
  await worker.terminate();
  return layOutPages([{ ...page, words: wordsOfPage(data, page.leaders) }]).text;
}
