import type { DocumentPage } from '../../extraction/document';
import type { WordPage } from '../page/page-word';
import { boxBeforeTurn, type QuarterTurn, turnPicture } from '../page/quarter-turn';
import { readsWell } from './reads-well';
import { openRecogniser, placedBefore, type ReadPicture, type Recogniser } from './recogniser';

/** On its side more often than on its head. */
const TURNS: readonly QuarterTurn[] = [0, 90, 270, 180];
/** A page that reads as well as this stands upright. */
const GOOD = 0.4;
/** How much better a turned page must read. */
const BETTER = 0.2;

/** Reads pages off pictures, with a reader that is opened at the first one. */
export class ScanReader {
  private opened: Promise<Recogniser> | undefined;

  /**
   * The words of a picture, which is given away, in a page of this size. Lines and rules are those of the straightened
   * picture. A page that reads badly is turned by quarters, and kept as it reads best.
   * @param turns those it may need, where that is known.
   */
  async read(picture: ImageBitmap, size: DocumentPage, turns = TURNS): Promise<WordPage> {
    this.opened ??= openRecogniser();
    const recogniser = await this.opened;
    const pictured = { width: picture.width, height: picture.height };
    let best: { page: ReadPicture; turn: QuarterTurn; quality: number } | undefined;
    for (const turn of turns) {
      const page = await recogniser.recognise(await turnPicture(picture, turn));
      const quality = readsWell(page.words);
      // A page of figures or a drawing reads badly whichever way it lies.
      if (!best || quality > best.quality + BETTER) best = { page, turn, quality };
      if (best.quality >= GOOD || page.isBlank) break;
    }
    picture.close();
    if (!best) throw new Error('no turn to read a page at');
    return this.placed(best.page, best.turn, pictured, size);
  }

  private placed(page: ReadPicture, turn: QuarterTurn, pictured: DocumentPage, size: DocumentPage): WordPage {
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
