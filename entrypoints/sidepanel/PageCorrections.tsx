import { useState } from 'preact/hooks';
import { PageFields } from '../../components/PageFields';
import { Said, type SaidText } from '../../components/Said';
import { labelOf } from '../../lib/autofill/taught/apply-taught';
import { type PageField, pageFields } from '../../lib/autofill/taught/page-fields';
import type { TaughtField } from '../../lib/autofill/taught/taught-form';
import { teachField } from '../../lib/autofill/taught/teach-field';
import { today } from '../../lib/clock';
import { forgetField, keepField } from '../../lib/storage/taught-forms';
import { showControl } from '../shared/ask-tab';
import type { RecognisedPage } from '../shared/describe-tab';

interface Props {
  readonly tabId: number;
  readonly recognised: RecognisedPage;
  /** Recognises the page again, with what was just taught. */
  readonly onTaught: () => void;
}

const NO_ADDRESS =
  'Rien n’a été retenu : le navigateur ne donne pas l’adresse de cette page. Cliquez à nouveau sur Enveloppe.';

/** « Ce champ est… » beside the page: what is recognised there, and what the person says of it, kept for this form. */
export function PageCorrections({ tabId, recognised, onTaught }: Props) {
  const [said, setSaid] = useState<SaidText | null>(null);
  const { page, detection, taught } = recognised;
  const { spoken, others } = pageFields(page, detection, taught.applied);

  const teach = async (field: PageField, answer: TaughtField['answer']) => {
    const control = page.controls.find(({ id }) => id === field.controlId);
    if (!control || !taught.place) return setSaid({ text: NO_ADDRESS, isError: true });
    const kept = teachField(control, page.controls, answer, await today());
    if (!kept) {
      const text = `Rien n’a été retenu : « ${field.label} » n’a ni nom ni libellé qui le distingue des autres champs.`;
      return setSaid({ text, isError: true });
    }
    await keepField(taught.place, kept);
    const where = `${taught.place.host}${taught.place.path}`;
    setSaid({ text: `Retenu pour ${where} : « ${field.label} » → ${labelOf(answer)}.`, isError: false });
    return onTaught();
  };
  const forget = async (field: PageField) => {
    const known = taught.applied.get(field.controlId);
    const [host] = known?.form.hosts ?? [];
    if (!known || !host) return;
    await forgetField({ host, path: known.form.path }, known.find);
    setSaid({ text: `Oublié : « ${field.label} » est de nouveau reconnu comme avant.`, isError: false });
    onTaught();
  };
  return (
    <>
      <Said said={said} />
      <PageFields
        spoken={spoken}
        others={others}
        stale={taught.stale}
        actions={{
          onTeach: (field, answer) => void teach(field, answer),
          onForget: (field) => void forget(field),
          onShow: ({ controlId }) => void showControl(tabId, controlId),
        }}
      />
    </>
  );
}
