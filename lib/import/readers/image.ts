import { pictureSize } from '../image/picture-size';
import { isTiff, tiffPictures } from '../image/tiff-pictures';
import { Refusal } from '../import-error';
import { ScanReader } from '../ocr/scan-reader';
import type { WordPage } from '../page/page-word';
import { cancelled, withPatience } from '../patience';
import type { ReadFile } from './reader';

/** A larger picture is refused before it is unpacked: 8 000 × 6 000 is an A3 sheet at 500 points per inch. */
const MOST_PIXELS = 50_000_000;
/** Side that letters of a sheet need to be read; a smaller picture is enlarged. */
const READABLE = 1_600;
const LARGEST = 4_000;

/** A picture of a page: PNG, JPEG, or TIFF of one or more pages. */
export const readImage: ReadFile = async (bytes, { signal, onProgress }) => {
  const scans = new ScanReader();
  const end = () => scans.close();
  signal?.addEventListener('abort', end);
  try {
    const pictures = isTiff(bytes) ? tiffPictures(bytes, MOST_PIXELS) : [onePicture(bytes)];
    const pages: WordPage[] = [];
    for (const [rank, open] of pictures.entries()) {
      const picture = await withPatience(open());
      const size = { width: picture.width, height: picture.height };
      pages.push(await scans.read(await resized(picture), size));
      onProgress?.({ done: rank + 1, of: pictures.length });
      if (signal?.aborted) throw cancelled();
    }
    if (pages.every(({ words }) => words.length === 0))
      throw new Refusal(
        'no-text',
        'ne montre aucun mot lisible, même par reconnaissance de caractères. Numérisez la page à nouveau, droite et à 200 points par pouce au moins.',
      );
    return { format: 'image', wordPages: pages };
  } catch (error) {
    if (signal?.aborted) throw cancelled();
    throw error;
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
};

/** @throws Refusal when the picture claims to be larger than any page. */
function onePicture(bytes: Uint8Array<ArrayBuffer>): () => Promise<ImageBitmap> {
  const { width, height } = pictureSize(bytes);
  if (width * height > MOST_PIXELS)
    throw new Refusal(
      'too-large',
      `est une image de ${width} × ${height} points, trop grande pour être ouverte. Réduisez-la, ou numérisez la page à 200 ou 300 points par pouce.`,
    );
  return () =>
    createImageBitmap(new Blob([bytes])).catch(() => {
      throw new Refusal('corrupt', 'est une image abîmée ou incomplète. Demandez-en une autre copie.');
    });
}

async function resized(picture: ImageBitmap): Promise<ImageBitmap> {
  const longest = Math.max(picture.width, picture.height);
  const scale = longest < READABLE ? 2 : Math.min(1, LARGEST / longest);
  if (scale === 1) return picture;
  return createImageBitmap(picture, {
    resizeWidth: Math.round(picture.width * scale),
    resizeHeight: Math.round(picture.height * scale),
    resizeQuality: 'high',
  });
}
