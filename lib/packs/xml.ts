import { Refused, ROW_LIMIT } from './faults.ts';
import { tagReader } from './xml-tags.ts';
import { FORBIDDEN, isBlank, NotWellFormed, resolved } from './xml-text.ts';

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

/** Markup that is no tag, by what it begins and ends with. */
const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const DOCTYPE = '<!DOCTYPE';
const DECLARATION =
  /^xml[ \t\n]+version[ \t\n]*=[ \t\n]*["']1\.\d["'](?:[ \t\n]+(?:encoding|standalone)[ \t\n]*=[ \t\n]*["'][\w.-]+["'])*[ \t\n]*$/;

interface Element {
  readonly name: string;
  readonly local: string;
  text: string;
}

/**
 * Streams XML through a handler. A DOCTYPE that declares anything is refused unread, so there are no entities but the five
 * of XML itself; throws {@link Refused} where the file ends early or is not well formed. A catalogue is millions of the same few tags:
 * each is read once, and what lies between is cut out whole.
 */
export function xmlReader(handler: XmlHandler): { write(chunk: string): void; end(): void } {
  return new XmlReader(handler);
}

class XmlReader {
  /** What is not read yet, from `at` on. */
  private text = '';
  private at = 0;
  private line = 1;
  /** Where that line ends, as far as the text is here; else beyond all of it. */
  private lineEnd = Infinity;
  /** A return at the end of what was written: a line feed that follows belongs to it. */
  private held = '';
  private began = false;
  private hasType = false;
  private hasRoot = false;
  private readonly open: Element[] = [];
  /** Nothing but white space since a tag closed. */
  private afterClose = false;
  private readonly tagAt = tagReader();

  constructor(private readonly handler: XmlHandler) {}

  write(chunk: string): void {
    const whole = this.held + chunk;
    this.held = whole.endsWith('\r') ? '\r' : '';
    try {
      this.take(this.held === '' ? whole : whole.slice(0, -1));
      while (this.step());
    } catch (thrown) {
      if (!(thrown instanceof NotWellFormed)) throw thrown;
      throw new Refused('pack-not-well-formed', { line: this.lineOf(this.at) }, thrown.message);
    }
    if (this.text.length - this.at > ROW_LIMIT) this.refuseLong();
  }

  end(): void {
    const { text, at, open, hasRoot } = this;
    if (open.length > 0 || !hasRoot || !isBlank(text, at, text.length))
      throw new Refused('pack-truncated', { line: this.lineOf(text.length) });
  }

  private take(written: string): void {
    const added = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
    this.lineOf(this.at);
    this.text = this.text.slice(this.at) + added;
    this.at = 0;
    this.findLineEnd(0);
    const forbidden = added.search(FORBIDDEN);
    if (forbidden < 0) return;
    this.at = this.text.length - added.length + forbidden;
    throw new NotWellFormed('a sign that no XML may hold');
  }

  /** Reads the text up to the next markup and that; false where it is not all here yet. */
  private step(): boolean {
    const { text } = this;
    const start = text.indexOf('<', this.at);
    if (start < 0 || start + 1 === text.length) return false;
    const sign = text.charAt(start + 1);
    const isHere =
      sign === '/'
        ? this.closing(start)
        : sign === '!' || sign === '?'
          ? this.aside(start)
          : this.opening(start);
    this.began ||= isHere;
    return isHere;
  }

  private opening(start: number): boolean {
    const tag = this.tagAt(this.text, start + 1);
    if (!tag) return false;
    this.addText(start, true);
    if (this.open.length === 0 && this.hasRoot) throw new NotWellFormed('a second root');
    this.hasRoot = true;
    this.at = start + tag.length + 2;
    const line = this.lineOf(this.at);
    if (this.open.length >= DEPTH_LIMIT) throw new Refused('pack-too-deep', { line });
    this.afterClose = tag.isEmpty;
    this.handler.open(tag.local, tag.attributes, line);
    if (tag.isEmpty) this.handler.close(tag.local, '');
    else this.open.push({ name: tag.name, local: tag.local, text: '' });
    return true;
  }

  private closing(start: number): boolean {
    const end = this.text.indexOf('>', start);
    if (end < 0) return false;
    this.addText(start, false);
    const element = this.open.pop();
    const named = start + 2 + (element?.name.length ?? 0);
    const isIts = element && this.text.startsWith(element.name, start + 2) && isBlank(this.text, named, end);
    if (!isIts) throw new NotWellFormed(`closes nothing: ${this.text.slice(start, start + 20)}`);
    this.at = end + 1;
    this.afterClose = true;
    this.handler.close(element.local, element.text);
    return true;
  }

  private aside(start: number): boolean {
    const { text } = this;
    if (text.startsWith(DOCTYPE, start)) return this.documentType(start);
    const kind = ASIDES.find(([begins]) => text.startsWith(begins, start));
    if (!kind) {
      if (text.length - start < DOCTYPE.length) return false;
      throw new NotWellFormed(`markup of no kind: ${text.slice(start, start + 20)}`);
    }
    const [begins, ends] = kind;
    const end = text.indexOf(ends, start + begins.length);
    if (end < 0) return false;
    this.addText(start, false);
    const content = text.slice(start + begins.length, end);
    if (begins === '<![CDATA[') this.append(content);
    else if (begins === '<!--') {
      if (content.includes('--') || content.endsWith('-')) throw new NotWellFormed('two dashes in a comment');
    } else if (/^xml(?![^ \t\n])/i.test(content)) {
      if (this.began || start > 0 || !DECLARATION.test(content)) throw new NotWellFormed('a declaration');
    } else if (!/^[^ \t\n]/.test(content)) throw new NotWellFormed('an instruction without a name');
    this.at = end + ends.length;
    return true;
  }

  /**
   * Passes over a document type that only names a file beside this one, as glossaries do: nothing is fetched, so there are
   * no entities but the five of XML. One that declares something, or names an address, is refused.
   */
  private documentType(start: number): boolean {
    const end = this.text.indexOf('>', start);
    const content = this.text.slice(start, end < 0 ? undefined : end);
    if (content.includes('[') || content.includes('://'))
      throw new Refused('pack-doctype', { line: this.lineOf(start) });
    if (end < 0) return false;
    this.addText(start, false);
    if (this.hasRoot || this.hasType)
      throw new NotWellFormed('a document type behind the root or another one');
    this.hasType = true;
    this.at = end + 1;
    return true;
  }

  /** Takes the text up to a place; what is only white space beside a tag stands between elements. */
  private addText(end: number, beforeTag: boolean): void {
    const { at, text } = this;
    if (end === at) return;
    const between = this.open.length === 0 || beforeTag || this.afterClose;
    if (between && isBlank(text, at, end)) {
      if (this.open.length > 0) this.handler.text?.(text.slice(at, end));
      return;
    }
    const written = text.slice(at, end);
    if (written.includes(']]>')) throw new NotWellFormed('the end of a CDATA section that did not begin');
    this.append(resolved(written));
  }

  private append(text: string): void {
    const element = this.open.at(-1);
    if (!element) throw new NotWellFormed('text outside the root');
    element.text += text;
    this.handler.text?.(text);
    this.afterClose = false;
    if (element.text.length > ROW_LIMIT) this.refuseLong();
  }

  private refuseLong(): never {
    throw new Refused('pack-line-too-long', { line: this.lineOf(this.at) });
  }

  /** The line of a place, none before the last one that was asked for. */
  private lineOf(place: number): number {
    while (this.lineEnd < place) {
      this.line++;
      this.findLineEnd(this.lineEnd + 1);
    }
    return this.line;
  }

  private findLineEnd(from: number): void {
    const end = this.text.indexOf('\n', from);
    this.lineEnd = end < 0 ? Infinity : end;
  }
}
