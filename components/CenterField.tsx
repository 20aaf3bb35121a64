import { ChoiceField } from './ChoiceField';

interface Props {
  /** Nothing is asked when there is none. */
  readonly centers: readonly string[];
  readonly value: string;
  /** The form holds it already, and the person has not chosen another. */
  readonly isHeld: boolean;
  readonly onChoose: (center: string) => void;
}

/** Which funds center pays, of those that the convention opens. */
export function CenterField({ centers, value, isHeld, onChoose }: Props) {
  if (centers.length === 0) return null;
  return (
    <div class="field">
      <ChoiceField
        id="funds-center"
        label="Centre financier"
        value={value}
        options={centers.map((center) => [center, center] as const)}
        onChange={onChoose}
      />
      {isHeld && (
        <p class="muted" data-testid="center-held">
          Proposé : le formulaire le contient déjà.
        </p>
      )}
    </div>
  );
}
