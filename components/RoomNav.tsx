import { useEffect, useRef, useState } from 'preact/hooks';

/** A page that one can go to. */
export interface NavRoom {
  readonly id: string;
  readonly title: string;
}

interface Props {
  /** Named groups of pages, in the order they are shown. */
  readonly groups: readonly { readonly label: string; readonly rooms: readonly NavRoom[] }[];
  readonly current: string;
}

/**
 * The pages, as tabs in two groups where there is room for all of them; elsewhere as a menu under the name of the page
 * one is on, which the style sheet alone decides.
 */
export function RoomNav({ groups, current }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const nav = useRef<HTMLElement>(null);
  const close = () => {
    // A link that is hidden under the focus would leave it nowhere.
    if (nav.current?.contains(document.activeElement)) button.current?.focus();
    setOpen(false);
  };
  useEffect(() => {
    if (isOpen) close();
  }, [current]);
  const title = groups.flatMap(({ rooms }) => rooms).find(({ id }) => id === current)?.title;
  return (
    <nav
      ref={nav}
      class="tabs"
      aria-label="Pages"
      data-open={isOpen}
      onFocusOut={({ relatedTarget }) => {
        if (!nav.current?.contains(relatedTarget as Node | null)) setOpen(false);
      }}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}
    >
      <button
        ref={button}
        type="button"
        class="menu-button"
        aria-expanded={isOpen}
        aria-controls="pages-menu"
        onClick={() => setOpen(!isOpen)}
        data-testid="pages-menu-button"
      >
        <span class="visually-hidden">Pages, ici : </span>
        {title}
      </button>
      <div id="pages-menu">
        {groups.map(({ label, rooms }) => (
          <ul key={label} aria-label={label}>
            {rooms.map(({ id, title: name }) => (
              <li key={id}>
                <a href={`#/${id}`} aria-current={id === current ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </nav>
  );
}
