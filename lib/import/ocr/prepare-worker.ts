import { toGray } from './gray-image';
import { preparePage } from './prepare-page';

/** The module of the worker that makes pages ready: pixels are walked away from the page, which stays usable. */
self.addEventListener('message', ({ data: picture }: MessageEvent<ImageBitmap>) => {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  const prepared = preparePage(toGray(context.getImageData(0, 0, picture.width, picture.height)));
  picture.close();
  self.postMessage(prepared, { transfer: [prepared.file.buffer] });
});
