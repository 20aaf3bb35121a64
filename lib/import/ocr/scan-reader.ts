import type { DocumentPage } from '../../extraction/document';
import type { WordPage } from '../page/page-word';
import { boxBeforeTurn, type QuarterTurn, turnPicture } from '../page/quarter-turn';
import { readsWell } from './reads-well';
import { openRecogniser, placedBefore, type Recogniser } from './recogniser';

/** On its side more often than on its head. */
const TURNS: readonly QuarterTurn[] = [90, 270, 180];
/** A page that reads as well as this stands upright. */
const GOOD = 0.4;
/** How much better a turned page must read. */
const BETTER = 0.2;

/** Reads pages off pictures, with a reader that is opened at the first one. */
export class ScanReader {
  private opened: Promise<Recogniser> | undefined;

  /**
   * The words of a picture, in a page of this size. Lines and rules are those of the straightened picture. A page that
   * reads badly is turned by quarters, and kept as it reads best.
   */
  async read(picture: ImageBitmap, size: DocumentPage): Promise<WordPage> {
    this.opened ??= openRecogniser();
    const recogniser = await this.opened;
    const pictured = { width: picture.width, height: picture.height };
    const copy = await createImageBitmap(picture);
    let best = { page: await recogniser.recognise(picture), turn: 0 as QuarterTurn };
    let quality = readsWell(best.page.words);
    for (const turn of TURNS) {
      if (quality >= GOOD) break;
      const page = await recogniser.recognise(await turnPicture(copy, turn));
      const own = readsWell(page.words);
      // A page of figures or a drawing reads badly whichever way it lies.
      if (own > quality + BETTER) {
        best = { page, turn };
        quality = own;
      }
    }
    copy.close();
    return this.placed(best.page, best.turn, pictured, size);
  }

  private placed(
    page: Awaited<ReturnType<Recogniser['recognise']>>,
    turn: QuarterTurn,
    pictured: DocumentPage,
    size: DocumentPage,
  ): WordPage {
    const [across, down] = [size.width / pictured.width, size.height / pictured.height];
    const onPage = placedBefore(page);
    return {
      width: page.width,
      height: page.height,
      rules: page.rules ?? [],
      words: page.words.map((word, rank) => {
        const { left, right, top, bottom } = boxBeforeTurn(onPage[rank]?.box ?? word.box, turn, pictured);
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
