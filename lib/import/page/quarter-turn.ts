import type { Box, DocumentPage } from '../../extraction/document';

/** Degrees clockwise by which a page is turned to be read. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** The box on the page as it was, from its place on the page that was turned. @param page the size as it was. */
export function boxBeforeTurn(box: Box, turn: QuarterTurn, { width, height }: DocumentPage): Box {
  const { left, right, top, bottom } = box;
  switch (turn) {
    case 0:
      return box;
    case 90:
      return { left: top, right: bottom, top: height - right, bottom: height - left };
    case 180:
      return { left: width - right, right: width - left, top: height - bottom, bottom: height - top };
    case 270:
      return { left: width - bottom, right: width - top, top: left, bottom: right };
  }
}

/** The picture turned clockwise. */
export async function turnPicture(picture: ImageBitmap, turn: QuarterTurn): Promise<ImageBitmap> {
  const isAcross = turn === 90 || turn === 270;
  const [width, height] = isAcross ? [picture.height, picture.width] : [picture.width, picture.height];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.translate(width / 2, height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas.transferToImageBitmap();
}
