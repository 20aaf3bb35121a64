import { useState } from 'preact/hooks';
import { ActChoice } from '../../components/ActChoice';
import { ImportDrop } from '../../components/ImportDrop';
import { ImportReview } from '../../components/ImportReview';
import { today } from '../../lib/clock';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import type { ImportedDocument } from '../../lib/extraction/document';
import type { ReadAct } from '../../lib/extraction/extract-acts';
import {
  acceptedEvidence,
  acceptedValues,
  choose,
  type ReviewedFact,
  startReview,
} from '../../lib/extraction/review';
import { toDraft } from '../../lib/extraction/to-draft';
import { importFile } from '../../lib/import/import-file';
import { readers } from '../../lib/import/readers';
import { askBackground } from '../../lib/messages';
import { saveConvention } from '../../lib/storage/conventions';
import { writeSetting } from '../../lib/storage/settings';
import { AmendmentReview } from './AmendmentReview';

const ACCEPTED = readers
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',');

const FORMATS = readers.map(({ label }) => label).join(', ');

type State =
  | { step: 'empty' }
  | { step: 'reading'; fileName: string }
  | { step: 'refused'; fileName: string; code: string; message: string }
  | { step: 'choice'; document: ImportedDocument; acts: readonly ReadAct[] }
  | {
      step: 'review';
      document: ImportedDocument;
      act: ReadAct;
      source: Convention['source'];
      review: ReviewedFact[];
      problems: readonly string[];
    }
  | { step: 'saved'; title: string };

/** Two acts of one file are two sources: each is imported once. */
async function actDigest(digest: string, rank: number): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${digest}#${rank}`));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file becomes a reviewed convention. The file and its text live in this component and nowhere else. */
export function ImportRoom() {
  const [state, setState] = useState<State>({ step: 'empty' });

  const read = async (file: File) => {
    setState({ step: 'reading', fileName: file.name });
    const read = await importFile(file, {});
    if (!read.ok) return setState({ step: 'refused', fileName: file.name, ...read.error });
    const { document, acts } = read.value;
    const [act, other] = acts;
    if (!act || other) return setState({ step: 'choice', document, acts });
    return startOn(document, acts, act);
  };

  const startOn = async (document: ImportedDocument, acts: readonly ReadAct[], act: ReadAct) => {
    const digest = acts.length > 1 ? await actDigest(document.digest, acts.indexOf(act)) : document.digest;
    const source = { fileName: document.fileName, digest, importedOn: await today() };
    const review = startReview(act.candidates, act.kind);
    setState({ step: 'review', document, act, source, review, problems: [] });
  };

  const onAmended = async (amendment: Amendment) => {
    await writeSetting('current-convention', amendment.conventionId);
    await askBackground('refresh', {});
    setState({ step: 'saved', title: amendment.title });
  };

  const save = async (reviewed: Extract<State, { step: 'review' }>) => {
    const { document, review, source } = reviewed;
    const draft = toDraft(acceptedValues(review), acceptedEvidence(review), source, crypto.randomUUID());
    if (!draft.ok) return setState({ ...reviewed, problems: draft.error });
    const saved = await saveConvention(draft.value);
    if (!saved.ok) {
      return setState({
        step: 'refused',
        fileName: document.fileName,
        code: saved.error.code,
        message: `« ${document.fileName} » est déjà enregistré sous le titre « ${saved.error.title} ». Rien n'a été ajouté.`,
      });
    }
    await writeSetting('current-convention', draft.value.id);
    await askBackground('refresh', {});
    return setState({ step: 'saved', title: draft.value.title });
  };

  return (
    <section class="stack" aria-labelledby="import-title">
      <h2 id="import-title">Importer une convention</h2>
      {state.step !== 'review' && state.step !== 'choice' && (
        <ImportDrop accept={ACCEPTED} formats={FORMATS} onFile={(file) => void read(file)} />
      )}
      {state.step === 'reading' && <p role="status">Lecture de « {state.fileName} »…</p>}
      {state.step === 'refused' && (
        <p role="alert" class="notice error" data-testid="import-error" data-code={state.code}>
          {state.message}
        </p>
      )}
      {state.step === 'saved' && (
        <p
          role="status"
          tabIndex={-1}
          ref={(node) => node?.focus()}
          class="notice"
          data-testid="import-saved"
        >
          « {state.title} » est enregistrée. <a href="#/conventions">Voir la convention</a>, ou ouvrez votre
          formulaire et cliquez sur le bouton Enveloppe de la barre d'outils.
        </p>
      )}
      {state.step === 'choice' && (
        <ActChoice
          fileName={state.document.fileName}
          acts={state.acts}
          onChoose={(act) => void startOn(state.document, state.acts, act)}
        />
      )}
      {state.step === 'review' && state.act.kind === 'amendment' && (
        <AmendmentReview
          act={state.act}
          source={state.source}
          onSaved={(amendment) => void onAmended(amendment)}
          onAbandon={() => setState({ step: 'empty' })}
        />
      )}
      {state.step === 'review' && state.act.kind === 'convention' && (
        <ImportReview
          kind={state.act.kind}
          review={state.review}
          problems={state.problems}
          onChoose={(fact, choice) =>
            setState({ ...state, review: choose(state.review, fact, choice), problems: [] })
          }
          onSave={() => void save(state)}
          onAbandon={() => setState({ step: 'empty' })}
        />
      )}
    </section>
  );
}
