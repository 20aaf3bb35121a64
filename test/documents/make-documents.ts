import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { imagesToPdf } from './images-to-pdf.ts';
import { textToHtml, textToPlainHtml } from './text-to-html.ts';

/** The forms in which each text of a folder is made, one folder each, with the answers beside. */
export const FORMS = {
  html: 'html',
  docx: 'docx',
  odt: 'odt',
  'pdf-chromium': 'pdf',
  'pdf-libreoffice': 'pdf',
  /** The text as a typewriter would print it, pipes and all. */
  'pdf-plain': 'pdf',
  /** What a program makes of the text file itself: tabs at tab stops, marks of Markdown, one paragraph a line. */
  'docx-raw': 'docx',
  'odt-raw': 'odt',
  'pdf-raw-libreoffice': 'pdf',
  'pdf-raw-chromium': 'pdf',
  /** Chromium's PDF printed, put askew on the glass, scanned at 200 dpi, saved as JPEG. */
  scan: 'pdf',
  /** One image a document: its first page only, so only for texts of one page. */
  'scan-plain': 'pdf',
} as const;
export type Form = keyof typeof FORMS;

/** Dots per inch of the scans. */
const DPI = 200;

function must(program: string, args: readonly string[]): void {
  const done = spawnSync(program, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.stderr || done.error}`);
}

/**
 * Makes every text (`NAME.txt`) of a folder in every form, with real programs: LibreOffice, Chromium, Poppler,
 * ImageMagick. @returns the folder of each form.
 */
export async function makeDocuments(
  from: string,
  to: string,
  forms: readonly Form[] = Object.keys(FORMS) as Form[],
): Promise<ReadonlyMap<Form, string>> {
  const names = readdirSync(from)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4))
    .sort();
  rmSync(to, { recursive: true, force: true });
  const folders = new Map(forms.map((form) => [form, join(to, form)]));
  const work = join(to, 'work');
  const raw = join(work, 'raw');
  for (const folder of [...folders.values(), work, raw, join(work, 'plain')])
    mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const text = decode(readFileSync(join(from, `${name}.txt`)));
    writeFileSync(join(work, `${name}.html`), textToHtml(text));
    writeFileSync(join(work, 'plain', `${name}.html`), textToPlainHtml(text));
    writeFileSync(join(raw, `${name}.txt`), `\ufeff${text.replace(/^\ufeff/, '')}`);
    for (const folder of folders.values())
      if (existsSync(join(from, `${name}.json`)))
        copyFileSync(join(from, `${name}.json`), join(folder, `${name}.json`));
  }
  const htmls = names.map((name) => join(work, `${name}.html`));
  const folderOf = (form: Form) => folders.get(form);
  const html = folderOf('html');
  if (html) for (const name of names) copyFileSync(join(work, `${name}.html`), join(html, `${name}.html`));
  const texts = names.map((name) => join(raw, `${name}.txt`));
  const office = (filter: string, form: Form, reader: string, files: readonly string[]) => {
    const folder = folderOf(form);
    if (folder)
      must(process.env['SOFFICE'] ?? 'soffice', [
        ...[`-env:UserInstallation=file://${join(work, 'office')}`, '--headless', '--writer'],
        ...[`--infilter=${reader}`, '--convert-to', filter, '--outdir', folder, ...files],
      ]);
  };
  const HTML = 'HTML (StarWriter)';
  const TEXT = 'Text (encoded):UTF8';
  office('odt:writer8', 'odt', HTML, htmls);
  office('docx:MS Word 2007 XML', 'docx', HTML, htmls);
  office('pdf:writer_pdf_Export', 'pdf-libreoffice', HTML, htmls);
  office('odt:writer8', 'odt-raw', TEXT, texts);
  office('docx:MS Word 2007 XML', 'docx-raw', TEXT, texts);
  office('pdf:writer_pdf_Export', 'pdf-raw-libreoffice', TEXT, texts);
  const pages = names.map((name) => `${name}.html`);
  await print(pages, work, folderOf('pdf-chromium') ?? (folders.has('scan') ? join(work) : undefined));
  await print(
    names.map((name) => `${name}.txt`),
    raw,
    folderOf('pdf-raw-chromium'),
  );
  await print(
    pages,
    join(work, 'plain'),
    folderOf('pdf-plain') ?? (folders.has('scan-plain') ? join(work, 'plain') : undefined),
  );
  const scans: readonly [Form, string][] = [
    ['scan', folderOf('pdf-chromium') ?? work],
    ['scan-plain', folderOf('pdf-plain') ?? join(work, 'plain')],
  ];
  for (const [form, source] of scans) {
    const folder = folderOf(form);
    if (folder)
      names.forEach((name, rank) => {
        writeFileSync(join(folder, `${name}.pdf`), scan(join(source, `${name}.pdf`), work, rank));
      });
  }
  rmSync(work, { recursive: true, force: true });
  return folders;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function print(files: readonly string[], from: string, to: string | undefined): Promise<void> {
  if (!to) return;
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    for (const file of files) {
      await page.goto(`file://${join(from, file)}`);
      await page.pdf({
        path: join(to, file.replace(/\.[a-z]+$/, '.pdf')),
        format: 'a4',
        margin: { top: '20mm', bottom: '20mm', left: '22mm', right: '22mm' },
      });
    }
  } finally {
    await browser.close();
  }
}

/** The same file always gives the same scan: its skew comes from its rank, its noise from a fixed seed. */
function scan(pdf: string, work: string, rank: number): Uint8Array {
  const prefix = join(work, 'page');
  must(process.env['PDFTOPPM'] ?? 'pdftoppm', ['-r', `${DPI}`, '-gray', '-png', pdf, prefix]);
  const pages = readdirSync(work)
    .filter((file) => /^page-\d+\.png$/.test(file))
    .sort();
  const images = pages.map((file, index) => {
    const jpeg = join(work, 'page.jpg');
    const skew = (((rank * 7 + index * 3) % 13) - 6) / 6;
    must(process.env['CONVERT'] ?? 'convert', [
      ...[join(work, file), '-background', 'white', '-rotate', skew.toFixed(2), '-blur', '0x0.6'],
      ...['-seed', '1', '-attenuate', '0.3', '+noise', 'Gaussian', '-colorspace', 'Gray'],
      ...['-quality', '60', jpeg],
    ]);
    rmSync(join(work, file));
    const bytes = new Uint8Array(readFileSync(jpeg));
    return { bytes, ...jpegSize(bytes) };
  });
  return imagesToPdf(images, DPI);
}

/** The size that a JPEG states in its start-of-frame segment. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc2)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  throw new Error('not a JPEG');
}
