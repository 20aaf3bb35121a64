import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { Box, DocumentPage } from '../../extraction/document';
import { loadPdfjs } from './pdfjs';

/** Thicker than this, in points, a filled shape is no rule. */
const THICKEST = 2.5;
/** Shorter than this, it is a letter or a dot. */
const SHORTEST = 6;
const MOST_OPERATIONS = 200_000;

type Matrix = readonly number[];

/** What a page draws besides its text. */
export interface PdfDrawing {
  /** Straight lines: the borders of its tables, among others. */
  readonly rules: readonly Box[];
  /** The share of the page that its largest picture covers: nearly 1 for a scan. */
  readonly pictured: number;
  /** Text that is there to be searched and not seen, as scanners put under their pictures. */
  readonly hasHiddenText: boolean;
}

/** @param viewport the page as its words are placed. */
export async function pdfDrawing(page: PDFPageProxy, viewport: PageViewport): Promise<PdfDrawing> {
  const { OPS, Util } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const start: Matrix = viewport.transform;
  const rules: Box[] = [];
  let pictured = 0;
  let hasHiddenText = false;
  const stack: Matrix[] = [];
  let matrix = start;
  for (let rank = 0; rank < Math.min(fnArray.length, MOST_OPERATIONS); rank += 1) {
    const operation = fnArray[rank];
    const args = argsArray[rank] as unknown[] | null;
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (operation === OPS.paintFormXObjectBegin && Array.isArray(args?.[0]))
        matrix = Util.transform(matrix as number[], args[0] as number[]);
    } else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd)
      matrix = stack.pop() ?? start;
    else if (operation === OPS.transform) matrix = Util.transform(matrix as number[], args as number[]);
    else if (operation === OPS.constructPath && args?.[0] !== OPS.endPath && args?.[2])
      rules.push(...rulesOf(onPage(matrix, args[2] as ArrayLike<number>), args[0] === OPS.stroke));
    else if (operation === OPS.setTextRenderingMode && args?.[0] === INVISIBLE) hasHiddenText = true;
    else if (operation !== undefined && isPicture(operation, OPS))
      pictured = Math.max(pictured, shareOf(onPage(matrix, [0, 0, 1, 1]), viewport));
  }
  return { rules, pictured, hasHiddenText };
}

const INVISIBLE = 3;

const isPicture = (operation: number, OPS: Record<string, number>): boolean =>
  [OPS['paintImageXObject'], OPS['paintInlineImageXObject'], OPS['paintImageMaskXObject']].includes(
    operation,
  );

const shareOf = ({ left, right, top, bottom }: Box, { width, height }: DocumentPage): number =>
  ((right - left) * (bottom - top)) / (width * height);

function onPage([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, box: ArrayLike<number>): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(box);
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** A thin shape is a rule; a drawn frame is four. */
function rulesOf(box: Box, isStroked: boolean): Box[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (Math.min(width, height) <= THICKEST) return Math.max(width, height) >= SHORTEST ? [box] : [];
  if (!isStroked || height < SHORTEST) return [];
  return [
    { ...box, right: box.left },
    { ...box, left: box.right },
    { ...box, bottom: box.top },
    { ...box, top: box.bottom },
  ];
}
