import { useState } from 'preact/hooks';
import type { Letter, LetterTemplate } from '../lib/report/letter';

interface Props {
  readonly letters: readonly LetterTemplate[];
  readonly write: (template: LetterTemplate) => Letter;
  readonly onCopy: (text: string) => void;
  readonly onSave: (template: LetterTemplate, text: string) => void;
}

/** The messages that the convention asks for, each made ready with its figures, to be changed before it is used. */
export function LetterEditor({ letters, write, onCopy, onSave }: Props) {
  const [open, setOpen] = useState<{ template: LetterTemplate; subject: string; body: string } | null>(null);
  const textOf = ({ subject, body }: { subject: string; body: string }) => `Objet : ${subject}\n\n${body}`;
  return (
    <section class="card stack" aria-labelledby="letters-title">
      <h3 id="letters-title">Messages au délégant</h3>
      <div class="row">
        {letters.map((template) => (
          <button
            key={template.id}
            type="button"
            aria-pressed={open?.template.id === template.id}
            data-testid={`letter-${template.id}`}
            onClick={() => setOpen({ template, ...write(template) })}
          >
            {template.title}
          </button>
        ))}
      </div>
      {open && (
        <div class="stack">
          <p class="muted">{open.template.source}</p>
          <div class="field">
            <label for="letter-subject">Objet</label>
            <input
              id="letter-subject"
              value={open.subject}
              onInput={(event) => setOpen({ ...open, subject: event.currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for="letter-body">
              Message <small>(à relire ; ce qui est entre crochets reste à remplir)</small>
            </label>
            <textarea
              id="letter-body"
              rows={20}
              value={open.body}
              onInput={(event) => setOpen({ ...open, body: event.currentTarget.value })}
            />
          </div>
          <div class="row">
            <button type="button" class="main" data-testid="copy-letter" onClick={() => onCopy(textOf(open))}>
              Copier le message
            </button>
            <button
              type="button"
              data-testid="save-letter"
              onClick={() => onSave(open.template, textOf(open))}
            >
              Enregistrer le message (.txt)
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
