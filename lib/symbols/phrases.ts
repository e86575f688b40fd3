import templates from '../../data/grammar/templates.json' with { type: 'json' };
import type { Language } from '../languages/index.ts';
import { sessionYears } from './calendar.ts';
import { fromRoman } from './numerals.ts';

/** A phrase of data/grammar/templates with its numbers in place. */
export function fill(key: keyof typeof templates, language: Language, n: string, m = ''): string {
  return templates[key][language].replace('{ordinal}', ordinal(n)).replace('{n}', n).replace('{m}', m);
}

/** English ordinals in figures, as the Organization writes them: 70th, 31st, 112th. */
function ordinal(n: string): string {
  if (!/^\d{1,4}$/.test(n)) return n;
  const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(n));
  return `${n}${suffixes[rule] ?? 'th'}`;
}

/** "70th session (2015–2016)", "30th special session (2016)"; the years where the grammar knows the calendar. */
export function sessionPhrase(body: string, session: string, language: Language): string {
  const [, prefix = '', number = ''] = /^(ES-|S-)?(.{0,12})$/i.exec(session) ?? [];
  const value = String(fromRoman(number) ?? number);
  const key = prefix === 'ES-' ? 'emergency' : prefix === 'S-' ? 'special' : 'session';
  const phrase = fill(key, language, value);
  const years = sessionYears(organOf(body), session);
  if (!years) return phrase;
  const { from, to } = years;
  const span = to === null ? 'since' : to === from ? 'in-year' : 'in-years';
  return fill('dated', language, phrase, fill(span, language, `${from}`, `${to ?? ''}`));
}

/** Main and ad hoc committees and the Bureau sit in the sessions of the General Assembly. */
function organOf(body: string): string {
  return /^A\/(?:C\.|BUR|SPC|AC\.)/.test(body) ? 'A/' : body;
}
