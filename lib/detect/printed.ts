import { isLead } from '../symbols/index.ts';
import { HARMLESS, isDigit, numericAt } from './numeric.ts';
import type { KeyReader } from './reuse.ts';

/** A symbol as a text prints it, in folded offsets. */
export interface Printed {
  readonly start: number;
  readonly end: number;
  readonly symbol: string;
  readonly joint: boolean;
  /** `A/8447`, `S/26560`: a letter and one number, which proves nothing by itself. */
  readonly plain: boolean;
}

/** The short leads that other writings share: what must follow the slash. */
const STRICT: Readonly<Record<string, RegExp>> = {
  A: /(?:\d{1,5}(?!\d)|(?:AC|C|CN|CONF|PV|BUR|L|SR|INF|WGRP|WG|EM)[./]\s?[\dA-Z]|(?:HRC|RES|res|DEC|dec|INF|BUR|SPC|NGO|PRST|Agenda|COM|PET|UN|EC|DAC)\/|E?S-\w)/y,
  S: /(?:\d{1,5}(?!\d)|(?:RES|DEC|PRST|INF|Agenda|NC|COM|PET|CONF|NGO)\/|(?:PV|AC|C|SR|INF|Agenda|PRST)\.\s?\d)/iy,
  E: /(?:\d{1,5}(?!\d)|(?:AC|C|CN|CONF|SR|L|NL|PV|TAC|WG|ESCAP)\.\s?\d|(?:RES|res|DEC|dec|INF|NGO|HLS|PC|HLPF|FFDF|FFDO|INCB|ICEF|ECE|ESCAP|ESCWA|ECA|ECLAC|CEPAL|ECWA|CN|C|NR|DCEC|CRP|UNDCF|PREP|TAC|STAT)[/.])/y,
  T: /(?:RES|PET|PV|INF|L|COM|OBS|AC|C|SR)[./]\d/y,
  CD: /(?:\d{3,4}(?!\d)|(?:PV|WP|INF|NTB|CPD|CW|OS)[./])/y,
  EC: /\d{2}\/SC\/CRP/y,
  AT: /DEC\//y,
};
/** Two-letter leads that stand for nothing else in print, and UNIDO's numbered boards. */
const SHORT = /^(?:ST|TD|DP|LC|GC\.\d{1,2})$/;
/** Names of organizations, bodies and words that others join with a slash and a figure. */
const SHARED = /^(?:GC|CAT|ENERGY|TRADE|TRANS|CES|UNRWA|UNIFEM|IDB|PBC)$/;
const WORD_PART =
  '(?:Parts?|PARTS?|Vols?|VOLS?|Sect|SECT|Income sect|Resumption|RESUMPTION|Supp|SUPP|Annex|Prologue)\\.?[ \\n]?[0-9A-Z]{0,5}(?: ?(?:[-–,yи和及و]|to|and|et) ?[0-9A-Z]{1,4}){0,4}|Introduction|Plan outline|PLAN OUTLINE';
const PARENTHESIS = `[ \\n]?\\((?:[IVXLC]{1,7}|E?S-[IVXLC]{1,5}|(?:19|20)\\d\\d|\\d{1,3}|DTIE|${WORD_PART})\\)`;
/** Meetings are cited in runs: `SR.1–28/Corrigendum`. */
const RUN = '(?:SR|PV)\\.\\d{1,4}[-–]\\d{1,4}(?=/)';
const ELEMENT =
  '\\d{1,5}[A-Z]?(?![a-z])|E?S-(?:\\d{1,2}|[IVXLC]{1,5})|(?:[A-Z][A-Za-z]{0,13}|res|dec|prst)(?:(?:\\.|-(?!(?:[ASET]|TD|DP|ISBA|CCPR)/))[A-Z]?[A-Za-z0-9]{1,8}){0,4}';
const SLASH = '/{1,2}|\\.(?=(?:Add|Corr|Rev)\\.\\d)';
const BODY = new RegExp(`(?:(?:${SLASH})(?:${RUN}|${ELEMENT})(?:${PARENTHESIS}){0,2}){1,9}`, 'y');
/** Treaty-body cycles are ranges: `CO/2-4`. */
const CYCLES = /-\d{1,2}(?![\d/])/y;
const TREATY = /^(?:CERD|CCPR|CEDAW|CAT|CRC|CMW|CRPD|CED|E\/C\.12)\//;
const LETTERS = / ?[A-Z](?![A-Za-z./'])(?:[-–][A-Z](?![A-Za-z./]))?/y;
/** What follows a symbol only in paths, addresses, file names and part numbers. */
const FOREIGN = /^(?:[\w@%]|\/[a-z0-9]|\.[a-z]{2,4}(?![a-z])|-[A-Za-z0-9])/;
/** A number and nothing that a symbol could go on with. */
const PLAIN_BODY = /\/\d{1,5}(?![\w/.(@%-]|[ \n]\()/y;
const PLAIN = /^[ASE]\/\d{1,5}$/;
const SMALL_END = /[a-z]\.?$/;
const LEFT = /[\w/.@#%&=+-]/;
const LEAD = /[A-Z][A-Z0-9.-]{0,9}$/;

/** Reads the symbol whose first slash stands at `slash`; `from` bounds the search to the left. */
function printedAt(text: string, slash: number, from: number, keyOf: KeyReader): Printed | null {
  const numeric = numericAt(text, slash, from);
  if (numeric) return numeric;
  const before = LEAD.exec(text.slice(Math.max(from, slash - 10), slash));
  if (!before) return null;
  const start = slash - before[0].length;
  if (start > from && LEFT.test(text.charAt(start - 1)) && !footnoted(text, start)) return null;
  return parseFrom(text, start, slash, keyOf);
}

/** A footnote's own number, which text extraction glues to the symbol behind it. */
function footnoted(text: string, start: number): boolean {
  return /(?:^|\n)\d{1,2}$/.test(text.slice(Math.max(0, start - 3), start));
}

function parseFrom(text: string, start: number, slash: number, keyOf: KeyReader): Printed | null {
  const lead = text.slice(start, slash);
  const strict = STRICT[lead];
  if (strict) {
    strict.lastIndex = slash + 1;
    if (!strict.test(text)) return null;
  } else if (!(isLead(lead) && (lead.length > 2 || SHORT.test(lead))) || SHARED.test(lead)) return null;
  PLAIN_BODY.lastIndex = slash;
  if (lead.length === 1 && PLAIN_BODY.test(text)) {
    const end = PLAIN_BODY.lastIndex;
    const parsed = keyOf(text.slice(start, end));
    return parsed.ok ? { start, end, symbol: parsed.value.key, joint: false, plain: true } : null;
  }
  BODY.lastIndex = slash;
  const body = BODY.exec(text);
  if (!body) return null;
  let end = BODY.lastIndex;
  let surface = text.slice(start, end);
  CYCLES.lastIndex = end;
  if (text.charAt(end) === '-' && TREATY.test(surface) && CYCLES.test(text)) end = CYCLES.lastIndex;
  LETTERS.lastIndex = end;
  if (/\/(?:RES|DEC)\//.test(surface) && LETTERS.test(text)) end = LETTERS.lastIndex;
  surface = text.slice(start, end);
  if (surface.includes('O/') && /\dO\//.test(surface)) return null;
  if (!isDigit(text.charCodeAt(end - 1)) && !endsAsSymbol(surface, lead.length)) return null;
  if (!HARMLESS.includes(text.charAt(end)) && isForeign(text.slice(end, end + 6), surface)) return null;
  const parsed = keyOf(surface);
  return parsed.ok
    ? { start, end, symbol: parsed.value.key, joint: false, plain: lead.length === 1 && PLAIN.test(surface) }
    : null;
}

/** Whether what does not end in a figure has one behind its lead, and ends as a symbol may. */
function endsAsSymbol(surface: string, lead: number): boolean {
  return /\d/.test(surface.slice(lead)) && (!SMALL_END.test(surface) || isSuffixWord(surface));
}

/** Whether what follows makes the surface a part of something else. */
function isForeign(next: string, surface: string): boolean {
  if (!FOREIGN.test(next)) return false;
  return !(next.startsWith('-') && (/\.\d+$/.test(surface) || /^-(?:[ASET]|TD|DP|ISBA)\//.test(next)));
}

/** `Summary` and `Corrigendum` are the only words in small letters that end a symbol. */
function isSuffixWord(surface: string): boolean {
  const head = surface.replace(/(?:Summary|Corrigendum)$/, '');
  return head.length < surface.length && !SMALL_END.test(head);
}

const JOINT = / ?[-–—] ?(?=[A-Z])/y;

/** Reads the symbol at the slash and the further halves of a joint symbol. */
export function jointAt(text: string, slash: number, from: number, keyOf: KeyReader): Printed | null {
  const first = printedAt(text, slash, from, keyOf);
  if (!first) return null;
  let whole = first;
  for (let halves = 1; halves < 4; halves += 1) {
    JOINT.lastIndex = whole.end;
    if (!JOINT.test(text)) break;
    const start = JOINT.lastIndex;
    const next = text.indexOf('/', start);
    if (next < 0 || next - start > 8 || !/^[A-Z][A-Z0-9.-]*$/.test(text.slice(start, next))) break;
    const half = parseFrom(text, start, next, keyOf);
    if (!half) break;
    whole = {
      start: first.start,
      end: half.end,
      symbol: `${whole.symbol}–${half.symbol}`,
      joint: true,
      plain: false,
    };
  }
  return whole;
}
