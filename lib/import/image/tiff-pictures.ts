import UTIF from 'utif2';
import { Refusal } from '../import-error';

const MOST_PAGES = 100;

export const isTiff = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x49 && bytes[1] === 0x49 && bytes[2] === 0x2a) ||
  (bytes[0] === 0x4d && bytes[1] === 0x4d && bytes[3] === 0x2a);

const damaged = (): Refusal =>
  new Refusal(
    'corrupt',
    'est une image TIFF abîmée ou incomplète. Demandez-en une autre copie, de préférence en PDF.',
  );

/** The pages of a TIFF file, each unpacked when it is asked for: no browser opens that format. @throws Refusal */
export function tiffPictures(
  bytes: Uint8Array<ArrayBuffer>,
  mostPixels: number,
): (() => Promise<ImageBitmap>)[] {
  let pages: UTIF.IFD[];
  try {
    pages = UTIF.decode(bytes.buffer);
  } catch {
    throw damaged();
  }
  if (pages.length === 0) throw damaged();
  if (pages.length > MOST_PAGES)
    throw new Refusal(
      'too-large',
      `a ${pages.length} pages, pour ${MOST_PAGES} au plus. N’en gardez que la convention.`,
    );
  return pages.map((page) => {
    const [width = 0, height = 0] = ['t256', 't257'].map((tag) => Number((page[tag] as number[])?.[0]));
    if (!(width > 0 && height > 0)) throw damaged();
    if (width * height > mostPixels)
      throw new Refusal(
        'too-large',
        `contient une image de ${width} × ${height} points, trop grande pour être ouverte. Réduisez-la.`,
      );
    return async () => {
      try {
        UTIF.decodeImage(bytes.buffer, page);
        const colours = new Uint8ClampedArray(UTIF.toRGBA8(page));
        return await createImageBitmap(new ImageData(colours, width, height));
      } catch {
        throw damaged();
      }
    };
  });
}
