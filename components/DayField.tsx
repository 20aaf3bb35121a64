interface Props {
  readonly id: string;
  readonly label: string;
  /** ISO, or empty. */
  readonly value: string;
  readonly onInput: (day: string) => void;
  /** The first day that may be chosen. */
  readonly min?: string;
  /** The id of what is wrong with it, when something is. */
  readonly problem?: string | undefined;
}

/** One day, with its label. */
export function DayField({ id, label, value, onInput, min, problem }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        min={min}
        aria-invalid={problem !== undefined}
        aria-describedby={problem}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
