import { useMemo, useState } from 'preact/hooks';
import { LetterEditor } from '../../components/LetterEditor';
import { Said, type SaidText } from '../../components/Said';
import type { ControlProfile } from '../../lib/budget/control-profile';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { computePosition } from '../../lib/budget/position';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import type { IsoDate } from '../../lib/dates';
import type { LastExtract } from '../../lib/reconciliation/last-extract';
import { letters } from '../../lib/report/letters';
import { partyOf } from '../../lib/report/party';
import { saveFile } from '../shared/save-file';
import { ConventionCalendar } from './ConventionCalendar';
import { ReportEditor } from './ReportEditor';

interface Props {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly control: ControlProfile;
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  readonly lastExtract: LastExtract | null;
}

/** « Échéances et rapports »: what the convention asks for and when, the messages, and the account at its term. */
export function ReportRoom({ convention, amendments, control, entries, today, lastExtract }: Props) {
  const [said, setSaid] = useState<SaidText | null>(null);
  const position = useMemo(
    () => computePosition(convention, entries, today, amendments),
    [convention, entries, today, amendments],
  );
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text).then(
      () => setSaid({ text: 'Message copié.', isError: false }),
      () =>
        setSaid({
          text: 'Le navigateur a refusé la copie : enregistrez le message, ou copiez-le à la main.',
          isError: true,
        }),
    );
  };
  return (
    <div class="stack">
      <h2>Échéances et rapports</h2>
      <div class="stack">
        <Said said={said} />
        <ConventionCalendar position={position} control={control} today={today} />
        <LetterEditor
          letters={letters}
          write={(template) =>
            template.write({
              position,
              delegating: partyOf(position.convention, 'delegating'),
              delegate: partyOf(position.convention, 'delegate'),
              lastExtract,
            })
          }
          onCopy={(text) => void copy(text)}
          onSave={({ id }, text) =>
            saveFile(`enveloppe-${id}-${today}.txt`, text, 'text/plain;charset=utf-8')
          }
        />
      </div>
      <ReportEditor position={position} today={today} lastExtract={lastExtract} />
    </div>
  );
}
