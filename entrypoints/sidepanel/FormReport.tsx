import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FormReportView } from '../../components/FormReportView';
import { Said, type SaidText } from '../../components/Said';
import { annotateReport } from '../../lib/autofill/report/annotate-report';
import { joinReports } from '../../lib/autofill/report/join-reports';
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
    const report = await writtenReport(tabId, recognised.frames.open);
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

/** Of the page and of each frame that was described by a script of its own; a frame that has gone since is left out. */
async function writtenReport(tabId: number, frameIds: readonly number[]): Promise<string | null> {
  const [top, ...inner] = await Promise.all(frameIds.map((frameId) => reportOf(tabId, frameId)));
  const frames = frameIds.slice(1).flatMap((frameId, rank) => {
    const html = inner[rank];
    return html ? [{ frameId, html }] : [];
  });
  const report = top ? joinReports(top, frames) : null;
  return report !== null && report.length <= LARGEST ? report : null;
}

async function reportOf(tabId: number, frameId: number): Promise<string | null> {
  const [first] = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [REPORT_SCRIPT] })
    .catch(() => []);
  const report: unknown = first?.result;
  return typeof report === 'string' ? report : null;
}
