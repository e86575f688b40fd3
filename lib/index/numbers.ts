import { CALENDAR_BODIES, calendarOf, isPlausibleNumber } from '../symbols/calendar.ts';
import { parseSymbol } from '../symbols/index.ts';
import type { Library } from './library.ts';

/** Documents under one beginning that are offered for a bare number. */
const MOST_UNDER_NUMBER = 12;

/** The year in which the Commission on Human Rights ended. */
const LAST_OF_THE_COMMISSION = 2006;

const isWithin = (serial: number, [from = 1, to = 0]: readonly number[]): boolean =>
  serial >= from && serial <= to;

/** The symbols that a session and number can mean, by the calendars of the bodies: known or not. */
function bySession(session: string, serial: string): string[] {
  const special = /^E?S-/.test(session);
  const number = Number.parseInt(serial, 10);
  return CALENDAR_BODIES.flatMap((body) => {
    const calendar = calendarOf(body);
    const sits = special
      ? body === 'A/' || (body === 'A/HRC/' && session.startsWith('S-'))
      : isPlausibleNumber(body, Number(session), number);
    if (!calendar || !sits) return [];
    const words = [
      ...(special || isWithin(number, calendar.resolutions) ? ['RES'] : []),
      ...(!special && isWithin(number, calendar.decisions) ? ['DEC'] : []),
    ];
    return words.flatMap((word) => {
      const parsed = parseSymbol(`${body}${word}/${session}/${serial}`);
      return parsed.ok ? [parsed.value.key] : [];
    });
  });
}

/** Every symbol that a bare number of a resolution can mean (`64/182`, `2021/2`, `2274 (2016)`, `217 A (III)`, `2274`). */
export async function symbolsOfNumber(query: string, library: Library): Promise<string[]> {
  const text = query.replace(/\s+/g, '').toUpperCase();
  const slashed = /^(E?S-\d{1,2}|\d{1,4})\/(\d{1,3}[A-Z]?)$/.exec(text);
  if (slashed?.[1] && slashed[2]) {
    const [, session, serial] = slashed;
    const symbols = /^\d{4}$/.test(session)
      ? [
          `E/RES/${session}/${serial}`,
          `E/DEC/${session}/${serial}`,
          ...(Number(session) <= LAST_OF_THE_COMMISSION ? [`E/CN.4/RES/${session}/${serial}`] : []),
        ]
      : bySession(session, serial);
    const known = await Promise.all(symbols.map((symbol) => library.byKey(symbol)));
    const isKnown = (_: string, place: number): boolean => known[place] !== null;
    return [...symbols.filter(isKnown), ...symbols.filter((symbol, place) => !isKnown(symbol, place))];
  }
  const bracketed = /^(\d{1,4}[A-Z]?)(?:\(([^()]{1,8})\)?)?$/.exec(text);
  if (!bracketed?.[1]) return [];
  const number = bracketed[1];
  const inBrackets = bracketed[2] ?? '';
  const found: string[] = [];
  for (const start of ['S/RES/', 'A/RES/', 'E/RES/'])
    for (const pack of library.packs)
      for (const [key] of await pack.reader.startingWith(
        'documents',
        `${start}${number}(${inBrackets}`,
        MOST_UNDER_NUMBER,
      )) {
        const parsed = parseSymbol(key);
        if (parsed.ok && !found.includes(parsed.value.key)) found.push(parsed.value.key);
      }
  return found;
}
