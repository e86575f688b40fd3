import * as v from 'valibot';
import { LANGUAGES, type Multilingual } from '../../languages/index.ts';
import { clean, isoDate, suspicious } from '../fields.ts';
import { problem, RecordSchema, TITLE_LIMIT } from '../records.ts';
import type { DocumentRecord, Item, TermRecord } from '../records.ts';
import { symbolReader } from '../symbols.ts';

/**
 * Reads records of the project's own form as somebody may have written them by hand: what they hold is held against the
 * schema, symbols become canonical and text is cleaned and checked as that of every other format. A record that this wrote
 * comes back as it was.
 */
export function packRecords(): (value: unknown, line: number) => Item {
  const keyOf = symbolReader();
  return (value, line) => {
    const parsed = v.safeParse(RecordSchema, value);
    if (!parsed.success) return problem('unreadable-row', line, JSON.stringify(value));
    return parsed.output.kind === 'term' ? term(parsed.output, line) : document(parsed.output, line, keyOf);
  };
}

function document(given: DocumentRecord, line: number, keyOf: (written: string) => string | null): Item {
  const symbol = keyOf(clean(given.symbol));
  if (!symbol) return problem('no-symbol', line, given.symbol);
  const titles = cleaned(given.titles);
  const { subjects = [], agenda = [], note = '', memberNames = {} } = given;
  const texts = [...Object.values(titles), ...subjects, ...agenda, note, ...Object.values(memberNames)];
  const bad = firstSuspicious(texts);
  if (bad) return problem(bad, line, `${symbol} ${texts.join(' · ')}`);
  if (given.date !== undefined && isoDate(given.date) !== given.date)
    return problem('bad-date', line, `${symbol} ${given.date}`);
  const record: DocumentRecord = { ...given, symbol, titles };
  for (const role of ['meeting', 'draft', 'report'] as const) {
    if (given[role] === undefined) continue;
    const key = keyOf(clean(given[role]));
    if (!key) return problem('no-symbol', line, `${symbol} ${role} ${given[role]}`);
    record[role] = key;
  }
  if (given.related) record.related = given.related.flatMap((written) => keyOf(clean(written)) ?? []);
  for (const role of ['subjects', 'agenda'] as const)
    if (given[role]) record[role] = given[role].map(clean).filter(Boolean);
  if (given.note !== undefined) record.note = clean(given.note);
  if (given.memberNames)
    record.memberNames = Object.fromEntries(
      Object.entries(given.memberNames).map(([code, name]) => [code, clean(name)]),
    );
  return { record, line };
}

function term(given: TermRecord, line: number): Item {
  const names: TermRecord['names'] = {};
  for (const language of LANGUAGES) {
    const name = given.names[language];
    if (!name) continue;
    const long = clean(name.long ?? '');
    const short = name.short.map(clean).filter(Boolean);
    if (long || short.length > 0) names[language] = { ...(long ? { long } : {}), short };
  }
  const gloss = cleaned(given.gloss);
  const texts = Object.values(names).flatMap(({ long = '', short }) => [long, ...short]);
  if (texts.length === 0) return problem('no-name', line, given.id);
  const bad = firstSuspicious([...texts, ...Object.values(gloss)]);
  if (bad) return problem(bad, line, `${given.id} ${texts.join(' · ')}`);
  return { record: { ...given, id: clean(given.id) || given.id, names, gloss }, line };
}

function cleaned(texts: Multilingual): Multilingual {
  const kept: Multilingual = {};
  for (const language of LANGUAGES) {
    const text = clean(texts[language] ?? '').slice(0, TITLE_LIMIT);
    if (text) kept[language] = text;
  }
  return kept;
}

function firstSuspicious(texts: readonly string[]): ReturnType<typeof suspicious> {
  for (const text of texts) {
    const bad = suspicious(text);
    if (bad) return bad;
  }
  return null;
}
