import { useEffect, useMemo } from 'preact/hooks';
import type { ImportedDocument } from '../../lib/extraction/document';
import { openPictures, type Pictures } from '../../lib/import/open-pictures';
import type { ImportItem } from './use-import-queue';

/** Draws the pages of a file while it is reviewed; absent when its format has none. */
export function usePictures(
  { file, password }: ImportItem,
  { format }: ImportedDocument,
): ((page: number, width: number) => Promise<ImageBitmap>) | undefined {
  const pictures = useMemo(() => {
    let opened: Promise<Pictures> | undefined;
    return {
      open: () => {
        opened ??= openPictures(file, format as 'pdf' | 'image', password);
        return opened;
      },
      close: () => void opened?.then((each) => each.close()).catch(() => {}),
    };
  }, [file, format, password]);
  useEffect(() => () => pictures.close(), [pictures]);
  const draw = useMemo(
    () => async (page: number, width: number) => (await pictures.open()).draw(page, width),
    [pictures],
  );
  return format === 'pdf' || format === 'image' ? draw : undefined;
}
