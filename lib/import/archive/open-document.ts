import { Refusal } from '../import-error';
import { decodeXml } from '../markup/decode-xml';
import { openArchive } from './open-archive';

/** The content of an OpenDocument file (.odt, .ods). @throws Refusal */
export function openOpenDocument(bytes: Uint8Array): string {
  const archive = openArchive(bytes);
  const manifest = archive.names.includes('META-INF/manifest.xml')
    ? decodeXml(archive.part('META-INF/manifest.xml'))
    : '';
  if (manifest.includes('encryption-data'))
    throw new Refusal(
      'encrypted',
      'est protégé par un mot de passe. Ouvrez-le avec son mot de passe et enregistrez-en une copie sans protection.',
    );
  return decodeXml(archive.part('content.xml'));
}
