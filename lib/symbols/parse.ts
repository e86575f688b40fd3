import { failure, success, type Result } from '../faults/index.ts';
import { latinSessions } from './arabic.ts';
import { symbolOfAddress } from './address.ts';
import { symbolOfNumber } from './bare.ts';
import { readElements } from './elements.ts';
import { readExternal } from './external.ts';
import { foldSymbol } from './fold.ts';
import { isLead, LEADS, matchBody, natureOf, type BodyMatch } from './grammar.ts';
import { documentKey, isSynthetic, kindOf } from './kind.ts';
import { readSegment, segmentDisplay, segmentKey, type Segment } from './segments.ts';
import type { ParsedSymbol } from './types.ts';

/** Longest symbol read, without blanks, in UTF-16 units: the longest joint symbols printed have under 90. */
const LONGEST_SYMBOL = 240;
/** Longest input read, in UTF-16 units: a symbol as it is shown has at most a blank for each of its letters. */
const LONGEST_INPUT = 2 * LONGEST_SYMBOL;
/** No symbol begins so: `1 A–E/Add.1` is an addendum to parts A to E. */
const SUFFIX = String.raw`(?:add|corr|rev|amend)\.`;
const JOINT = new RegExp(
  `[-–—](?=(?:${LEADS.filter((lead) => /^[A-Z-]+$/.test(lead)).join('|')})/(?!${SUFFIX}))`,
  'i',
);
const RANGE = new RegExp(
  String.raw`(?<=\d\s?)([A-Z])\s?[–—]\s?([A-Z])(?![A-Z]|/(?!${SUFFIX})|\.[A-Z0-9])`,
  'gi',
);
/** The dash of letters before another part, where it would read as the one that joins two symbols. */
const INNER_RANGE = new RegExp(String.raw`(?<= [A-Z])–(?=[A-Z]/(?!${SUFFIX}))`, 'gi');
/** A symbol in capitals and figures, that tidying leaves as it is: most that are printed. */
const REGULAR = /^[A-Z]{1,16}(?:\/(?:\d{1,7}|[A-Z]{1,16}(?:\.\d{1,5})?|(?:Add|Corr|Rev)\.\d{1,5})){1,9}$/;
/** Principal organs: what follows must be a figure, a body or a nature, else `A/C` and `S/N` would be symbols. */
const PRINCIPAL = /^[ASET]$/;

/**
 * Reads a document symbol as people write it: any case, blanks, dashes, full width, Arabic or Chinese session marks, an
 * address of undocs.org or docs.un.org, or a bare number whose shape tells the organ (`70/1`, `2274 (2016)`). Never
 * throws; linear in the input. Faults: `symbol-empty`, `symbol-too-long`, `symbol-unknown-body`, `symbol-no-number`,
 * `symbol-malformed`.
 */
export function parseSymbol(input: string): Result<ParsedSymbol> {
  const halves = halvesOf(input);
  if (!halves.ok) return halves;
  const parsed: ParsedSymbol[] = [];
  for (const half of halves.value) {
    const single = parseSingle(half);
    if (!single.ok) return single;
    parsed.push(single.value);
  }
  return join(parsed);
}

/** What `parseSymbol` gives as key, and whether the symbol is joint, without what a detector has no need of. */
export function readKey(input: string): Result<{ readonly key: string; readonly joint: boolean }> {
  const halves = REGULAR.test(input) ? success([input]) : halvesOf(input);
  if (!halves.ok) return halves;
  const keys: string[] = [];
  for (const half of halves.value) {
    const other = readExternal(half) ?? conferenceDecision(half);
    const read = other ? success({ key: other.key }) : readSegments(half);
    if (!read.ok) return read;
    keys.push(read.value.key);
  }
  return success({ key: keys.join('–'), joint: keys.length > 1 });
}

/** The symbols that a joint one consists of, folded and without blanks. */
function halvesOf(input: string): Result<readonly string[]> {
  if (input.length > LONGEST_INPUT) return failure('symbol-too-long');
  const text = tidy(latinSessions(foldSymbol(symbolOfAddress(input) ?? input)));
  if (text === '') return failure('symbol-empty');
  const cited = /^(?:[A-Z]{1,9}-)?\d/i.test(text) ? (symbolOfNumber(text) ?? text) : text;
  if (cited.length > LONGEST_SYMBOL) return failure('symbol-too-long');
  return success(cited.split(JOINT));
}

/** Without blanks, asterisks, enclosing brackets, full stops that close a part; `A and B` as `A-B`; `43.Add.1` as `43/Add.1`. */
function tidy(text: string): string {
  const lettered = text
    .trim()
    .replace(RANGE, '$1-$2')
    .replace(/(?<=\d\s?)([A-Z])\s?(?:and|to|et|[,àayи和至])\s?([A-Z])(?![A-Za-z/]|\.[A-Za-z0-9])/gu, '$1-$2');
  const squeezed = lettered
    .replace(/[\s*]+/g, '')
    .replace(/(?<=\d)[–—](?=\d)/g, '-')
    .replace(/[.;,:]{1,3}$/, '')
    .replace(/\b\.(?=\/)/g, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '')
    .replace(/(?<=[\d)])\.?(?=(?:add|corr|rev|amend)\.\d)/gi, '/');
  return /^\([^()]*\)$/.test(squeezed) ? squeezed.slice(1, -1) : squeezed;
}

function join(parsed: readonly ParsedSymbol[]): Result<ParsedSymbol> {
  const [first, ...others] = parsed;
  if (!first) return failure('symbol-empty');
  if (others.length === 0) return success(first);
  return success({
    ...first,
    key: parsed.map(({ key }) => key).join('–'),
    display: parsed.map(({ display }) => display).join('–'),
    elements: parsed.flatMap(({ elements }) => elements),
    joint: others.map(({ key }) => key),
  });
}

function parseSingle(text: string): Result<ParsedSymbol> {
  const other = readExternal(text) ?? conferenceDecision(text);
  if (other) return success(other);
  const read = readSegments(text);
  if (!read.ok) return read;
  const { segments, match, key } = read.value;
  const elements = readElements(segments, match.prefix, match.parts);
  return success({
    key,
    display: segments.map(segmentDisplay).join('/').replace(INNER_RANGE, '-'),
    document: documentKey(segments, key),
    kind: kindOf(key, elements),
    body: match.prefix,
    elements,
    joint: [],
    synthetic: isSynthetic(key),
  });
}

interface Read {
  readonly segments: readonly Segment[];
  readonly match: BodyMatch;
  readonly key: string;
}

function readSegments(text: string): Result<Read> {
  const pieces = text.split('/');
  const [lead = ''] = pieces;
  if (!isLead(lead)) return failure('symbol-unknown-body', { params: { lead: lead.slice(0, 20) } });
  if (!/\d/.test(text) && !/\/SER\.[A-Z]$/i.test(text)) return failure('symbol-no-number');
  const segments: Segment[] = [];
  for (const piece of pieces) {
    const segment = readSegment(piece);
    if (!segment) return failure('symbol-malformed', { params: { part: piece.slice(0, 40) } });
    segments.push(segment);
  }
  return keyed(segments);
}

function keyed(segments: readonly Segment[]): Result<Read> {
  const keys = segments.map(segmentKey);
  const match = matchBody(keys);
  const lead = segments[0]?.stem;
  const second = segments[1]?.stem;
  const third = segments[2]?.stem;
  if (!match) return failure('symbol-unknown-body', { params: { lead: lead ?? '' } });
  const known = match.parts > 1 || /^(?:\d|E?S-\d)/.test(second ?? '') || natureOf(wordOf(second)) !== null;
  if (PRINCIPAL.test(lead ?? '') && !known)
    return failure('symbol-malformed', { params: { part: second ?? '' } });
  if (/^(?:RES|DEC)$/.test(second ?? '') && !/^(?:E?S-)?\d/.test(third ?? '')) {
    return failure('symbol-malformed', { params: { part: third ?? '' } });
  }
  return success({ segments, match, key: keys.join('/') });
}

function wordOf(stem: string | undefined): string {
  return /^[A-Z]{0,16}/i.exec(stem ?? '')?.[0] ?? '';
}

const CLIMATE_BODIES: Readonly<Record<string, string>> = {
  CP: 'FCCC/CP/',
  CMP: 'FCCC/KP/CMP/',
  CMA: 'FCCC/PA/CMA/',
};

/** Decisions of the climate conferences, numbered before the session: `1/CP.21`. */
function conferenceDecision(text: string): ParsedSymbol | null {
  if (!/^\d/.test(text)) return null;
  const [, serial, conference, session] = /^(\d{1,3})\/(CP|CMP|CMA)\.(\d{1,2})$/i.exec(text) ?? [];
  const body = CLIMATE_BODIES[conference?.toUpperCase() ?? ''];
  if (!serial || !conference || !session || !body) return null;
  const key = `${serial}/${conference.toUpperCase()}.${session}`;
  return {
    key,
    display: key,
    document: key,
    kind: 'decision',
    body,
    elements: [
      { text: serial, role: 'serial' },
      { text: conference.toUpperCase(), role: 'body', row: body },
      { text: session, role: 'session' },
    ],
    joint: [],
    synthetic: true,
  };
}
