import type { Language } from '../languages/index.ts';
import type { BlockRole } from '../text/types.ts';
import { dateIn, isDate } from './date.ts';
import { symbolIn } from './symbol.ts';
import { words } from './words.ts';

/** What a document's first page says about it; what it does not say is null. */
export interface Masthead {
  /** Canonical key. */
  readonly symbol: string | null;
  readonly language: Language | null;
  /** Of distribution, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** As printed: "Seventy-third session". */
  readonly session: string | null;
  /** The number as printed: "30", "98 (f)". */
  readonly agendaItem: string | null;
  /** As printed: "General", "Limited". */
  readonly distribution: string | null;
  readonly title: string | null;
}

/** A line or paragraph of the first page, in the order of the text. */
export interface MastheadLine {
  readonly text: string;
  readonly role: BlockRole;
}

/** Titles are longer than a word and shorter than a paragraph. */
const TITLE_LENGTH = 600;

/** Reads the first page of a document in any of the six languages. Without roles (HTML) every line is `text`. */
export function readMasthead(page: readonly MastheadLine[]): Masthead {
  const end = page.findLastIndex(({ role }) => role === 'masthead');
  const masthead = end < 0 ? page.slice(0, 12) : page.slice(0, end + 1);
  const below = end < 0 ? page : page.slice(end + 1);
  const text = masthead.map((line) => line.text).join('\n');
  const nearby = [...masthead, ...below.slice(0, 4)].map((line) => line.text).join('\n');
  return {
    symbol: first(masthead, symbolIn) ?? first(marginsOf(page), symbolIn),
    language: languageIn(text),
    date: dateIn(text) ?? dateIn(nearby),
    session: sessionIn(nearby),
    agendaItem: agendaItemIn(nearby),
    distribution: distributionIn(text),
    title: titleOf(below),
  };
}

const marginsOf = (page: readonly MastheadLine[]) => page.filter(({ role }) => role === 'running-header');

function first<Value>(lines: readonly MastheadLine[], read: (text: string) => Value | null): Value | null {
  for (const { text } of lines) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/** The language named, where it is not that of the original. */
function languageIn(text: string): Language | null {
  const named = text.replace(
    /(?:original|原文|原件|الأصل|язык оригинала)\s{0,3}[:：]?\s{0,3}\p{L}{1,20}/giu,
    ' ',
  );
  for (const { names, language } of words) if (names.some((name) => hasWord(named, name))) return language;
  return null;
}

function hasWord(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return false;
  return !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + word.length));
}

/** Words up to the one for a session; in Arabic and Chinese the number follows or is glued to it. */
function sessionIn(text: string): string | null {
  const match =
    /(?:^|\s)(\p{Lu}[\p{Ll}-]{2,20}(?:\s\p{Ll}[\p{Ll}-]{1,20}){0,2}\s(?:session|сессия|período de sesiones|periodo de sesiones|year|année|año|год))(?=\s|$)/u.exec(
      text,
    ) ??
    /(第[一二三四五六七八九十百]{1,8}届(?:特别|紧急特别)?会议|الدورة\s\p{L}{3,20}(?:\s\p{L}{3,20})?)/u.exec(
      text,
    );
  return match?.[1]?.trim() ?? null;
}

function agendaItemIn(text: string): string | null {
  return (
    /(?:agenda items?|items?|points?|пункты?|temas?|البند|البنود|议程项目)\s{0,3}(\d{1,3}(?:\s?\(\p{L}{1,3}\))?)/iu.exec(
      text,
    )?.[1] ?? null
  );
}

function distributionIn(text: string): string | null {
  return /(?:distr(?:\.|ibution)?|分发|التوزيع)\s{0,3}[:：.]?\s{0,3}(\p{L}{3,20})/iu.exec(text)?.[1] ?? null;
}

/** The first blocks under the masthead: session, agenda item, title. */
const TITLE_BLOCKS = 9;

/** The headings under the masthead but for the organ's name; over a resolution's own title stands that it was adopted. */
function titleOf(below: readonly MastheadLine[]): string | null {
  const headings = below
    .slice(0, TITLE_BLOCKS)
    .filter(({ role, text }) => role === 'heading' && text.length <= TITLE_LENGTH && !isDate(text))
    .map(({ text }) => text);
  const numbered = headings.find((text) => /^\d{1,4}\/\d{1,3}/.test(text));
  const adopted = headings.findIndex((text) => beginsWith(text, 'adopted'));
  const own = headings.slice(adopted + 1).filter((text, index) => index > 0 || !isOrgan(text));
  const title =
    numbered?.replace(/^\d{1,4}\/\d{1,3}\s?\p{Lu}?\s?[.．]?\s{0,3}/u, '') ?? own[0] ?? headings[0] ?? null;
  return title?.replace(/[*†]{1,3}$/, '').trim() ?? null;
}

const isOrgan = (text: string) => text.length < 80 && beginsWith(text, 'organs');

function beginsWith(text: string, kind: 'adopted' | 'organs'): boolean {
  return words.some((row) => row[kind].some((beginning) => text.startsWith(beginning)));
}
