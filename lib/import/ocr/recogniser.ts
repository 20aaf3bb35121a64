import { Refusal } from '../import-error';
import type { WordPage } from '../page/page-word';
import { withPatience } from '../patience';
import type { PreparedPage } from './prepare-page';
import { boxBefore } from './straighten';
import { wordsOfPage } from './words-of-page';

/** Reads pictures of pages, in French, without any network: all its files are in the extension. */
export interface Recogniser {
  /** The words of a picture, which is given away; places are those of the picture. @throws Refusal */
  recognise(picture: ImageBitmap): Promise<ReadPicture>;
  /** Ends its workers at once, whatever they are doing. */
  close(): void;
}

/** What was read off a picture, which was turned back by its skew, in degrees. */
export interface ReadPicture extends WordPage {
  readonly skew: number;
  readonly isBlank: boolean;
}

/** How long one page may take, in milliseconds: ten times what a full page takes. */
const PATIENCE = 60_000;
/** One block of text of the page's width: the reader's own search for columns loses rows of tables. */
const ONE_BLOCK = '6';

export async function openRecogniser(): Promise<Recogniser> {
  const { createWorker, OEM } = await import('tesseract.js');
  const base = new URL('/tesseract/', location.href).href;
  const reader = await createWorker('fra', OEM.LSTM_ONLY, {
    workerPath: `${base}worker.min.js`,
    corePath: `${base}tesseract-core-simd-lstm.js`,
    langPath: base,
    // The extension's own policy refuses workers made of text, and a second copy of the data serves nothing.
    workerBlobURL: false,
    cacheMethod: 'none',
    gzip: true,
  });
  await reader.setParameters({ tessedit_pageseg_mode: ONE_BLOCK as never, user_defined_dpi: '200' });
  const preparer = new Worker(new URL('./prepare-worker.ts', import.meta.url), { type: 'module' });
  const close = () => {
    preparer.terminate();
    void reader.terminate();
  };
  const prepare = (picture: ImageBitmap) =>
    new Promise<PreparedPage>((resolve, reject) => {
      preparer.onmessage = ({ data }: MessageEvent<PreparedPage>) => resolve(data);
      preparer.onerror = () => reject(new Refusal('corrupt', 'contient une image qui ne se lit pas.'));
      preparer.postMessage(picture, [picture]);
    });
  return {
    close,
    async recognise(picture) {
      const size = { width: picture.width, height: picture.height };
      const { file, skew, isBlank, rules, leaders } = await withPatience(prepare(picture), PATIENCE);
      if (isBlank) return { ...size, skew, isBlank, rules, words: wordsOfPage({ blocks: null }, leaders) };
      const { data } = await withPatience(
        reader.recognize(new Blob([file]), {}, { text: false, blocks: true }),
        PATIENCE,
      );
      return { ...size, skew, isBlank, rules, words: wordsOfPage(data, leaders) };
    },
  };
}

/** The words of a page that was straightened, where they stand on the page as it is. */
export const placedBefore = ({ words, skew, width, height }: WordPage & { skew: number }) =>
  words.map((word) => ({ ...word, box: boxBefore(word.box, skew, { width, height }) }));
