import externals from '../../data/grammar/external.json' with { type: 'json' };
import natureRows from '../../data/grammar/natures.json' with { type: 'json' };
import parenthesisRows from '../../data/grammar/parentheses.json' with { type: 'json' };
import kinds from '../../data/grammar/kinds.json' with { type: 'json' };
import suffixRows from '../../data/grammar/suffixes.json' with { type: 'json' };
import { inLanguage, type Language } from '../languages/index.ts';
import { bodyOf } from './bodies.ts';
import { countryName } from './countries.ts';
import { isPressSeries } from './grammar.ts';
import { fill, sessionPhrase } from './phrases.ts';
import type { ElementMeaning, ParsedSymbol, SymbolElement } from './types.ts';

type Names = Readonly<Record<Language, string>>;

const suffixes: ReadonlyMap<string, Names> = new Map(suffixRows.map(({ code, names }) => [code, names]));
const parentheses: ReadonlyMap<string, Names> = new Map(
  parenthesisRows.map(({ code, names }) => [code, names]),
);
const TREATY_BODY = /^(?:CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED|E\/C\.12)\//;

/** Every element of the symbol with its meaning in the language, in the order of print. */
export function describeSymbol(parsed: ParsedSymbol, language: Language): ElementMeaning[] {
  let body = '';
  return parsed.elements.map((element, index) => {
    const above = body;
    if (element.role === 'body' && element.row !== undefined) body = element.row;
    const repeated = index > 0 && element.role === 'body' && sameName(above, body, language);
    const meaning = repeated
      ? codeMeaning(element.text, body, language)
      : meaningOf(element, body, language, parsed.elements[index - 1]);
    return { text: element.text, role: element.role, meaning };
  });
}

/** `CEDAW/` and `CEDAW/C/` are both the Committee: the second element then only says "committee". */
function sameName(above: string, below: string, language: Language): boolean {
  const name = bodyOf(below)?.names[language];
  return above !== below && name !== undefined && bodyOf(above)?.names[language] === name;
}

function meaningOf(
  element: SymbolElement,
  body: string,
  language: Language,
  before: SymbolElement | undefined,
): string {
  const { text, role, row } = element;
  const bare = text.replace(/^\(|\)$/g, '');
  switch (role) {
    case 'body':
      return bodyMeaning(text, row ?? body, language);
    case 'session':
      return sessionPhrase(body, bare, language);
    case 'year':
      return fill('year', language, bare);
    case 'country':
      return countryName(text, language) ?? text;
    case 'serial':
      return serialMeaning(text, body, language, before);
    case 'part':
      return partMeaning(bare, row, language);
    case 'suffix':
      return withNumber(suffixes.get(row ?? '')?.[language] ?? text, text);
    case 'nature':
    case 'other':
      return codeMeaning(text, body, language);
  }
}

function bodyMeaning(text: string, prefix: string, language: Language): string {
  const body = bodyOf(prefix);
  if (!body) return externalMeaning(prefix, language) ?? codeMeaning(text, prefix, language);
  const name = inLanguage(body.names, language)?.text ?? text;
  const number = /\.([0-9IVXLC]{1,8})$/.exec(text)?.[1];
  if (number === undefined || !prefix.endsWith('.')) return name;
  if (name.includes('{n}')) return name.replace('{n}', number);
  const year = /^(?:19|20)\d\d$/.test(number);
  return fill('of-body', language, name, year ? number : sessionPhrase(prefix, number, language));
}

function externalMeaning(row: string, language: Language): string | null {
  if (isPressSeries(row)) return kinds.find(({ code }) => code === 'press')?.names[language] ?? null;
  return externals.find(({ start }) => start === row)?.names[language] ?? null;
}

function serialMeaning(
  text: string,
  body: string,
  language: Language,
  before: SymbolElement | undefined,
): string {
  const cycle =
    TREATY_BODY.test(body) && /^(?:country|nature)$/.test(before?.role ?? '') && before?.row !== 'GC/';
  const [from = '', to] = text.split('-');
  if (to === undefined) return fill(cycle && before?.row !== 'D/' ? 'cycle' : 'serial', language, from);
  return fill(cycle ? 'cycles' : 'serials', language, from, to);
}

function partMeaning(bare: string, row: string | undefined, language: Language): string {
  if (row === undefined) {
    const [from = '', to] = bare.split('–');
    return to === undefined ? fill('letter', language, from) : fill('letters', language, from, to);
  }
  const value = bare.slice(row.length).replace(/^\.?\s?/, '');
  const [one = '', other] = value.split(' and ');
  const spoken = other === undefined ? one : fill('and', language, one, other);
  return (parentheses.get(row)?.[language] ?? row).replace('{n}', spoken).trim();
}

function codeMeaning(text: string, body: string, language: Language): string {
  const word = /^[A-Z]{1,16}/i.exec(text)?.[0] ?? text;
  const rows = natureRows.filter(({ code }) => code === word || code.toUpperCase() === word.toUpperCase());
  const row =
    rows.find(({ under }) => under !== undefined && body.startsWith(under)) ??
    rows.find(({ under }) => !under);
  return row ? withNumber(row.names[language], text) : fill('subsidiary', language, text);
}

function withNumber(name: string, text: string): string {
  const number = /^[A-Z]{1,16}\.([0-9A-Z][0-9A-Z.-]{0,14})$/i.exec(text)?.[1];
  return number === undefined ? name : `${name} ${number}`;
}
