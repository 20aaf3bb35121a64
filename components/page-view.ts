import { createContext } from 'preact';
import type { Span } from '../lib/extraction/document';
import type { PlacedBox } from '../lib/extraction/places';

/** How the review shows where a value stands on the page; absent when the file has no pages. */
export interface PageView {
  placesOf(span: Span): readonly PlacedBox[];
  /** Shows these places; `title` says of what. */
  show(title: string, places: readonly PlacedBox[]): void;
}

export const PageViewContext = createContext<PageView | undefined>(undefined);
