import type { Amendment } from '../lib/convention/amendment';
import type { Convention } from '../lib/convention/convention';
import { envelopeOn } from '../lib/convention/envelope-on';
import { addDays, formatDate } from '../lib/dates';
import { EnvelopeChange } from './EnvelopeChange';

interface Props {
  readonly convention: Convention;
  /** The other amendments of the convention. */
  readonly others: readonly Amendment[];
  readonly amendment: Amendment;
}

/** « L'enveloppe au JJ/MM/AAAA » on the eve of an amendment and on its first day. */
export function AmendmentChange({ convention, others, amendment }: Props) {
  const { effectiveDate } = amendment;
  const eve = addDays(effectiveDate, -1);
  return (
    <EnvelopeChange
      title="L’enveloppe avant et après cet avenant"
      before={envelopeOn(convention, others, eve)}
      after={envelopeOn(convention, [...others, amendment], effectiveDate)}
      labels={[`au ${formatDate(eve)}`, `au ${formatDate(effectiveDate)}`]}
    />
  );
}
