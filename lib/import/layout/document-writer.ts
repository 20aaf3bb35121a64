import type { Cell, TableBlock, TextBlock } from '../../extraction/document';

type Block = TextBlock | TableBlock;

/** Puts a document together from lines and rows, and keeps the offsets: rows become lines of cells between tabs. */
export class DocumentWriter {
  private readonly chunks: string[] = [];
  private readonly blocks: Block[] = [];
  length = 0;

  push(chunk: string): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  writeLines(lines: readonly string[]): void {
    const start = this.length;
    for (const line of lines) {
      this.push(line);
      this.push('\n');
    }
    const previous = this.blocks.at(-1);
    if (previous?.kind === 'text') this.blocks.pop();
    this.blocks.push({
      kind: 'text',
      start: previous?.kind === 'text' ? previous.start : start,
      end: this.length,
    });
  }

  /** Rows may be ragged: the short ones are filled with empty cells. */
  writeRows(raw: readonly (readonly string[])[]): void {
    const width = raw.reduce((most, row) => Math.max(most, row.length), 0);
    const start = this.length;
    const rows = raw.map((row) => {
      const cells = Array.from({ length: width }, (_, rank): Cell => {
        if (rank > 0) this.push('\t');
        const from = this.length;
        const text = row[rank] ?? '';
        this.push(text);
        return { text, start: from, end: this.length };
      });
      this.push('\n');
      return cells;
    });
    this.writeTable(start, rows);
  }

  /** A table whose text was already pushed. */
  writeTable(start: number, rows: TableBlock['rows']): void {
    this.blocks.push({ kind: 'table', start, end: this.length, rows });
  }

  finish(): { text: string; blocks: Block[] } {
    return { text: this.chunks.join(''), blocks: this.blocks };
  }
}
