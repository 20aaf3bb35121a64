import type { WordPage } from '../page/page-word';
import { openRecogniser, placedBefore, type Recogniser } from './recogniser';

/** Reads pages off pictures, with a reader that is opened at the first one. */
export class ScanReader {
  private opened: Promise<Recogniser> | undefined;

  /** The words of a picture, in a page of this size. Lines and rules are those of the straightened picture. */
  async read(picture: ImageBitmap, size: { width: number; height: number }): Promise<WordPage> {
    this.opened ??= openRecogniser();
    const recogniser = await this.opened;
    const page = await recogniser.recognise(picture);
    const [across, down] = [size.width / page.width, size.height / page.height];
    const onPage = placedBefore(page);
    return {
      width: page.width,
      height: page.height,
      rules: page.rules ?? [],
      words: page.words.map((word, rank) => {
        const { left, right, top, bottom } = onPage[rank]?.box ?? word.box;
        return {
          ...word,
          shown: { left: left * across, right: right * across, top: top * down, bottom: bottom * down },
        };
      }),
      shown: size,
    };
  }

  close(): void {
    void this.opened?.then((recogniser) => recogniser.close()).catch(() => {});
  }
}
