import { FIRST_ASSEMBLY_DECISION } from './bare.ts';
import { segmentKey, type Segment } from './segments.ts';
import { isReport } from './supplements.ts';
import type { SymbolElement, SymbolKind } from './types.ts';

const KINDS: ReadonlyMap<string, SymbolKind> = new Map([
  ['RES/', 'resolution'],
  ['RES.', 'resolution'],
  ['DEC/', 'decision'],
  ['DEC.', 'decision'],
  ['PRST/', 'statement'],
  ['PV.', 'verbatim-record'],
  ['SR.', 'summary-record'],
  ['L.', 'draft'],
  ['REP/', 'report'],
]);

/** What the document is, as its nature element or its place in the Official Records tells. */
export function kindOf(key: string, elements: readonly SymbolElement[]): SymbolKind {
  if (isAssemblyDecision(key)) return 'decision';
  for (const { row } of elements) {
    const kind = row === undefined ? undefined : KINDS.get(row);
    if (kind) return kind;
  }
  return isReport(key) ? 'report' : 'document';
}

/** General Assembly numbers from 401 on are decisions, even where they are printed `A/RES/…` (symbols.md 1.8). */
export function isAssemblyDecision(key: string): boolean {
  const serial = /^A\/RES\/\d{1,3}\/(\d{1,4})[A-Z-]{0,5}$/.exec(key)?.[1];
  return serial !== undefined && Number(serial) >= FIRST_ASSEMBLY_DECISION;
}

/**
 * The key of the document that holds the symbol. One document holds all lettered parts of old resolutions and of those
 * of special sessions; later parts were issued apart and keep the letter (symbols.md 4).
 */
export function documentKey(segments: readonly Segment[], key: string): string {
  if (isAssemblyDecision(key)) return key.replace('A/RES/', 'A/DEC/');
  if (!/^[AET]\/RES\//.test(key)) return key;
  const last = segments.at(-1);
  if (!last?.letters) return key;
  const old = last.parentheses.some(({ role }) => role === 'session') || /\/E?S-\d/.test(key);
  if (!old) return key;
  return [...segments.slice(0, -1), { ...last, letters: '' }].map(segmentKey).join('/');
}

/** Bodies whose resolutions or decisions have no document of their own; the report of the session holds them. */
const WITHOUT_DOCUMENTS =
  /^(?:E\/CN\.(?!4\/)\d{1,2}|CTOC\/COP|CAC\/COSP|UNEP\/GC|DP|E\/ICEF)\/(?:RES|DEC)\/|^A\/DEC\/|^\d{1,3}\/C(?:P|MP|MA)\./;

/** True where the key was made for citing and no such document exists (symbols.md 1.8). */
export function isSynthetic(key: string): boolean {
  return WITHOUT_DOCUMENTS.test(key) || isAssemblyDecision(key);
}
