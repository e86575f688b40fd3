/** Names of the letters from U+00A0 to U+00FF, in their order (HTML 4, 24.2.1). */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const OTHERS = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  OElig: 'Œ',
  oelig: 'œ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  lrm: '',
  rlm: '',
};

const byName = new Map([
  ...LATIN.split(' ').map((name, place) => [name, String.fromCharCode(0xa0 + place)] as const),
  ...Object.entries(OTHERS),
]);

/** The text of a piece of HTML without tags: its entities read, in one line. */
export function plainText(text: string): string {
  const read = text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([\dA-F]{1,6})|([A-Z][A-Z\d]{1,7}));/gi,
        (whole, decimal?: string, hex?: string, name?: string) => {
          if (name !== undefined) return byName.get(name) ?? whole;
          return letterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) ?? whole;
        },
      )
    : text;
  return read.replace(/\s+/g, ' ').trim();
}

// Read as a stream, since Node 20 takes this encoding for Latin-1 otherwise.
const windows = new TextDecoder('windows-1252');

/** From 128 to 159 the number is one of Windows-1252, as browsers read it (HTML, 13.2.5.80). */
function letterOf(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return windows.decode(Uint8Array.of(code), { stream: true });
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
