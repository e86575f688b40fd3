import { NotWellFormed, resolved } from './xml-text.ts';

/** An opening tag. */
export interface Tag {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without it. */
  readonly local: string;
  /** By their names as written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Closed by itself. */
  readonly isEmpty: boolean;
  /** Between its angle brackets, UTF-16 units. */
  readonly length: number;
}

/** 2.3 of the standard, but that it leaves out some signs beyond ASCII: no harm is in them. */
const NAME = '[:A-Z_\\P{ASCII}][\\w:.\\-\\P{ASCII}]*';
const NAME_FIRST = new RegExp(`^${NAME}`, 'iu');
const ATTRIBUTE = new RegExp(`[ \\t\\n]+(${NAME})[ \\t\\n]*=[ \\t\\n]*(?:"([^"<]*)"|'([^'<]*)')`, 'iuy');

/** Tags remembered, and the length of one worth it: the same few hundred make up most of a catalogue. UTF-16 units. */
const MOST_TAGS = 2_000;
const LONGEST_TAG = 120;

/**
 * Reads the opening tag that begins after the angle bracket before `from`, each that comes again only once; null where its
 * end is still to come. Throws {@link NotWellFormed}.
 */
export function tagReader(): (text: string, from: number) => Tag | null {
  const known = new Map<string, Tag>();
  return (text, from) => {
    const first = text.indexOf('>', from);
    if (first < 0) return null;
    const before = known.get(text.slice(from, first));
    if (before) return before;
    const end = tagEnd(text, from);
    if (end < 0) return null;
    const tag = readTag(text.slice(from, end));
    if (end === first && known.size < MOST_TAGS && tag.length <= LONGEST_TAG)
      known.set(text.slice(from, end), tag);
    return tag;
  };
}

/** The next angle bracket outside quotes, −1 where there is none. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

function readTag(written: string): Tag {
  const isEmpty = written.endsWith('/');
  const text = isEmpty ? written.slice(0, -1) : written;
  const name = NAME_FIRST.exec(text)?.[0];
  if (name === undefined) throw new NotWellFormed(`no name of an element: <${text.slice(0, 20)}`);
  const attributes = new Map<string, string>();
  let at = name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const [whole, key, double, single] = ATTRIBUTE.exec(text) ?? [];
    if (whole === undefined || key === undefined) break;
    if (attributes.has(key)) throw new NotWellFormed(`two attributes ${key}`);
    attributes.set(key, resolved((double ?? single ?? '').replace(/[\t\n]/g, ' ')));
    at += whole.length;
  }
  if (/[^ \t\n]/.test(text.slice(at))) throw new NotWellFormed(`no attribute: ${text.slice(at, at + 20)}`);
  return {
    name,
    local: name.slice(name.indexOf(':') + 1),
    attributes: Object.fromEntries(attributes),
    isEmpty,
    length: written.length,
  };
}
