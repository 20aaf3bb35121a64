import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FormReportView } from '../../components/FormReportView';
import { Said, type SaidText } from '../../components/Said';
import { annotateReport } from '../../lib/autofill/report/annotate-report';
import { today } from '../../lib/clock';
import type { RecognisedPage } from '../shared/describe-tab';
import { saveFile } from '../shared/save-file';

/** Where the script that writes the report is built to. */
const REPORT_SCRIPT = '/report-form.js';
/** Nobody reads more, and no form is that large. */
const LARGEST = 5_000_000;

interface Props {
  readonly tabId: number;
  readonly recognised: RecognisedPage;
}

/** Makes the file of a badly recognised form; nothing leaves but what the person saves. */
export function FormReport({ tabId, recognised }: Props) {
  const [html, setHtml] = useState<string | null>(null);
  const [said, setSaid] = useState<SaidText | null>(null);
  // What was shown is of the page as it was: corrected or changed, it is prepared anew.
  useEffect(() => setHtml(null), [recognised]);
  const prepare = async () => {
    const report = await writtenReport(tabId);
    setHtml(report === null ? null : annotateReport(report, recognised.detection));
    if (report === null)
      setSaid({
        text: 'La page n’a pas pu être lue : elle a été quittée ou rechargée, ou elle est trop grande. Cliquez à nouveau sur Enveloppe.',
        isError: true,
      });
  };
  const save = async (text: string) => {
    const name = `enveloppe-formulaire-${await today()}.html`;
    saveFile(name, text, 'text/html');
    setSaid({ text: `« ${name} » est enregistré sur ce poste. À vous de l’envoyer.`, isError: false });
  };
  return (
    <>
      <FormReportView html={html} onPrepare={() => void prepare()} onSave={(text) => void save(text)} />
      <Said said={said} />
    </>
  );
}

async function writtenReport(tabId: number): Promise<string | null> {
  const [first] = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, files: [REPORT_SCRIPT] })
    .catch(() => []);
  const report: unknown = first?.result;
  return typeof report === 'string' && report.length <= LARGEST ? report : null;
}
