import {
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Drawn beyond the window on both sides, so that Tab and a fast wheel always meet rows. */
const OVERSCAN = 8;
/** Height of a row before it is measured, in pixels. */
const ESTIMATE = 46;

export interface WindowRows {
  readonly items: readonly VirtualItem[];
  /** Pixels before the first row drawn and after the last one. */
  readonly before: number;
  readonly after: number;
  /** To be given each row drawn, with its index in `data-index`. */
  readonly measure: (row: Element | null) => void;
  readonly scrollTo: (index: number) => void;
}

/**
 * Which of `count` rows to draw while the page itself scrolls: those in the window and a few around, and always the one
 * that has the focus (`kept`), which must not go away under the person.
 */
export function useWindowRows(
  count: number,
  table: RefObject<HTMLElement | null>,
  kept: number | null,
): WindowRows {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const margin = useRef(0);
  const options = {
    count,
    getScrollElement: () => window,
    estimateSize: () => ESTIMATE,
    scrollToFn: windowScroll<Window>,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    measureElement: measureElement<Element>,
    overscan: OVERSCAN,
    scrollMargin: margin.current,
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => redraw(undefined),
    rangeExtractor: ({ startIndex, endIndex }: { startIndex: number; endIndex: number }) => {
      const first = Math.max(0, startIndex - OVERSCAN);
      const last = Math.min(count - 1, endIndex + OVERSCAN);
      const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, rank) => first + rank);
      if (kept === null || kept >= count || (kept >= first && kept <= last)) return rows;
      return kept < first ? [kept, ...rows] : [...rows, kept];
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options));
  virtualizer.setOptions(options);
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    // What stands above the table comes and goes with the alerts.
    const top = table.current ? Math.round(table.current.getBoundingClientRect().top + scrollY) : 0;
    if (top === margin.current) return;
    margin.current = top;
    redraw(undefined);
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    items,
    before: first ? first.start - margin.current : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - margin.current) : 0,
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
