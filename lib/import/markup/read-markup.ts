import { Parser } from 'htmlparser2';
import { Refusal } from '../import-error';

export interface MarkupHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const STEP = 65_536;
/** Deeper than this, a document was written to exhaust its reader. */
const MAX_DEPTH = 500;

/**
 * Tells a document's elements and text in order, never the whole tree. XML may not declare a document type: entities
 * that swell or reach for files need one. @throws Refusal
 */
export function readMarkup(source: string, kind: 'xml' | 'html', handlers: MarkupHandlers): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MAX_DEPTH)
          throw new Refusal(
            'hostile',
            'emboîte ses éléments à l’excès : il n’a pas été lu. Demandez-en une copie à son auteur.',
          );
        handlers.open(name, attributes);
      },
      onclosetag(name) {
        depth -= 1;
        handlers.close(name);
      },
      ontext: (text) => handlers.text(text),
      onprocessinginstruction(name) {
        if (kind === 'xml' && name.toLowerCase() === '!doctype')
          throw new Refusal(
            'hostile',
            'contient une déclaration de type (DOCTYPE), qu’aucun document bureautique ne porte : il n’a pas été lu. Demandez-en une copie à son auteur.',
          );
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  for (let at = 0; at < source.length; at += STEP) parser.write(source.slice(at, at + STEP));
  parser.end();
}
