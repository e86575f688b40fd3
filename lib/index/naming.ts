import type { Language } from '../languages/index.ts';
import { bodyGenitive, bodyName, kindName } from '../symbols/names.ts';
import { sessionPhrase } from '../symbols/phrases.ts';
import { bodyOfReport, type ParsedSymbol } from '../symbols/index.ts';
import { wordsIn } from './words.ts';

/** Arabic kinds that are one noun and so take the organ's name directly after them. */
const ARABIC_NOUNS: ReadonlySet<string> = new Set(['resolution', 'decision', 'document', 'report']);

const inflects = (language: Language): boolean => ['fr', 'es', 'ru'].includes(language);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The number of a numbered body without a row of its own: 157 of `A/CONF.157`. */
function numberOf(parsed: ParsedSymbol): string {
  const bodies = parsed.elements.filter(({ role }) => role === 'body');
  return /\.([0-9IVXLC]{1,8})$/.exec(bodies.at(-1)?.text ?? '')?.[1] ?? '';
}

/** "General Assembly resolution", as a heading; the kind alone where the body has no name. */
export function kindPhrase(parsed: ParsedSymbol, language: Language): string {
  const kind = kindName(parsed.kind, language, parsed.body);
  // A report is the body's that made it, not the organ's whose symbol it bears: A/74/53 is the Human Rights Council's.
  const body = (parsed.kind === 'report' ? bodyOfReport(parsed.key) : null) ?? parsed.body;
  const organ = parsed.kind === 'external' ? null : bodyName(body, language, numberOf(parsed));
  if (!organ) return capital(kind);
  const of = bodyGenitive(body, language);
  const together =
    language === 'en' ||
    language === 'zh' ||
    (inflects(language) ? of !== null : ARABIC_NOUNS.has(parsed.kind));
  const words = wordsIn(language);
  return capital(words(together ? 'kind-of-organ' : 'kind-and-organ', { kind, organ, of: of ?? '' }));
}

/** The number as it stands in running text: `70/1`, `2274 (2016)`, `217 A (III)`. */
function citedNumber(parsed: ParsedSymbol): string {
  const at = Math.max(parsed.display.lastIndexOf('RES/'), parsed.display.lastIndexOf('DEC/'));
  return at < 0 ? '' : parsed.display.slice(at + 'RES/'.length);
}

/**
 * The document as drafters of the United Nations cite it (symbols.md 6.2): resolutions and decisions by organ and number,
 * others by their symbol.
 */
export function unitedNationsCitation(parsed: ParsedSymbol, language: Language): string {
  const { kind } = parsed;
  if (kind !== 'resolution' && kind !== 'decision') return parsed.display;
  const organ = bodyName(parsed.body, language, numberOf(parsed));
  const of = bodyGenitive(parsed.body, language);
  const number = citedNumber(parsed);
  if (!organ || !number || (inflects(language) && of === null)) return parsed.display;
  return wordsIn(language)(`cite-${kind}`, { organ, of: of ?? '', number });
}

/** "79th session (2024–2025)", for symbols that carry a session of the body they are named after; null for the others. */
export function sessionOf(parsed: ParsedSymbol, language: Language): string | null {
  if (parsed.kind === 'report') return null;
  const text = parsed.elements.find(({ role }) => role === 'session')?.text.replace(/[()]/g, '');
  if (!text || !/^(?:E?S-)?(?:\d{1,3}|[IVXLC]{1,8})$/.test(text)) return null;
  return sessionPhrase(parsed.body, text, language);
}
