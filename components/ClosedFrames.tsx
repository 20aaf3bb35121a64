/** A frame of the page that is not read. */
export interface ClosedFrameLine {
  readonly url: string;
  /** Empty when the frame has no address of its own. */
  readonly host: string;
  /** Cut off by the page itself: no permission opens it. */
  readonly isSandboxed: boolean;
}

interface Props {
  readonly frames: readonly ClosedFrameLine[];
  /** Asks the person for the site of this frame; called from the click. */
  readonly onAllow: (url: string) => void;
}

/** What of the page was not read because it comes from another site, and the way to allow it. */
export function ClosedFrames({ frames, onAllow }: Props) {
  if (frames.length === 0) return null;
  return (
    <ul class="plain stack" data-testid="closed-frames">
      {frames.map(({ url, host, isSandboxed }) => (
        <li key={url} data-host={host}>
          {isSandboxed ? (
            <p class="muted">
              Un cadre de cette page{host && ` (${host})`} est isolé par elle (« sandbox ») : rien n’y est lu
              ni rempli.
            </p>
          ) : (
            <>
              <p class="muted">Un cadre de cette page vient de {host} : il n’est pas lu.</p>
              <button type="button" class="quiet" onClick={() => onAllow(url)}>
                Autoriser {host}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
