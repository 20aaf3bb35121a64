import { readDocument } from '../../lib/import/read-document';

/** What was read of a file: its text, and its tables as rows of texts. */
export async function readFile(name: string, content: BlobPart) {
  const read = await readDocument(new File([content], name));
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.message}`);
  const { text, blocks, format } = read.value;
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  );
  for (const block of blocks)
    if (block.kind === 'table')
      for (const cell of block.rows.flat())
        if (text.slice(cell.start, cell.end) !== cell.text)
          throw new Error(`« ${cell.text} » is not at its place`);
  return { text: text.trim(), tables, format };
}

/** Why a file was refused. */
export async function refusalOf(name: string, content: BlobPart) {
  const read = await readDocument(new File([content], name));
  if (read.ok) throw new Error(`${name} was read`);
  return read.error;
}
