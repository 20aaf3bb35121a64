import { render, type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What paper shows in place of the page: drawn when the browser is about to print, gone after. */
export function usePrinted(draw: () => VNode): void {
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    const paper = document.createElement('div');
    paper.className = 'paper';
    document.body.append(paper);
    // `render` draws at once: the browser does not wait.
    const onBefore = () => render(latest.current(), paper);
    const onAfter = () => render(null, paper);
    addEventListener('beforeprint', onBefore);
    addEventListener('afterprint', onAfter);
    return () => {
      removeEventListener('beforeprint', onBefore);
      removeEventListener('afterprint', onAfter);
      render(null, paper);
      paper.remove();
    };
  }, []);
}
