import { browser } from 'wxt/browser';
import { ConventionPicker } from '../../components/ConventionPicker';
import { ErrorNotice } from '../../components/ErrorNotice';
import { FillReportView } from '../../components/FillReportView';
import { askBackground } from '../../lib/messages';
import { writeSetting } from '../../lib/storage/settings';
import { ChainAlert } from '../shared/ChainAlert';
import { useBudgetState } from '../shared/use-budget-state';
import { FillForm } from './FillForm';
import { PageLinks } from './PageLinks';
import { useFillRecord } from './use-fill-record';
import { useTargetPage } from './use-target-page';

/** The popup: the convention in use, what the form would be given, what the budget says, and the report of the last fill. */
export function PopupPage() {
  const state = useBudgetState();
  const record = useFillRecord();
  const page = useTargetPage(record?.status);
  if (state.status === 'loading') return <p>Lecture du registre…</p>;
  if (state.status === 'failed') return <ErrorNotice>{state.message}</ErrorNotice>;
  const { conventions, current } = state.value;
  return (
    <main class="stack">
      <h1 class="visually-hidden">Enveloppe</h1>
      <ChainAlert />
      {conventions.length === 0 ? (
        <div class="stack">
          <p>
            Aucune convention n'est enregistrée sur ce poste. Il faut le texte de la convention signée, en
            .txt ou en .md.
          </p>
          <button type="button" class="main" onClick={() => openFullPage('importer')}>
            Importer une convention
          </button>
        </div>
      ) : (
        <ConventionPicker
          conventions={conventions}
          currentId={current?.id}
          onChoose={(id) =>
            void writeSetting('current-convention', id).then(() => askBackground('refresh', {}))
          }
        />
      )}
      {record && page && (
        <FillReportView
          status={record.status}
          filled={record.filled}
          refused={record.refused}
          recorded={record.entry?.amount ?? null}
          message={record.message}
          onUndo={() => void askBackground('undo', { tabId: page.tabId })}
        />
      )}
      {current && page && (
        <FillForm
          key={current.id}
          envelope={{ ...state.value, convention: current }}
          today={state.value.today}
          page={page}
          isFilled={record?.status === 'done'}
        />
      )}
      {current && !page && <p class="muted">Lecture de la page…</p>}
      <PageLinks url={page?.url} onFullPage={() => openFullPage('conventions')} />
    </main>
  );
}

function openFullPage(room: string) {
  void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#/${room}`) });
}
