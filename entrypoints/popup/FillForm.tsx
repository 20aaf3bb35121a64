import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { BudgetGauges } from '../../components/BudgetGauges';
import { CenterField } from '../../components/CenterField';
import { ClosedFrames } from '../../components/ClosedFrames';
import { DraftForm } from '../../components/DraftForm';
import { LineSplit } from '../../components/LineSplit';
import { PlanView } from '../../components/PlanView';
import { WarningList } from '../../components/WarningList';
import { amountsToRecord } from '../../lib/autofill/plan/amount-to-record';
import type { FillStep } from '../../lib/autofill/plan/fill-plan';
import { planFill } from '../../lib/autofill/plan/plan-fill';
import { type DraftFields, readDraft } from '../../lib/autofill/plan/read-draft';
import { makeSnapshot } from '../../lib/autofill/plan/snapshot';
import { standingImputation } from '../../lib/autofill/plan/standing-imputation';
import { warningsWith } from '../../lib/budget/check-budget';
import { ledgerLines } from '../../lib/budget/ledger-line';
import { openCommitments } from '../../lib/budget/open-commitments';
import { draftOfEntry } from '../../lib/budget/typed-amount';
import type { Convention } from '../../lib/convention/convention';
import type { IsoDate } from '../../lib/dates';
import { askBackground } from '../../lib/messages';
import { sum } from '../../lib/money';
import { allowSite } from '../../lib/sites';
import { showControl } from '../shared/ask-tab';
import type { Envelope } from '../shared/read-budget-state';
import { useCenter } from '../shared/use-center';
import { ConfirmBar } from './ConfirmBar';
import { useLineSplit } from './use-line-split';
import type { TargetPage } from './use-target-page';

/** A page that changes under the popup numbers its fields anew: a tick is of one field, not of a number. */
const tickOf = ({ controlId, signature }: FillStep): string => `${controlId} ${signature}`;

interface Props {
  /** All of them: the lines of one form may be of several. */
  readonly conventions: readonly Convention[];
  readonly envelope: Envelope;
  readonly today: IsoDate;
  readonly page: TargetPage;
  /** The page was just filled: the report comes first, another entry is folded away. */
  readonly isFilled: boolean;
  /** Before the fill: the convention that it is of becomes the current one. */
  readonly onFill: () => Promise<void>;
}

/** The draft, what it would do to the budget, the plan, and its confirmation. */
export function FillForm({ conventions, envelope, today, page, isFilled, onFill }: Props) {
  const { convention, amendments, control, ledger, entries } = envelope;
  const [fields, setFields] = useState<DraftFields>({
    nature: 'commitment',
    amount: '',
    basis: 'incl',
    rate: '2000',
    date: today,
    purpose: '',
    commitmentNumber: '',
    of: '',
  });
  const [included, setIncluded] = useState<ReadonlySet<string>>(new Set());
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { draft, isReadable } = readDraft(fields, today);
  const described = page.described.ok ? page.described.value : undefined;
  const position = useMemo(
    () => ledger.position(convention, today, amendments),
    [ledger, convention, entries, amendments, today],
  );
  const choice = useCenter(position.convention, described, envelope.fundsCenter);
  // A payment is made from the credits of what it pays.
  const paid = draft.of === null ? null : (position.commitments.get(draft.of)?.entry.fundsCenter ?? null);
  const center = paid ?? choice.center;
  const snapshot = useMemo(() => makeSnapshot(position.convention, center), [position, center]);
  const lineSplit = useLineSplit(described, envelope, conventions, today);
  const split = lineSplit.split(draft, fields.basis, center);
  const plan =
    described &&
    planFill(described.page, described.detection, snapshot, draft, { lines: split.shares, included });
  const ownShare = split.ofConvention(convention.id);
  const commitments = useMemo(() => openCommitments(position, ledgerLines(entries)), [position, entries]);
  const steps = (plan?.steps ?? []).filter((step) => ticks.get(tickOf(step)) ?? !step.needsTick);
  const typed = draftOfEntry(ownShare ?? draft, position.convention, center);
  const imputation = standingImputation(plan?.steps ?? [], (step) => steps.includes(step));
  const fundsCenter = typed?.fundsCenter ? (imputation.fundsCenter ?? typed.fundsCenter) : null;
  const budgetDraft = typed && { ...typed, fundsCenter, imputation };
  const warnings = warningsWith(position, budgetDraft, control);
  const confirmed = plan && { steps, skipped: plan.skipped };
  const recorded = confirmed
    ? amountsToRecord(confirmed, { snapshot, draft, fundsCenter }, split.shares)
    : [];
  const isReady = isReadable && split.problem === null;

  const fill = async () => {
    if (!confirmed) return;
    await onFill();
    await askBackground('fill', {
      tabId: page.tabId,
      plan: confirmed,
      draft,
      recorded,
    });
    // The page must have the focus for the fields to take what is written: the report is read on reopening.
    window.close();
  };
  return (
    <>
      <BudgetGauges
        position={ledger.position(convention, draft.date, amendments)}
        draft={budgetDraft}
        lastExtract={envelope.lastExtract}
      />
      {isFilled && <WarningList title="Alertes" warnings={warnings} />}
      <Folded isFolded={isFilled} title="Nouvelle saisie sur cette page">
        {paid === null && <CenterField {...choice} value={choice.center ?? ''} />}
        <DraftForm fields={fields} onChange={setFields} draft={draft} commitments={commitments} />
        {split.lines > 1 && conventions.length * split.lines > 1 && (
          <LineSplit
            conventions={conventions}
            {...split}
            basis={fields.basis}
            onSplit={lineSplit.onSplit}
            onChange={lineSplit.onChange}
          />
        )}
        {!isFilled && <WarningList title="Alertes" warnings={warnings} />}
        {split.others.map(({ convention: other, warnings: found }) => (
          <WarningList key={other.id} title={`Alertes : ${other.title}`} warnings={found} />
        ))}
        {!page.described.ok && (
          <p class="notice warning" role="status">
            {page.described.error}
          </p>
        )}
        {described && !described.detection.page.isBudgetForm && (
          <p class="notice">{described.detection.page.reason}</p>
        )}
        {plan && (
          <PlanView
            plan={plan}
            ticked={new Set(steps.map((step) => step.controlId))}
            onTick={(step, isTicked) => setTicks(new Map(ticks).set(tickOf(step), isTicked))}
            onInclude={(controlId) => setIncluded(new Set([...included, controlId]))}
            onShow={(controlId) => void showControl(page.tabId, controlId).then(() => window.close())}
          />
        )}
        {described && (
          <ClosedFrames
            frames={described.frames.closed}
            onAllow={(url) => void allowSite(url).then(page.readAgain)}
          />
        )}
        {confirmed && steps.length > 0 && (
          <ConfirmBar
            fields={steps.length}
            recorded={recorded.length > 0 ? sum(recorded.map(({ amount }) => amount)) : null}
            nature={fields.nature}
            worst={warnings.find(({ level }) => level !== 'information')}
            isReady={isReady}
            onConfirm={() => void fill()}
          />
        )}
      </Folded>
    </>
  );
}

function Folded({
  isFolded,
  title,
  children,
}: {
  isFolded: boolean;
  title: string;
  children: ComponentChildren;
}) {
  if (!isFolded) return <div class="stack">{children}</div>;
  return (
    <details>
      <summary>{title}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
