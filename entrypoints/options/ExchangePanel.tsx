import { useId, useState } from 'preact/hooks';
import { Said, type SaidText } from '../../components/Said';
import { readCsv, writeCsv } from '../../lib/exchange/csv';
import type { Exchange } from '../../lib/exchange/exchange';
import { readJson, writeJson } from '../../lib/exchange/json';
import { readTemplate } from '../../lib/exchange/read-template';
import { toSheet } from '../../lib/exchange/to-sheet';
import { askBackground } from '../../lib/messages';
import type { Outcome } from '../../lib/outcome';
import { writeOds } from '../../lib/report/files/write-ods';
import { writeXlsx } from '../../lib/report/files/write-xlsx';
import { addExchange } from '../../lib/storage/add-exchange';
import { listAmendments } from '../../lib/storage/amendments';
import { listConventions } from '../../lib/storage/conventions';
import { saveFile } from '../shared/save-file';

const NOTHING: Exchange = { conventions: [], amendments: [] };

/** How an exchange is written, and the name of its format on the buttons. */
const WRITERS = {
  json: { name: 'JSON', type: 'application/json', write: writeJson },
  csv: { name: 'CSV', type: 'text/csv;charset=utf-8', write: writeCsv },
  xlsx: {
    name: 'Excel (.xlsx)',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (exchange: Exchange) => writeXlsx([toSheet(exchange)]),
  },
  ods: {
    name: 'LibreOffice (.ods)',
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    write: (exchange: Exchange) => writeOds([toSheet(exchange)]),
  },
} as const;
type Format = keyof typeof WRITERS;
const FORMATS = Object.keys(WRITERS) as Format[];
const SHEETS: readonly Format[] = ['csv', 'xlsx', 'ods'];

/** Conventions and their avenants as files that another tool, or a colleague's Enveloppe, reads: JSON, or a table with a row a credit line. */
export function ExchangePanel() {
  const id = useId();
  const [said, setSaid] = useState<SaidText | null>(null);
  const read = async (file: File) => {
    const exchange = await readExchange(file);
    if (!exchange.ok) return setSaid({ text: exchange.error, isError: true });
    const { added, known, refused } = await addExchange(exchange.value);
    await askBackground('refresh', {});
    const already = known.length === 0 ? '' : ` Déjà là, laissées telles quelles : ${known.join(', ')}.`;
    const what = added.length === 0 ? 'Aucune convention ajoutée.' : `Ajoutées : ${added.join(', ')}.`;
    setSaid({ text: [`${what}${already}`, ...refused].join(' '), isError: refused.length > 0 });
  };
  const save = (name: string, format: Format, exchange: Exchange) => {
    const { type, write } = WRITERS[format];
    saveFile(`${name}.${format}`, write(exchange), type);
  };
  const exportAs = async (format: Format) => {
    const conventions = await listConventions();
    const amendments = await Promise.all(conventions.map((convention) => listAmendments(convention.id)));
    save('enveloppe-conventions', format, { conventions, amendments: amendments.flat() });
  };
  return (
    <section class="card stack" aria-label="Échange" data-testid="exchange">
      <h3>Échanger des conventions</h3>
      <Said said={said} />
      <p class="muted">
        En JSON, tout est gardé (schéma : conventions.schema.json). En tableau, une ligne par ligne de crédits
        ou par tranche, avenants compris, sans les extraits. Le registre passe par la sauvegarde.
      </p>
      <div class="row">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            data-testid={`export-${format}`}
            onClick={() => void exportAs(format)}
          >
            Exporter en {WRITERS[format].name}
          </button>
        ))}
      </div>
      <div class="row">
        {SHEETS.map((format) => (
          <button
            key={format}
            type="button"
            data-testid={`template-${format}`}
            onClick={() => save('modele-conventions', format, NOTHING)}
          >
            Modèle vide, {WRITERS[format].name}
          </button>
        ))}
      </div>
      <div class="field">
        <label for={`${id}-file`}>Importer un fichier d'échange (.json, .csv, .xlsx ou .ods)</label>
        <input
          id={`${id}-file`}
          data-testid="exchange-file"
          type="file"
          accept=".json,.csv,.xlsx,.ods"
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

/** What a file exchanges. The failure is French and names the file. */
async function readExchange(file: File): Promise<Outcome<Exchange, string>> {
  const named = (outcome: Outcome<Exchange, string>) =>
    outcome.ok ? outcome : { ok: false as const, error: `« ${file.name} » : ${outcome.error}` };
  if (/\.(?:csv|tsv|txt)$/i.test(file.name)) return named(readCsv(await file.text()));
  if (!/\.(?:xlsx|ods)$/i.test(file.name)) return named(readJson(await file.text()));
  const { readSheetFile } = await import('../../lib/import/extract/read-sheet-file');
  const rows = await readSheetFile(file);
  if (!rows.ok) return { ok: false, error: rows.error.message };
  const [header = [], ...others] = rows.value;
  return named(readTemplate(header, others));
}
