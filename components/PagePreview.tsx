import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentPage } from '../lib/extraction/document';
import type { PlacedBox } from '../lib/extraction/places';

interface Props {
  readonly pages: readonly DocumentPage[];
  /** The places to frame, all of one value, and what it is. */
  readonly shown: { readonly title: string; readonly places: readonly PlacedBox[] } | undefined;
  /** A page as a picture, at least so many pixels wide. */
  readonly draw: (page: number, width: number) => Promise<ImageBitmap>;
}

/** Pixels across: a line of small print stays readable on a dense screen. */
const WIDTH = 1_200;

/** The page of the document, with a frame round the value that is being looked at. */
export function PagePreview({ pages, shown, draw }: Props) {
  const [page, setPage] = useState(0);
  const [problem, setProblem] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const first = shown?.places[0];
    if (first) setPage(first.page);
  }, [shown]);
  useEffect(() => {
    let isCurrent = true;
    draw(page, WIDTH).then(
      (picture) => {
        if (isCurrent && canvas.current) {
          canvas.current.width = picture.width;
          canvas.current.height = picture.height;
          canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
          canvas.current.dataset['drawn'] = String(page);
          setProblem(false);
        }
        picture.close();
      },
      () => isCurrent && setProblem(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [page, draw]);
  useEffect(() => {
    const [box, place] = [frame.current, mark.current];
    // Only inside its own frame: the page under the person's eyes must not jump.
    if (box && place) box.scrollTop = place.offsetTop - box.clientHeight / 3;
  }, [page, shown]);
  const size = pages[page] ?? { width: 1, height: 1 };
  const places = shown?.places.filter((place) => place.page === page) ?? [];
  const share = (value: number, of: number) => `${((100 * value) / of).toFixed(2)}%`;
  return (
    <section class="page-preview" aria-label="Page du document" data-testid="page-preview">
      <div class="row">
        <button type="button" class="quiet" disabled={page === 0} onClick={() => setPage(page - 1)}>
          Page précédente
        </button>
        <span role="status">
          Page {page + 1} sur {pages.length}
          {places.length > 0 && shown ? ` : ${shown.title} est encadré` : ''}
        </span>
        <button
          type="button"
          class="quiet"
          disabled={page >= pages.length - 1}
          onClick={() => setPage(page + 1)}
        >
          Page suivante
        </button>
      </div>
      {problem && (
        <p class="notice warning">Cette page n'a pas pu être dessinée. Le texte lu reste affiché.</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard. */}
      <section class="page-frame" ref={frame} tabIndex={0} aria-label={`Image de la page ${page + 1}`}>
        <div class="page-sheet">
          <canvas ref={canvas} role="img" aria-label={`Page ${page + 1} du document`} />
          {places.map(({ box }, rank) => (
            <span
              key={`${box.left} ${box.top}`}
              {...(rank === 0 ? { ref: mark } : {})}
              class="page-mark"
              data-testid="page-mark"
              style={{
                left: share(box.left, size.width),
                top: share(box.top, size.height),
                width: share(box.right - box.left, size.width),
                height: share(box.bottom - box.top, size.height),
              }}
            />
          ))}
        </div>
      </section>
    </section>
  );
}
