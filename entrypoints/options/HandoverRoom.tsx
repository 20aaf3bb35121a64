import { useState } from 'preact/hooks';
import { FileDrop } from '../../components/FileDrop';
import { HandoverPreview } from '../../components/HandoverPreview';
import { OPERATIONS } from '../../components/operation-names';
import { Said, type SaidText } from '../../components/Said';
import { today } from '../../lib/clock';
import { formatDate } from '../../lib/dates';
import type { Difference, Holdings } from '../../lib/handover/holdings';
import type { HandoverMerge } from '../../lib/handover/merge-holdings';
import { askBackground } from '../../lib/messages';
import { exportHandover, mergeHandover, parseHandover, previewHandover } from '../../lib/storage/handover';
import { saveFile } from '../shared/save-file';

interface Chosen {
  readonly fileName: string;
  readonly theirs: Holdings;
  readonly merge: HandoverMerge;
}

/** What the person knows it by, from the file. */
function nameOf({ of, id }: Difference, { conventions, amendments, entries }: Holdings): string {
  if (of === 'entry') {
    const entry = entries.find((known) => known.id === id);
    return entry ? `${OPERATIONS[entry.operation].toLowerCase()} du ${formatDate(entry.date)}` : id;
  }
  return [...conventions, ...amendments].find((known) => known.id === id)?.title ?? id;
}

/** « Passation »: one file for a stand-in or a successor, and theirs added to what is here. */
export function HandoverRoom() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState<SaidText | null>(null);
  const refuse = (reason: string) => {
    setChosen(null);
    setSaid({ text: reason, isError: true });
  };
  const attempt = (work: () => Promise<void>) =>
    void work().catch((error: unknown) =>
      refuse(`Rien n’a été ajouté. ${error instanceof Error ? error.message : String(error)}`),
    );
  const save = async () => {
    const name = `enveloppe-passation-${await today()}.json`;
    saveFile(name, await exportHandover(new Date().toISOString()), 'application/json');
    setSaid({ text: `Passation « ${name} » créée.`, isError: false });
  };
  const read = async (file: File) => {
    const theirs = parseHandover(await file.text());
    if (!theirs.ok) return refuse(`« ${file.name} » n’est pas ajouté. ${theirs.error}`);
    const merge = await previewHandover(theirs.value);
    if (!merge.ok) return refuse(`« ${file.name} » n’est pas ajouté. ${merge.error}`);
    setSaid(null);
    return setChosen({ fileName: file.name, theirs: theirs.value, merge: merge.value });
  };
  const add = async ({ fileName, theirs }: Chosen) => {
    const merged = await mergeHandover(theirs);
    if (!merged.ok) return refuse(merged.error);
    const { conventions, entries } = merged.value.added;
    setChosen(null);
    setSaid({
      text: `« ${fileName} » : ${conventions.length} convention(s) et ${entries.length} écriture(s) ajoutées.`,
      isError: false,
    });
    await askBackground('refresh', {});
  };
  return (
    <section class="card stack" aria-labelledby="handover-title">
      <h2 id="handover-title">Passation</h2>
      <p>
        Pour un remplaçant ou un successeur : conventions, registre, champs appris et échéances en un fichier,
        qui s’ajoute à ce que l’autre a déjà. Une écriture est reconnue par son identité : l’ajouter deux fois
        ne change rien.
      </p>
      <Said said={said} />
      <div>
        <button type="button" onClick={() => attempt(save)} data-testid="export-handover">
          Exporter la passation
        </button>
      </div>
      <FileDrop
        id="handover-file"
        label="Déposez ici la passation reçue, ou choisissez-la"
        accept=".json,application/json"
        onFiles={([file]) => file && attempt(() => read(file))}
      />
      {chosen && (
        <HandoverPreview
          fileName={chosen.fileName}
          merge={chosen.merge}
          nameOf={(difference) => nameOf(difference, chosen.theirs)}
          onMerge={() => attempt(() => add(chosen))}
        />
      )}
    </section>
  );
}
