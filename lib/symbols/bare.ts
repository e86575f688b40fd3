import { fromRoman } from './numerals.ts';

/** From this serial on, General Assembly numbers are decisions (symbols.md 1.8). */
export const FIRST_ASSEMBLY_DECISION = 401;
/** From this serial on, Economic and Social Council numbers are decisions. */
export const FIRST_COUNCIL_DECISION = 201;
/** From 1976 on, General Assembly numbers are session/serial. */
const FIRST_SLASHED_SESSION = 31;
/** The last session with Roman numerals of the General Assembly; above, only the Economic and Social Council. */
const LAST_ROMAN_SESSION = 30;

/**
 * The symbol of a resolution or decision given by its number alone, blanks deleted: by shape only, so `70/1` is the
 * General Assembly's though other organs have such numbers too. Null where the shape does not tell the organ (`5/7`).
 */
export function symbolOfNumber(text: string): string | null {
  const number = /^(E?S-\d{1,2}|\d{1,4})\/(\d{1,3})([A-Z]{0,2}(?:-[A-Z]{1,2})?)$/i.exec(text);
  if (number) return slashed(String(number[1]), Number(number[2]), String(number[3]));
  const bracketed =
    /^(\d{1,4})([A-Z]?(?:-[A-Z])?)\(((?:E?S-)?[IVXLC]{1,8}|(?:19|20)\d\d)\)([A-Z]?(?:-[A-Z])?)$/i.exec(text);
  return bracketed ? withSession(bracketed) : null;
}

function slashed(session: string, serial: number, letters: string): string | null {
  const cited = `${session}/${serial}${letters}`;
  if (/^\d{4}$/.test(session)) {
    if (Number(session) < 1978 || Number(session) > 2049) return null;
    return `E/${serial >= FIRST_COUNCIL_DECISION ? 'DEC' : 'RES'}/${cited}`;
  }
  const special = /^e?s-/i.test(session);
  if (!special && Number(session) < FIRST_SLASHED_SESSION) return null;
  return `A/${!special && serial >= FIRST_ASSEMBLY_DECISION ? 'DEC' : 'RES'}/${cited}`;
}

function withSession([, number = '', before = '', session = '', after = '']: readonly string[]):
  string | null {
  const cited = `${number}${before || after}(${session})`;
  if (/^\d{4}$/.test(session)) return before || after ? null : `S/RES/${cited}`;
  if (/^e?s-/i.test(session)) return `A/RES/${cited}`;
  const value = fromRoman(session.toUpperCase());
  if (value === null) return null;
  return `${value > LAST_ROMAN_SESSION ? 'E' : 'A'}/RES/${cited}`;
}
