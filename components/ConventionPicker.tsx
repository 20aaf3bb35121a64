import type { Convention } from '../lib/convention/convention';

interface Props {
  readonly conventions: readonly Convention[];
  readonly currentId: string | undefined;
  /** French: why this one was proposed, when the person did not choose it. */
  readonly proposed?: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Which convention one works on. With a single one there is nothing to choose: its title is shown. */
export function ConventionPicker({ conventions, currentId, proposed, onChoose }: Props) {
  const current = conventions.find((convention) => convention.id === currentId);
  if (conventions.length === 1 && current) return <h2 data-testid="current-convention">{current.title}</h2>;
  return (
    <div class="field">
      <label for="convention">
        <h2>Convention</h2>
      </label>
      <select
        id="convention"
        value={currentId ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {!current && <option value="">Choisissez une convention</option>}
        {conventions.map((convention) => (
          <option key={convention.id} value={convention.id}>
            {convention.title}
          </option>
        ))}
      </select>
      {proposed && (
        <p class="muted" data-testid="proposed">
          Proposée : {proposed}.
        </p>
      )}
    </div>
  );
}
