import { amountProblem } from './amount-problem';
import { useSettled } from './use-settled';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly hasFocus?: boolean;
}

/** An amount typed by the person. What is wrong with it is told once they have stopped typing. */
export function AmountField({ id, label, value, onInput, hasFocus = false }: Props) {
  const settled = useSettled(value);
  const problem = settled === value ? amountProblem(value) : undefined;
  return (
    <>
      <div class="field narrow">
        <label for={id}>{label}</label>
        <input
          id={id}
          inputMode="decimal"
          autocomplete="off"
          placeholder="12 345,67"
          // biome-ignore lint/a11y/noAutofocus: a popup opened by the person's own click, on its first field
          autoFocus={hasFocus}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
      {problem && (
        <p id={`${id}-problem`} class="field-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
