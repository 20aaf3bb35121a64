import type { ReadAct } from '../lib/extraction/extract-acts';
import { useFocusOnAppearing } from './use-focus';

interface Props {
  readonly fileName: string;
  readonly acts: readonly ReadAct[];
  readonly onChoose: (act: ReadAct) => void;
}

const KIND: Readonly<Record<ReadAct['kind'], string>> = { convention: 'convention', amendment: 'avenant' };

/** A file that holds several acts: which one to import. They are never merged. */
export function ActChoice({ fileName, acts, onChoose }: Props) {
  const title = useFocusOnAppearing<HTMLHeadingElement>();
  return (
    <section class="stack" data-testid="act-choice" aria-labelledby="act-choice-title">
      <h2 id="act-choice-title" ref={title} tabIndex={-1}>
        Quel acte importer ?
      </h2>
      <p>
        « {fileName} » contient {acts.length} actes à la suite. Chacun s'importe à part : choisissez par
        lequel commencer.
      </p>
      <ul class="stack plain">
        {acts.map((act, rank) => (
          <li key={`${rank} ${act.title}`} class="card row">
            <span>
              <span class="tag">{KIND[act.kind]}</span> {act.title}
            </span>
            <button type="button" data-testid="choose-act" onClick={() => onChoose(act)}>
              Importer<span class="visually-hidden"> : {act.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
