import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ConventionPicker } from '../../components/ConventionPicker';
import { ErrorNotice } from '../../components/ErrorNotice';
import { FillReportView } from '../../components/FillReportView';
import { askBackground } from '../../lib/messages';
import { chooseConvention } from '../../lib/storage/current-convention';
import { ChainAlert } from '../shared/ChainAlert';
import { useBudgetState } from '../shared/use-budget-state';
import { useFillRecord } from '../shared/use-fill-record';
import { hostOf, useProposal } from '../shared/use-proposal';
import { ConventionReferences } from './ConventionReferences';
import { FillForm } from './FillForm';
import { PageLinks } from './PageLinks';
import { useTargetPage } from './use-target-page';
import { useTargetTab } from './use-target-tab';

/** The popup: the convention in use, what the form would be given, what the budget says, and the report of the last fill. */
export function PopupPage() {
  const record = useFillRecord(useTargetTab());
  const page = useTargetPage(record?.status);
  const [chosen, setChosen] = useState<string>();
  const [proposed, setProposed] = useState<string>();
  const state = useBudgetState(chosen ?? proposed);
  const conventions = state.status === 'ready' ? state.value.conventions : undefined;
  const described = page && (page.described.ok ? page.described.value.page : null);
  const proposal = useProposal(conventions, page?.url, described);
  useEffect(() => setProposed(proposal?.conventionId), [proposal]);
  if (state.status === 'loading') return <p>Lecture du registre…</p>;
  if (state.status === 'failed') return <ErrorNotice>{state.message}</ErrorNotice>;
  const { conventions: all, current } = state.value;
  const isProposed = chosen === undefined && proposal?.conventionId === current?.id;
  // Until the proposal is read and its convention too, there is nothing to type into.
  const isSettled =
    proposal !== undefined && current?.id === (chosen ?? proposal?.conventionId ?? current?.id);
  const choose = async (id: string) => {
    setChosen(id);
    await chooseConvention(id, hostOf(page?.url));
    await askBackground('refresh', {});
  };
  return (
    <main class="stack">
      <h1 class="visually-hidden">Enveloppe</h1>
      <ChainAlert />
      {all.length === 0 ? (
        <div class="stack">
          <p>
            Aucune convention n'est enregistrée sur ce poste. Il faut le fichier de la convention signée :
            PDF, scan, Word, LibreOffice, tableur ou texte.
          </p>
          <button type="button" class="main" onClick={() => openFullPage('importer')}>
            Importer une convention
          </button>
        </div>
      ) : (
        <ConventionPicker
          conventions={all}
          currentId={current?.id}
          proposed={isProposed ? proposal?.reason : undefined}
          onChoose={(id) => void choose(id)}
        />
      )}
      {record && page && (
        <FillReportView
          status={record.status}
          filled={record.filled}
          refused={record.refused}
          recorded={record.entries.map(({ amount }) => amount)}
          message={record.message}
          earlier={record.earlier.length}
          onUndo={(scope) => void askBackground('undo', { tabId: page.tabId, scope })}
        />
      )}
      {current && page && isSettled && (
        <FillForm
          key={current.id}
          conventions={all}
          envelope={{ ...state.value, convention: current }}
          today={state.value.today}
          page={page}
          isFilled={record?.status === 'done'}
          onFill={() => chooseConvention(current.id, hostOf(page?.url))}
        />
      )}
      {current && !page && <p class="muted">Lecture de la page…</p>}
      {current && <ConventionReferences convention={current} />}
      <PageLinks page={page} onFullPage={() => openFullPage('conventions')} />
    </main>
  );
}

function openFullPage(room: string) {
  void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#/${room}`) });
}
