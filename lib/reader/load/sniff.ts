/** What a body is, by its first bytes. The UN's servers answer errors with status 200: only the bytes tell. */
export type BodyKind = 'pdf' | 'page' | 'word' | 'empty' | 'other';

/** Bytes before `%PDF-` that readers tolerate, as pdf.js does. */
export const HEAD_BYTES = 1024;

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((value, index) => bytes[index] === value);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const WORDPERFECT = [0xff, 0x57, 0x50, 0x43];

/** `head` is the first {@link HEAD_BYTES} of the body, or all of it where it is shorter. */
export function kindOfBody(head: Uint8Array): BodyKind {
  if (head.length === 0) return 'empty';
  if ([ZIP, COMPOUND_FILE, WORDPERFECT].some((signature) => startsWith(head, signature))) return 'word';
  const text = new TextDecoder('latin1').decode(head.subarray(0, HEAD_BYTES));
  if (text.includes('%PDF-')) return 'pdf';
  return text.replace(/^ï»¿/, '').trimStart().startsWith('<') ? 'page' : 'other';
}
