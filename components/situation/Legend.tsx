interface Props {
  readonly verb: 'engagés' | 'payés';
  readonly hasExpected: boolean;
  readonly hasForecast: boolean;
  readonly hasDraft: boolean;
}

/** What each line of a plot is: its stroke and its pattern beside its name, never its colour alone. */
export function Legend({ verb, hasExpected, hasForecast, hasDraft }: Props) {
  const items = [
    ['taken', `${verb}, en attente compris`],
    ['released', 'libérés'],
    ...(hasExpected ? [['expected', 'libérés, conditions attendues remplies']] : []),
    ...(hasForecast ? [['forecast', 'prévus']] : []),
    ...(hasDraft ? [['draft', 'saisie en cours']] : []),
  ] as [string, string][];
  return (
    <ul class="plain legend muted">
      {items.map(([look, text]) => (
        <li key={look}>
          <svg aria-hidden="true" width="28" height="10">
            {look === 'draft' ? (
              <rect class="draft" x="1" y="1" width="26" height="8" />
            ) : (
              <path class={look} d="M0 5H28" />
            )}
            {look === 'forecast' && <circle class="forecast" cx="14" cy="5" r="3" />}
          </svg>{' '}
          {text}
        </li>
      ))}
    </ul>
  );
}
