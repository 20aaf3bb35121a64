import { failure, type Outcome, success } from '../../outcome';
import { type ImportError, importError, Refusal } from '../import-error';
import { openFile } from '../read-document';
import { readSheets } from './read-sheets';

/** The rows of the first sheet of a workbook, every cell as it is written. Never throws for a bad file. */
export async function readSheetFile(file: File): Promise<Outcome<string[][], ImportError>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  try {
    const [sheet] = readSheets(opened.value.reader.id, opened.value.bytes);
    return success((sheet?.rows ?? []).map((row) => [...row]));
  } catch (error) {
    if (error instanceof Refusal) return failure(importError(file.name, error));
    throw error;
  }
}
