/** XML that breaks the rules of XML 1.0; the message says how, for the details of a fault. */
export class NotWellFormed extends Error {}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LAST_CODE = 0x10ffff;

/** Signs that no XML may hold, not by their number either (2.2 of the standard). Halves of a pair are left to the decoder. */
export const FORBIDDEN = /[^\t\n\r\u0020-\uFFFD]/;

/** Text with its references resolved: XML's own five and numbers of signs. Throws {@link NotWellFormed} for any other. */
export function resolved(text: string): string {
  if (!text.includes('&')) return text;
  const [start = '', ...rest] = text.split('&');
  return rest.reduce((before, piece) => {
    const end = piece.indexOf(';');
    const sign = end < 0 ? null : signOf(piece.slice(0, end));
    if (sign === null) throw new NotWellFormed(`no reference: &${piece.slice(0, 20)}`);
    return before + sign + piece.slice(end + 1);
  }, start);
}

/** Whether a stretch of a text is only white space; returns are line feeds by now. */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at);
    if (sign !== '\n' && sign !== ' ' && sign !== '\t') return false;
  }
  return true;
}

function signOf(reference: string): string | null {
  const named = NAMED.get(reference);
  if (named !== undefined) return named;
  const [, decimal, hexadecimal] = /^#(?:(\d{1,10})|x([\dA-F]{1,8}))$/i.exec(reference) ?? [];
  if (reference.startsWith('#X') || (decimal ?? hexadecimal) === undefined) return null;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (code > LAST_CODE || (code >= 0xd800 && code < 0xe000)) return null;
  const sign = String.fromCodePoint(code);
  return FORBIDDEN.test(sign) && code <= 0xffff ? null : sign;
}
