import { SaxesParser } from 'saxes';
import { Refused, ROW_LIMIT } from './faults.ts';

/** Real catalogue and Akoma Ntoso files nest to about 20; the stack of a hostile file must not grow without end. */
const DEPTH_LIMIT = 200;

export interface XmlHandler {
  /** `name` has no prefix: files of one catalogue come with `ns0:`, with a default namespace and with none. */
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  /** All text since the element opened that stood directly in it. */
  close(name: string, text: string, line: number): void;
}

/**
 * Streams XML through a handler. A DOCTYPE is refused unread, so there are no entities but the five of XML itself;
 * throws {@link Refused} where the file ends early or is not well formed.
 */
export function xmlReader(handler: XmlHandler): { write(chunk: string): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, fragment: false, position: true });
  const texts: string[] = [];
  let ended = false;
  parser.on('error', (error) => {
    const truncated = ended || /unclosed|unexpected end|document must contain a root/i.test(error.message);
    throw new Refused(
      truncated ? 'pack-truncated' : 'pack-not-well-formed',
      { line: parser.line },
      error.message,
    );
  });
  parser.on('doctype', () => {
    throw new Refused('pack-doctype', { line: parser.line });
  });
  parser.on('opentag', (tag) => {
    if (texts.length >= DEPTH_LIMIT) throw new Refused('pack-too-deep', { line: parser.line });
    texts.push('');
    handler.open(local(tag.name), tag.attributes, parser.line);
  });
  const addText = (text: string) => {
    const top = texts.length - 1;
    const value = (texts[top] ?? '') + text;
    if (value.length > ROW_LIMIT) throw new Refused('pack-line-too-long', { line: parser.line });
    if (top >= 0) texts[top] = value;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => handler.close(local(tag.name), texts.pop() ?? '', parser.line));
  return {
    write: (chunk) => {
      parser.write(chunk);
    },
    end: () => {
      ended = true;
      parser.close();
    },
  };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
