import { useCallback, useMemo, useState } from 'preact/hooks';
import { CopyReferences, type Reference } from '../../components/CopyReferences';
import { makeSnapshot } from '../../lib/autofill/plan/snapshot';
import type { Convention } from '../../lib/convention/convention';
import { fieldTypes } from '../../lib/field-types';

/** The codes of the convention in use, to be pasted where nothing can be filled. */
export function ConventionReferences({ convention }: { convention: Convention }) {
  const [said, setSaid] = useState('');
  const references = useMemo(() => {
    const { values } = makeSnapshot(convention);
    return fieldTypes.flatMap(({ id, kind, label }) => {
      const value = values[id];
      return kind === 'code' && value !== undefined ? [{ label, value }] : [];
    });
  }, [convention]);
  const copy = useCallback(
    ({ label, value }: Reference) =>
      void navigator.clipboard.writeText(value).then(
        () => setSaid(`Copié : ${label} ${value}`),
        () => setSaid(`Le navigateur refuse la copie. ${label} : ${value}`),
      ),
    [],
  );
  return (
    <section class="stack" aria-label="Références à copier">
      <CopyReferences references={references} onCopy={copy} />
      <p role="status" class={said === '' ? 'visually-hidden' : 'muted'} data-testid="copied">
        {said}
      </p>
    </section>
  );
}
