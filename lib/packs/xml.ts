import { SaxesParser } from 'saxes';
import { type RefusalCode, Refused, ROW_LIMIT } from './faults.ts';

/** Real catalogue and Akoma Ntoso files nest to about 20; the stack of a hostile file must not grow without end. */
const DEPTH_LIMIT = 200;

export interface XmlHandler {
  /**
   * `name` has no prefix: files of one catalogue come with `ns0:`, with a default namespace and with none. `line` is where
   * the tag ends.
   */
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  /** All text since the element opened that stood directly in it; white space between elements is none. */
  close(name: string, text: string): void;
  /**
   * Each piece of text where it stands, before what follows it opens or closes: for text with elements in it. White space
   * between elements is told here.
   */
  text?: (text: string) => void;
}

/**
 * Streams XML through a handler. A DOCTYPE that declares anything or names an address is refused unread, so there are no
 * entities but the five of XML itself; one that only names a file beside this one, as glossaries do, is passed over and
 * nothing is fetched. Throws {@link Refused} where the file ends early or is not well formed.
 */
export function xmlReader(handler: XmlHandler): { write(chunk: string): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, fragment: false, position: true });
  const texts: string[] = [];
  /** White space that may turn out to stand between elements. */
  let blank = '';
  let afterClose = false;
  let ended = false;
  /** UTF-16 units written since markup or text was last read to its end. */
  let unread = 0;
  const refuse = (code: RefusalCode, detail?: string): never => {
    throw new Refused(code, { line: parser.line }, detail);
  };
  const append = (text: string): void => {
    const value = (texts.pop() ?? '') + (afterClose ? '' : blank) + text;
    if (value.length > ROW_LIMIT) refuse('pack-line-too-long');
    texts.push(value);
    blank = '';
    afterClose = false;
  };
  parser.on('error', ({ message }) => {
    const isTruncated = ended || /unclosed|unexpected end|document must contain a root/i.test(message);
    refuse(isTruncated ? 'pack-truncated' : 'pack-not-well-formed', message);
  });
  // No handler for comments and instructions: with two more, V8 reads four times slower, for the parser has too many properties.
  parser.on('doctype', (content) => {
    unread = 0;
    if (content.includes('[') || content.includes('://')) refuse('pack-doctype');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (texts.length >= DEPTH_LIMIT) refuse('pack-too-deep');
    unread = 0;
    blank = '';
    afterClose = false;
    texts.push('');
    handler.open(local(name), attributes, parser.line);
  });
  parser.on('text', (text) => {
    unread = 0;
    if (texts.length === 0) return;
    handler.text?.(text);
    if (isBlank(text)) blank = text;
    else append(text);
  });
  parser.on('cdata', (text) => {
    unread = 0;
    handler.text?.(text);
    append(text);
  });
  parser.on('closetag', ({ name }) => {
    unread = 0;
    append('');
    afterClose = true;
    handler.close(local(name), texts.pop() ?? '');
  });
  return {
    write: (chunk) => {
      unread += chunk.length;
      parser.write(chunk);
      if (unread > ROW_LIMIT) refuse('pack-line-too-long');
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

const BLANK = /^[ \t\n]*$/;
function isBlank(text: string): boolean {
  return BLANK.test(text);
}
