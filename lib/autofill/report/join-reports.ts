import { idInFrame } from '../join-frames';

/** The report of a document that the one above it may not read. */
export interface FrameReport {
  readonly frameId: number;
  readonly html: string;
}

/** One report of a tab from those of its documents: those of other sites stand in frames at its end, under the same ids as in `joinFrames`. */
export function joinReports(top: string, frames: readonly FrameReport[]): string {
  const inner = frames.map(({ frameId, html }) => {
    const marked = html.replace(
      / data-control=("|&(?:amp;)*quot;)([^"&]*)/g,
      (_, quote: string, id: string) => ` data-control=${quote}${idInFrame(frameId, id)}`,
    );
    return `<iframe srcdoc="${marked.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe>\n`;
  });
  return top.replace('</body>', () => `${inner.join('')}</body>`);
}
