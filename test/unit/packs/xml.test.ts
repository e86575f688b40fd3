import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused, ROW_LIMIT } from '../../../lib/packs/faults.ts';
import { xmlReader } from '../../../lib/packs/xml.ts';

type Event = readonly [what: 'open' | 'close', name: string, value: unknown];
type Read = { readonly events: Event[] } | { readonly refused: string };

/** What a reader tells of a text that comes in pieces of so many UTF-16 units. */
function read(text: string, size = text.length || 1): Read {
  const events: Event[] = [];
  try {
    const reader = xmlReader({
      open: (name, attributes) => events.push(['open', name, { ...attributes }]),
      close: (name, content) => events.push(['close', name, content]),
    });
    for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
    reader.end();
    return { events };
  } catch (thrown) {
    if (thrown instanceof Refused) return { refused: thrown.fault.code };
    throw thrown;
  }
}

const pieces = fc.constantFrom(
  ...[
    '<a>',
    '</a>',
    '<a>text</a>',
    '<b x="1">\n<n:c/> more</b>',
    '<b x="1">',
    '</b>',
    '<n:c y=\'>\' x="&lt;"/>',
    '<b  x = "2" >',
    '</b >',
    '<d',
    '>',
    '/>',
    '<',
    '&',
    '"',
    "'",
  ],
  ...[
    '&amp;',
    '&#65;',
    '&#x41;',
    '&#X41;',
    '&#0;',
    '&#xD800;',
    '&#1114112;',
    '&nope;',
    '&lt',
    ']]>',
    '<![CDATA[<x>&]]>',
    '<![CDATA[',
    '<!',
  ],
  ...[
    '<!-- c -->',
    '<!-- c -- d -->',
    '<!--->',
    '<?pi x?>',
    '<??>',
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="UTF-8"?>',
  ],
  ...[
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    'text',
    'é',
    'テ',
    '\u{1F600}',
    '\u0001',
    '\uFFFF',
    '<é ü="ß">',
    '</é>',
    'x="1"',
    '<1>',
    '<b x="1" x="2">',
  ],
  ...[
    '<b x=1>',
    '<b x>',
    '<b x="<">',
    '<b x="1"y="2">',
    '<b x="a\nb\tc">',
    '</>',
    '< a>',
    '</ a>',
    '<!DOCTYPE a>',
    '<!DOCTYPE a SYSTEM "b.dtd">',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<!ENTITY a "b">',
  ],
);
const documents = fc
  .array(pieces, { maxLength: 8 })
  .chain((inner) =>
    fc.constantFrom(
      inner.join(''),
      `<r>${inner.join('')}</r>`,
      `<?xml version="1.0"?>\n<r>${inner.join('')}</r>\n`,
    ),
  );

describe('XML', () => {
  it('is read the same in whatever pieces it comes', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const [whole, inPieces] = [read(text), read(text, size)];
        // Of several faults the one is told that is met first.
        if ('refused' in whole) expect('refused' in inPieces).toBe(true);
        else expect(inPieces).toEqual(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has its text, but no white space between elements', () => {
    expect(read('<a>\n <b> </b>\n <c>x <d/> y</c>\n</a>')).toEqual({
      events: [
        ['open', 'a', {}],
        ['open', 'b', {}],
        ['close', 'b', ' '],
        ['open', 'c', {}],
        ['open', 'd', {}],
        ['close', 'd', ''],
        ['close', 'c', 'x  y'],
        ['close', 'a', ''],
      ],
    });
  });

  it('counts lines by any line end', () => {
    const lines: number[] = [];
    const reader = xmlReader({ open: (_, __, line) => lines.push(line), close: () => undefined });
    for (const piece of ['<a>\r', '\n<b/>\n<c\n/>', '\r\r<d/>', '</a>']) reader.write(piece);
    reader.end();
    expect(lines).toEqual([1, 2, 4, 6]);
  });

  it('may come in pieces longer than one element may be', () => {
    const reader = xmlReader({ open: () => undefined, close: () => undefined });
    reader.write('<a>');
    reader.write('<b>text</b>\n'.repeat(ROW_LIMIT / 4));
    reader.write('</a>');
    expect(() => reader.end()).not.toThrow();
  });

  it('may have more elements beside each other than one may have text', () => {
    const reader = xmlReader({ open: () => undefined, close: () => undefined });
    reader.write('<a>');
    const many = '\n<b></b>'.repeat(10_000);
    for (let count = 0; count <= ROW_LIMIT; count += 10_000) reader.write(many);
    reader.write('</a>');
    expect(() => reader.end()).not.toThrow();
  });

  it.each([
    ['a text without an end', '<a>', 'x'],
    ['a tag without an end', '<a ', 'x'],
    ['a comment without an end', '<a><!-- ', 'x'],
    ['a text in many pieces', '<a>', 'x<!-- -->'],
  ])('is refused for %s before it fills the memory', (_, start, more) => {
    const reader = xmlReader({ open: () => undefined, close: () => undefined });
    reader.write(start);
    let written = 0;
    const fill = (): void => {
      for (; written < 50 * ROW_LIMIT; written += 100_000) reader.write(more.repeat(100_000 / more.length));
    };
    expect(fill).toThrow(Refused);
    expect(written).toBeLessThan(20 * ROW_LIMIT);
  });
});
