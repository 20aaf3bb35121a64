import { useState } from 'preact/hooks';
import { withoutWords } from '../lib/autofill/report/annotate-report';

interface Props {
  /** The page to send, as HTML; null before it was prepared. */
  readonly html: string | null;
  readonly onPrepare: () => void;
  readonly onSave: (html: string) => void;
}

/** « Ce formulaire est mal reconnu »: the page to send is shown before it is saved, and the person may take words out of it. */
export function FormReportView({ html, onPrepare, onSave }: Props) {
  const [unwanted, setUnwanted] = useState('');
  const text = html === null ? '' : withoutWords(html, unwanted.split(','));
  return (
    <section class="stack" aria-labelledby="form-report-title" data-testid="form-report">
      <h2 id="form-report-title">Ce formulaire est mal reconnu</h2>
      <p class="muted">
        Corrigez d’abord les champs ci-dessus, puis préparez un fichier à envoyer à qui s’occupe d’Enveloppe.
        Rien n’est envoyé par l’extension.
      </p>
      <button type="button" data-testid="prepare-report" onClick={onPrepare}>
        {html === null ? 'Préparer le fichier' : 'Préparer à nouveau'}
      </button>
      {html !== null && (
        <>
          <p>
            Structure, libellés et options sont gardés. Valeurs, textes libres, adresses, numéros et noms
            reconnus sont retirés : relisez, aucun automate ne reconnaît tous les noms.
          </p>
          <div class="field">
            <label for="unwanted">Mots à retirer encore, séparés par des virgules</label>
            <input
              id="unwanted"
              autocomplete="off"
              value={unwanted}
              onInput={(event) => setUnwanted(event.currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="report-text">Ce qui sera enregistré ({text.length} caractères)</label>
            <textarea id="report-text" class="code" rows={12} readOnly value={text} />
          </div>
          <button type="button" class="main" data-testid="save-report" onClick={() => onSave(text)}>
            Enregistrer le fichier
          </button>
        </>
      )}
    </section>
  );
}
