import { bodyOfReport } from '../symbols/index.ts';
import type { Cited } from './licence.ts';
import { organOfSymbol } from './memory.ts';
import { endOf } from './numbers.ts';
import { firstFrom, lastBefore } from './order.ts';
import { endsSentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** One body governs a long list; in Chinese across several clauses (UTF-16 units). */
const BEFORE_REACH = 700;
const AFTER_REACH = 320;
const REPORT_REACH = 90;

/** The bodies named before the number in its sentence, the nearest first. */
export function* bodiesNear(citation: Cited, { text, mentions }: Surroundings): Generator<string> {
  const { start } = citation.numbered;
  for (let index = firstFrom(mentions, start) - 1; index >= 0; index -= 1) {
    const named = mentions[index];
    if (!named || start - named.end > BEFORE_REACH) return;
    if (named.end > start) continue;
    if (endsSentence(text.slice(named.end, start))) return;
    yield named.organ;
  }
}

/** The bodies named behind the number in its sentence: "in resolution 37/42 the Human Rights Council …". */
export function* bodiesAfter(citation: Cited, { text, mentions }: Surroundings): Generator<string> {
  const end = citation.behind ?? endOf(citation.numbered);
  for (let index = firstFrom(mentions, end); index < mentions.length; index += 1) {
    const named = mentions[index];
    if (!named || named.start - end > AFTER_REACH || endsSentence(text.slice(end, named.start))) return;
    yield named.organ;
  }
}

/** The report printed just before the number, as footnotes cite: `(E/2018/28), chap. I, sect. B, resolution 61/2`. */
export function reportBefore(citation: Cited, { text, printed }: Surroundings): string | null {
  const start = citation.trigger?.start ?? citation.numbered.start;
  const report = lastBefore(printed, start);
  if (!report || start - report.end > REPORT_REACH || endsSentence(text.slice(report.end, start)))
    return null;
  if (/[(;]/.test(text.slice(report.end, start))) return null;
  return bodyOfReport(report.symbol) ?? conferenceOf(report.symbol);
}

/** The body that only its own documents name: conferences of parties and the like, never a principal organ. */
function conferenceOf(symbol: string): string | null {
  if (symbol.startsWith('FCCC/')) return 'FCCC/';
  const organ = organOfSymbol(symbol);
  return organ !== null && /^[AES]\/$/.test(organ) ? null : organ;
}

/** The report in brackets right behind the number: `resolution 42/22 (A/74/53/Add.1)`. */
export function reportBehind(citation: Cited, { text, printed }: Surroundings): string | null {
  const end = citation.behind ?? endOf(citation.numbered);
  const report = printed[firstFrom(printed, end)];
  if (!report || report.start - end > 3 || !/^[ \n]?\($/.test(text.slice(end, report.start))) return null;
  return bodyOfReport(report.symbol);
}
