import type { Ballot, DocumentRecord, Item, Tally } from '../records.ts';
import { problem } from '../records.ts';
import { cleanTitle, clean, isoDate, suspicious, symbolKey, titleLanguage, wholeNumber } from '../fields.ts';
import type { Language, Multilingual } from '../../languages/index.ts';
import { languageOf } from '../../languages/index.ts';

/** One field of a MARC record: its tag, first indicator and subfields in order. */
export interface MarcField {
  readonly tag: string;
  readonly indicator: string;
  readonly subfields: readonly { readonly code: string; readonly text: string }[];
}

/**
 * A record of the UN Digital Library in MARC 21 as a pack record. Tags: 191 symbol, 791 symbol of a vote, 245 and 246
 * titles, 269 and 992 dates, 993 related documents (first indicator 1 adopted text, 2 draft, 3 report, 4 meeting),
 * 952 meeting of a vote, 967 ballots, 996 tally, 991 agenda, 650 subjects, 856 and FFT files.
 */
export function marcRecord(fields: readonly MarcField[], line: number): Item {
  const first = (tag: string, code: string) => values(fields, tag, code)[0];
  const title = titles(fields);
  const described = Object.values(title).join(' ');
  const symbol = symbolOf(fields);
  if (!symbol) return problem('no-symbol', line, described || (first('001', '') ?? ''));
  const bad = suspicious(described);
  if (bad) return problem(bad, line, described);

  const dateText = first('992', 'a') ?? first('269', 'a');
  const date = dateText === undefined ? undefined : isoDate(dateText);
  if (date === null) return problem('bad-date', line, `${symbol} ${dateText ?? ''}`);
  const related = (indicator: string) =>
    fields
      .filter((field) => field.tag === '993' && field.indicator === indicator)
      .flatMap((field) => field.subfields.filter(({ code }) => code === 'a'))
      .map(({ text }) => symbolKey(text))
      .filter((key) => key !== null);
  const ballots = voters(fields);
  const vote = tally(fields, ballots) ?? adoption(fields);
  const meeting = symbolKey(first('952', 'a') ?? '') ?? related('4')[0];
  const draft = related('2')[0];
  const report = related('3')[0];
  const subjects = values(fields, '650', 'a').map(clean).filter(Boolean);
  const agenda = fields
    .filter(({ tag }) => tag === '991')
    .map((field) =>
      ['a', 'b', 'c']
        .map((code) => clean(subfield(field, code) ?? ''))
        .filter(Boolean)
        .join(' '),
    );

  const record: DocumentRecord = {
    kind: 'document',
    symbol,
    titles: title,
    ...(date ? { date } : {}),
    ...(vote ? { vote } : {}),
    ...(ballots.size > 0 ? { voters: Object.fromEntries(ballots) } : {}),
    ...(meeting ? { meeting } : {}),
    ...(draft ? { draft } : {}),
    ...(report ? { report } : {}),
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(agenda.length > 0 ? { agenda } : {}),
    ...(related('1').length > 0 ? { related: related('1') } : {}),
  };
  return { record, line };
}

function values(fields: readonly MarcField[], tag: string, code: string): string[] {
  return fields
    .filter((field) => field.tag === tag)
    .flatMap((field) => field.subfields.filter((sub) => sub.code === code).map((sub) => sub.text));
}

function subfield(field: MarcField, code: string): string | undefined {
  return field.subfields.find((sub) => sub.code === code)?.text;
}

/** The symbol printed in the record, else the one that the names of its files spell (`E_ESCWA_OES_2013_1-AR.pdf`). */
function symbolOf(fields: readonly MarcField[]): string | null {
  for (const [tag, code] of [
    ['191', 'a'],
    ['791', 'a'],
  ] as const)
    for (const text of values(fields, tag, code)) {
      const key = symbolKey(text);
      if (key) return key;
    }
  const names = [
    ...values(fields, 'FFT', 'n'),
    ...values(fields, '856', 'u').map((url) => url.split('/').at(-1) ?? ''),
  ];
  for (const name of names) {
    const match = /^([A-Z][\w.()-]{2,80})-(?:AR|ZH|EN|FR|RU|ES)\.[a-z]{3,4}$/.exec(name);
    const key = match?.[1] ? symbolKey(match[1].replaceAll('_', '/')) : null;
    if (key) return key;
  }
  return null;
}

/** What $b says of most documents is their kind, which the symbol says already. */
const GENERIC = /^(?:revised |amended )?(?:draft )?(?:resolution|decision|report|letter|note)[ /:]{0,4}$/;

function titles(fields: readonly MarcField[]): Multilingual {
  const found: Partial<Record<Language, string>> = {};
  for (const tag of ['245', '239', '246'])
    for (const field of fields.filter((candidate) => candidate.tag === tag)) {
      const rest = subfield(field, 'b') ?? '';
      const parts = [subfield(field, 'a') ?? '', GENERIC.test(rest) ? '' : rest];
      const text = cleanTitle(parts.join(' ').trim());
      if (!text) continue;
      const language = languageOf(subfield(field, 'y')) ?? titleLanguage(text);
      found[language] ??= text;
    }
  return found;
}

/** A member that has no $d was present in the list and did not vote. */
function voters(fields: readonly MarcField[]): Map<string, Ballot> {
  const ballots = new Map<string, Ballot>();
  for (const field of fields.filter(({ tag }) => tag === '967')) {
    const country = clean(subfield(field, 'c') ?? '').toUpperCase();
    const said = clean(subfield(field, 'd') ?? 'X').toUpperCase();
    if (/^[A-Z]{3}$/.test(country))
      ballots.set(country, said === 'Y' || said === 'N' || said === 'A' ? said : 'X');
  }
  return ballots;
}

function tally(fields: readonly MarcField[], ballots: ReadonlyMap<string, Ballot>): Tally | null {
  const row = fields.find(({ tag }) => tag === '996');
  const printed = row ? (['b', 'c', 'd'] as const).map((code) => wholeNumber(subfield(row, code))) : [];
  const count = (ballot: Ballot) => [...ballots.values()].filter((value) => value === ballot).length;
  if (ballots.size === 0 && printed.every((value) => value == null)) return null;
  return {
    yes: printed[0] ?? count('Y'),
    no: printed[1] ?? count('N'),
    abstain: printed[2] ?? count('A'),
    ...(ballots.size > 0 ? { absent: count('X') } : {}),
  };
}

/** "Adopted without vote, 42nd plenary meeting" and "Adopted 151-6-27" in 996 $a or 500 $a. */
function adoption(fields: readonly MarcField[]): Tally | 'without' | null {
  for (const text of [...values(fields, '996', 'a'), ...values(fields, '500', 'a')]) {
    if (/adopted without (?:a )?vote/i.test(text)) return 'without';
    const counts = /adopted (\d{1,3})-(\d{1,3})-(\d{1,3})/i.exec(text);
    if (counts) return { yes: Number(counts[1]), no: Number(counts[2]), abstain: Number(counts[3]) };
  }
  return null;
}
