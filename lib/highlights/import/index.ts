import * as v from 'valibot';
import { failure, success, type Result } from '../../faults/index.ts';
import type { Highlight } from '../record.ts';
import { AnnotationSchema, highlightOf } from './annotation.ts';
import type { ImportReport, ReportLine } from './report.ts';

export type { ImportReport } from './report.ts';

/** Largest file that is read, in bytes: some hundred thousand excerpts. */
export const LARGEST_IMPORT = 200_000_000;

/**
 * Reads a file of annotations: our own collection, a Hypothesis export (JSON), or a W3C collection, page or list of
 * others. Nothing is stored: the report says what would be, and what not.
 * @param present the highlights that are there already, to recognise duplicates
 */
export function readImport(text: string, present: readonly Highlight[], now: number): Result<ImportReport> {
  const parsed = parseJson(text);
  if (parsed === undefined) return failure('import-not-json');
  const found = annotationsIn(parsed);
  if (!found) return failure('import-unknown');
  const seen = new Set(present.map(({ id }) => id));
  const passages = new Set(present.map(passageOf));
  const lines: ReportLine[] = [];
  const highlights: Highlight[] = [];
  found.items.forEach((item, index) => {
    const number = index + 1;
    const annotation = v.safeParse(AnnotationSchema, item);
    const highlight = annotation.success ? highlightOf(annotation.output, now) : 'unreadable';
    if (typeof highlight === 'string') {
      lines.push({ number, outcome: highlight, text: beginningOf(JSON.stringify(item)) });
      return;
    }
    const line = { number, text: beginningOf(highlight.quote) };
    if (seen.has(highlight.id) || passages.has(passageOf(highlight))) {
      lines.push({ ...line, outcome: 'duplicate' });
      return;
    }
    seen.add(highlight.id);
    passages.add(passageOf(highlight));
    highlights.push(highlight);
    lines.push({ ...line, outcome: 'taken' });
  });
  return success({ format: found.format, lines, highlights });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const List = v.array(v.unknown());
const Page = v.object({ items: List });
const Collection = v.object({ first: Page });
const Rows = v.object({ rows: List });
const Hypothesis = v.object({ annotations: List });

/** The annotations of a file, wherever its format keeps them. */
function annotationsIn(json: unknown): { format: ImportReport['format']; items: readonly unknown[] } | null {
  const list = v.safeParse(List, json);
  const items = list.success
    ? list.output
    : (pick(Collection, json)?.first.items ??
      pick(Page, json)?.items ??
      pick(Rows, json)?.rows ??
      pick(Hypothesis, json)?.annotations);
  if (!items) return null;
  const own = items.some((item) => pick(v.object({ rapporteur: v.object({}) }), item));
  const hypothesis = items.some((item) => pick(v.object({ uri: v.string() }), item));
  return { format: own ? 'own' : hypothesis ? 'hypothesis' : 'annotations', items };
}

function pick<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}

/** Two highlights of the same words at the same place of the same document are one. */
function passageOf({ document, language, quote, selectors }: Highlight): string {
  const selector = selectors.find((candidate) => candidate.type === 'TextQuoteSelector');
  return JSON.stringify([document, language, plain(quote), plain(selector?.prefix ?? '').slice(-32)]);
}

const plain = (text: string) => text.split(/\s+/).join(' ').trim();

/** Characters of a record that the report shows. */
const SHOWN = 80;

function beginningOf(text: string): string {
  const line = plain(text);
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
