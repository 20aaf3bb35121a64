import type { ComponentChildren } from 'preact';

interface Props {
  readonly caption: string;
  /** What the region that scrolls is called, where it says less than the caption. */
  readonly label?: string;
  readonly testId?: string;
  /** The names of the columns; a column of amounts begins with `#`. */
  readonly heads: readonly string[];
  /** Each row becomes a card where the page is narrow: its cells say their head in `data-label`. */
  readonly asCards?: boolean;
  /** The rows. */
  readonly children: ComponentChildren;
}

/** A table that scrolls in a region of its own, so that the page never does. */
export function ScrolledTable({ caption, label = caption, testId, heads, asCards = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class={asCards ? 'table-scroll as-cards' : 'table-scroll'} aria-label={label} tabIndex={0}>
      <table data-testid={testId}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" class={head.startsWith('#') ? 'number' : undefined}>
                {head.replace(/^#/, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
