import { useEffect, useMemo, useState } from 'preact/hooks';
import { BudgetGauges } from '../../components/BudgetGauges';
import { CenterField } from '../../components/CenterField';
import { ClosedFrames } from '../../components/ClosedFrames';
import { ConventionPicker } from '../../components/ConventionPicker';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Said } from '../../components/Said';
import { WarningList } from '../../components/WarningList';
import { warningsWith } from '../../lib/budget/check-budget';
import { draftOfTypedAmount } from '../../lib/budget/typed-amount';
import type { Convention } from '../../lib/convention/convention';
import { formatAmount } from '../../lib/money';
import { allowSite } from '../../lib/sites';
import { chooseConvention } from '../../lib/storage/current-convention';
import { ChainAlert } from '../shared/ChainAlert';
import { editedEntry } from '../shared/edited-entry';
import { PendingList } from '../shared/PendingList';
import { type BudgetState, useBudgetState } from '../shared/use-budget-state';
import { useCenter } from '../shared/use-center';
import { useFillRecord } from '../shared/use-fill-record';
import { hostOf, useProposal } from '../shared/use-proposal';
import { useRecorder } from '../shared/use-recorder';
import { FormReport } from './FormReport';
import { PageCorrections } from './PageCorrections';
import { type Following, useTypedAmount } from './use-typed-amount';

/** The side panel: stays open beside the form and follows the amount being typed in a recognised field. */
export function SidePanelPage() {
  const following = useTypedAmount();
  const { page } = following;
  // A choice is for the page that it was made beside: another page is given its own convention.
  const [chosen, setChosen] = useState<{ readonly id: string; readonly url: string | undefined }>();
  const [proposed, setProposed] = useState<string>();
  const chosenHere = chosen?.url === page?.url ? chosen?.id : undefined;
  const state = useBudgetState(chosenHere ?? proposed);
  const known = state.status === 'ready' ? state.value.conventions : undefined;
  const proposal = useProposal(known, page?.url, page?.recognised.page ?? null);
  useEffect(() => setProposed(proposal?.conventionId), [proposal]);
  if (state.status === 'loading') return <p>Lecture du registre…</p>;
  if (state.status === 'failed') return <ErrorNotice>{state.message}</ErrorNotice>;
  const { conventions, current } = state.value;
  const choose = (id: string) => {
    setChosen({ id, url: page?.url });
    void chooseConvention(id, hostOf(page?.url));
  };
  if (!current) {
    return conventions.length === 0 ? (
      <p>
        Aucune convention n'est enregistrée. Ouvrez la page complète depuis le bouton Enveloppe pour en
        importer une.
      </p>
    ) : (
      <ConventionPicker conventions={conventions} currentId={undefined} onChoose={choose} />
    );
  }
  const isProposed = chosenHere === undefined && proposal?.conventionId === current.id;
  return (
    <FollowedEnvelope
      {...state.value}
      current={current}
      following={following}
      proposed={isProposed ? proposal?.reason : undefined}
      onChoose={choose}
    />
  );
}

interface FollowedProps extends BudgetState {
  readonly current: Convention;
  readonly following: Following;
  /** French: why this convention was proposed, when the person did not choose it. */
  readonly proposed: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** One convention's credits, with the amount being typed on top. */
function FollowedEnvelope(props: FollowedProps) {
  const { conventions, current, amendments, control, ledger, entries, today, following } = props;
  const { typed, status, page } = following;
  const { said, record } = useRecorder();
  const choice = useCenter(current, page?.recognised, props.fundsCenter);
  const { center } = choice;
  const draft = typed ? draftOfTypedAmount(typed.type, typed.text, today, current, center) : null;
  const fillRecord = useFillRecord(page?.tabId);
  const edited = typed ? editedEntry(fillRecord, typed, current.id) : null;
  // `entries` tells when the ledger has grown.
  const { position, warnings } = useMemo(
    () =>
      ledger.without(edited, () => {
        const seen = ledger.position(current, today, amendments);
        return { position: seen, warnings: warningsWith(seen, draft, control) };
      }),
    [ledger, current, entries, amendments, control, today, edited, typed?.type, typed?.text, center],
  );
  return (
    <main class="stack">
      <h1 class="visually-hidden">Enveloppe</h1>
      <ChainAlert />
      <ConventionPicker
        conventions={conventions}
        currentId={current.id}
        proposed={props.proposed}
        onChoose={props.onChoose}
      />
      <CenterField {...choice} value={center ?? ''} />
      <p role="status" data-testid="following" class="muted">
        {draft && typed ? (
          <>
            « {typed.label} » : <span class="amount">{formatAmount(draft.amount)}</span>
            {typed.type === 'amount-excl-tax' && ' TTC (TVA 20 %)'}
          </>
        ) : (
          status
        )}
      </p>
      <BudgetGauges position={position} draft={draft} lastExtract={props.lastExtract} />
      <WarningList title="Alertes" warnings={warnings} />
      <Said said={said} />
      <PendingList entries={entries} today={today} record={record} />
      {page && (
        <>
          <ClosedFrames
            frames={page.recognised.frames.closed}
            onAllow={(url) => void allowSite(url).then(page.readAgain)}
          />
          <PageCorrections tabId={page.tabId} recognised={page.recognised} onTaught={page.readAgain} />
          <FormReport tabId={page.tabId} recognised={page.recognised} />
        </>
      )}
    </main>
  );
}
