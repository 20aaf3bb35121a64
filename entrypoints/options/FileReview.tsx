import { useEffect, useMemo, useState } from 'preact/hooks';
import { ActChoice } from '../../components/ActChoice';
import { ImportReview } from '../../components/ImportReview';
import { PagePreview } from '../../components/PagePreview';
import { type PageView, PageViewContext } from '../../components/page-view';
import { today } from '../../lib/clock';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import type { ReadAct } from '../../lib/extraction/extract-acts';
import { boxesOf, type PlacedBox } from '../../lib/extraction/places';
import { addFact } from '../../lib/extraction/review/add-fact';
import { factLabel } from '../../lib/extraction/review/fact-label';
import {
  acceptedEvidence,
  acceptedValues,
  choose,
  type ReviewedFact,
  startReview,
} from '../../lib/extraction/review/review';
import { toDraft } from '../../lib/extraction/review/to-draft';
import type { ReadConvention } from '../../lib/import/import-worker';
import { saveConvention } from '../../lib/storage/conventions';
import { AmendmentReview } from './AmendmentReview';
import { alreadyImported, type ImportItem } from './use-import-queue';
import { usePictures } from './use-pictures';

export type ReviewOutcome =
  | { readonly step: 'saved'; readonly conventionId: string; readonly title: string }
  | { readonly step: 'refused'; readonly code: string; readonly message: string }
  | { readonly step: 'abandoned' };

interface Chosen {
  readonly act: ReadAct;
  readonly source: Convention['source'];
  readonly review: readonly ReviewedFact[];
  readonly problems: readonly string[];
}

/** Two acts of one file are two sources: each is imported once. */
async function actDigest(digest: string, rank: number): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${digest}#${rank}`));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What was read of a file becomes a reviewed convention or avenant, beside the page that it was read on. */
export function FileReview({
  item,
  read: { document, acts },
  onDone,
}: {
  item: ImportItem;
  read: ReadConvention;
  onDone: (outcome: ReviewOutcome) => void;
}) {
  const [chosen, setChosen] = useState<Chosen>();
  const [shown, setShown] = useState<{ title: string; places: readonly PlacedBox[] }>();
  const { pages } = document;
  const draw = usePictures(item, document);
  const view = useMemo(
    (): PageView => ({
      placesOf: (span) => boxesOf(document, span),
      show: (title, places) => setShown({ title, places }),
    }),
    [document],
  );

  const start = async (act: ReadAct) => {
    const digest = acts.length > 1 ? await actDigest(document.digest, acts.indexOf(act)) : document.digest;
    const source = { fileName: document.fileName, digest, importedOn: await today() };
    setChosen({ act, source, review: startReview(act.candidates, act.kind), problems: [] });
  };
  useEffect(() => {
    if (acts[0] && acts.length === 1) void start(acts[0]);
  }, [acts]);
  useEffect(() => {
    const candidates = chosen?.act.candidates ?? [];
    const first = candidates.find(({ confidence }) => confidence !== 'sure') ?? candidates[0];
    if (first) view.show(factLabel(first.fact), view.placesOf(first.position));
  }, [chosen?.act, view]);

  const save = async ({ review, source, ...rest }: Chosen) => {
    const draft = toDraft(acceptedValues(review), acceptedEvidence(review), source, crypto.randomUUID());
    if (!draft.ok) return setChosen({ ...rest, review, source, problems: draft.error });
    const saved = await saveConvention(draft.value);
    if (saved.ok) return onDone({ step: 'saved', conventionId: draft.value.id, title: draft.value.title });
    return onDone({
      step: 'refused',
      code: saved.error.code,
      message: alreadyImported(document.fileName, saved.error.title),
    });
  };
  const onAbandon = () => onDone({ step: 'abandoned' });

  if (!chosen)
    return acts.length > 1 ? (
      <ActChoice fileName={document.fileName} acts={acts} onChoose={(act) => void start(act)} />
    ) : null;
  const { act, source, review, problems } = chosen;
  const values =
    act.kind === 'amendment' ? (
      <AmendmentReview
        act={act}
        source={source}
        onSaved={({ conventionId, title }: Amendment) => onDone({ step: 'saved', conventionId, title })}
        onAbandon={onAbandon}
      />
    ) : (
      <ImportReview
        kind={act.kind}
        review={review}
        leftAmounts={act.leftAmounts}
        problems={problems}
        onChoose={(fact, choice) =>
          setChosen({ ...chosen, review: choose(review, fact, choice), problems: [] })
        }
        onAdd={(fact) => setChosen({ ...chosen, review: addFact(review, fact), problems: [] })}
        onSave={() => void save(chosen)}
        onAbandon={onAbandon}
      />
    );
  if (!pages || !draw) return values;
  return (
    <PageViewContext.Provider value={view}>
      <div class="review-beside">
        {values}
        <PagePreview pages={pages} shown={shown} draw={draw} />
      </div>
    </PageViewContext.Provider>
  );
}
