import { useId, useState } from 'preact/hooks';
import { Said, type SaidText } from '../../components/Said';
import { readCsv, writeCsv } from '../../lib/exchange/csv';
import { readJson, writeJson } from '../../lib/exchange/json';
import { askBackground } from '../../lib/messages';
import { addConventions, listConventions } from '../../lib/storage/conventions';
import { saveFile } from '../shared/save-file';

/** Conventions as files that another tool, or a colleague's Enveloppe, reads: JSON, or a table with a row a credit line. */
export function ExchangePanel() {
  const id = useId();
  const [said, setSaid] = useState<SaidText | null>(null);
  const read = async (file: File) => {
    const text = await file.text();
    const isCsv = /\.(?:csv|tsv|txt)$/i.test(file.name);
    const conventions = isCsv ? readCsv(text) : readJson(text);
    if (!conventions.ok) return setSaid({ text: `« ${file.name} » : ${conventions.error}`, isError: true });
    const { added, known } = await addConventions(conventions.value);
    await askBackground('refresh', {});
    const already = known.length === 0 ? '' : ` Déjà là, laissées telles quelles : ${known.join(', ')}.`;
    const what = added.length === 0 ? 'Aucune convention ajoutée.' : `Ajoutées : ${added.join(', ')}.`;
    setSaid({ text: `${what}${already}`, isError: false });
  };
  const exportAs = async (kind: 'json' | 'csv') => {
    const conventions = await listConventions();
    if (kind === 'json') saveFile('enveloppe-conventions.json', writeJson(conventions), 'application/json');
    else saveFile('enveloppe-conventions.csv', writeCsv(conventions), 'text/csv;charset=utf-8');
  };
  return (
    <section class="card stack" aria-label="Échange" data-testid="exchange">
      <h3>Échanger des conventions</h3>
      <Said said={said} />
      <p class="muted">
        En JSON, tout est gardé (schéma : conventions.schema.json). En CSV, une ligne par ligne de crédits ou
        par tranche, sans les extraits. Les avenants et le registre passent par la sauvegarde.
      </p>
      <div class="row">
        <button type="button" data-testid="export-json" onClick={() => void exportAs('json')}>
          Exporter en JSON
        </button>
        <button type="button" data-testid="export-csv" onClick={() => void exportAs('csv')}>
          Exporter en CSV
        </button>
        <button
          type="button"
          onClick={() => saveFile('modele-conventions.csv', writeCsv([]), 'text/csv;charset=utf-8')}
        >
          Modèle vide (CSV)
        </button>
      </div>
      <div class="field">
        <label for={`${id}-file`}>Importer un fichier d'échange (.json ou .csv)</label>
        <input
          id={`${id}-file`}
          data-testid="exchange-file"
          type="file"
          accept=".json,.csv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void read(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </section>
  );
}
