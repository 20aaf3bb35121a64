import { useContext } from 'preact/hooks';
import type { Span } from '../lib/extraction/document';
import { PageViewContext } from './page-view';

/** Shows a value, of the fact that `title` names, on the page it was read on. */
export function ShowOnPage({ title, value, position }: { title: string; value: string; position: Span }) {
  const view = useContext(PageViewContext);
  const places = view?.placesOf(position) ?? [];
  const [first] = places;
  if (!view || !first) return null;
  return (
    <button
      type="button"
      class="quiet"
      data-testid="show-on-page"
      aria-label={`Voir page ${first.page + 1} : ${title}, ${value}`}
      onClick={() => view.show(title, places)}
    >
      Voir page {first.page + 1}
    </button>
  );
}
