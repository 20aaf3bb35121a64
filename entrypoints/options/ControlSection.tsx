import { useState } from 'preact/hooks';
import { ControlForm } from '../../components/ControlForm';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Said, type SaidText } from '../../components/Said';
import type { ControlProfile } from '../../lib/budget/control-profile';
import { askBackground } from '../../lib/messages';
import { forgetControl, readControl, saveControl } from '../../lib/storage/controls';
import { useWatched } from '../shared/use-watched';

/** « Seuils et alertes » of one convention, folded: most are never changed. */
export function ControlSection({ conventionId }: { conventionId: string }) {
  const control = useWatched(() => readControl(conventionId), [conventionId]);
  const [said, setSaid] = useState<SaidText | null>(null);
  const change = async (work: Promise<void>, text: string) => {
    await work;
    setSaid({ text, isError: false });
    await askBackground('refresh', {});
  };
  const save = (profile: ControlProfile) => change(saveControl(profile), 'Seuils et niveaux enregistrés.');
  if (control.status === 'failed') return <ErrorNotice>{control.message}</ErrorNotice>;
  if (control.status === 'loading') return null;
  return (
    <details class="card" data-testid="control">
      <summary>Seuils et alertes de cette convention</summary>
      <div class="stack">
        <Said said={said} />
        <ControlForm
          key={JSON.stringify(control.value)}
          control={control.value}
          onSave={(profile) => void save(profile)}
          onReset={() => void change(forgetControl(conventionId), 'Seuils et niveaux habituels.')}
        />
      </div>
    </details>
  );
}
