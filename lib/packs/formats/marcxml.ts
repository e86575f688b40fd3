import type { Ballot, DocumentRecord, Item, Tally } from '../records.ts';
import { problem } from '../records.ts';
import { cleanTitle, clean, isoDate, suspicious, titleLanguage, wholeNumber } from '../fields.ts';
import { memberReader } from '../../symbols/members.ts';
import { symbolReader } from '../symbols.ts';
import type { Language, Multilingual } from '../../languages/index.ts';
import { languageOf } from '../../languages/index.ts';

/** One field of a MARC record: its tag, first indicator and subfields in order. */
export interface MarcField {
  readonly tag: string;
  readonly indicator: string;
  readonly subfields: readonly { readonly code: string; readonly text: string }[];
}

/** The fields of one record by their tags, each in the order of the record. */
type Fields = ReadonlyMap<string, readonly MarcField[]>;

/**
 * Reads records of the UN Digital Library in MARC 21, all of one file, as pack records. Tags: 191 symbol, 791 symbol of a
 * vote, 245 and 246 titles, 269 and 992 dates, 993 related documents (first indicator 1 adopted text, 2 draft, 3 report,
 * 4 meeting), 952 meeting of a vote, 967 ballots, 996 tally, 991 agenda, 650 subjects, 856 and FFT files.
 */
export function marcRecords(): (fields: readonly MarcField[], line: number) => Item {
  const keyOf = symbolReader();
  const readMember = memberReader();
  return (list, line) => {
    const fields = byTag(list);
    const titles = titlesOf(fields);
    const described = Object.values(titles).join(' ');
    const symbol = symbolOf(fields, keyOf);
    if (!symbol) return problem('no-symbol', line, described || (firstOf(fields, '001', '') ?? ''));
    const bad = suspicious(described);
    if (bad) return problem(bad, line, described);
    const dateText = firstOf(fields, '992', 'a') ?? firstOf(fields, '269', 'a');
    const date = dateText === undefined ? undefined : isoDate(dateText);
    if (date === null) return problem('bad-date', line, `${symbol} ${dateText ?? ''}`);
    const record: DocumentRecord = { kind: 'document', symbol, titles };
    if (date) record.date = date;
    const { ballots, names } = voters(fields, readMember);
    const vote = tally(fields, ballots) ?? adoption(fields);
    if (vote) record.vote = vote;
    if (ballots.size > 0) record.voters = Object.fromEntries(ballots);
    if (names.size > 0) record.memberNames = Object.fromEntries(names);
    relate(record, fields, keyOf);
    const subjects = values(fields, '650', 'a').map(clean).filter(Boolean);
    if (subjects.length > 0) record.subjects = subjects;
    const agenda = agendaOf(fields);
    if (agenda.length > 0) record.agenda = agenda;
    return { record, line };
  };
}

function byTag(list: readonly MarcField[]): Fields {
  const fields = new Map<string, MarcField[]>();
  for (const field of list) {
    const alike = fields.get(field.tag);
    if (alike) alike.push(field);
    else fields.set(field.tag, [field]);
  }
  return fields;
}

const NONE: readonly MarcField[] = [];

function values(fields: Fields, tag: string, code: string): string[] {
  const found: string[] = [];
  for (const field of fields.get(tag) ?? NONE)
    for (const sub of field.subfields) if (sub.code === code) found.push(sub.text);
  return found;
}

const firstOf = (fields: Fields, tag: string, code: string): string | undefined =>
  values(fields, tag, code)[0];

function subfield(field: MarcField, code: string): string | undefined {
  return field.subfields.find((sub) => sub.code === code)?.text;
}

type KeyOf = (written: string) => string | null;

/** Adds the documents that the record names: of adopted texts all, of the others the first that has a symbol. */
function relate(record: DocumentRecord, fields: Fields, keyOf: KeyOf): void {
  const named = new Map<string, string[]>();
  for (const field of fields.get('993') ?? NONE)
    for (const { code, text } of field.subfields) {
      const key = code === 'a' ? keyOf(clean(text)) : null;
      if (key) named.set(field.indicator, [...(named.get(field.indicator) ?? []), key]);
    }
  const meeting = keyOf(clean(firstOf(fields, '952', 'a') ?? '')) ?? named.get('4')?.[0];
  if (meeting) record.meeting = meeting;
  const draft = named.get('2')?.[0];
  if (draft) record.draft = draft;
  const report = named.get('3')?.[0];
  if (report) record.report = report;
  const adopted = named.get('1');
  if (adopted) record.related = adopted;
}

function agendaOf(fields: Fields): string[] {
  return (fields.get('991') ?? NONE).map((field) =>
    ['a', 'b', 'c']
      .map((code) => clean(subfield(field, code) ?? ''))
      .filter(Boolean)
      .join(' '),
  );
}

/** The symbol printed in the record, else the one that the names of its files spell (`E_ESCWA_OES_2013_1-AR.pdf`). */
function symbolOf(fields: Fields, keyOf: KeyOf): string | null {
  for (const tag of ['191', '791'])
    for (const text of values(fields, tag, 'a')) {
      const key = keyOf(clean(text));
      if (key) return key;
    }
  const names = [
    ...values(fields, 'FFT', 'n'),
    ...values(fields, '856', 'u').map((url) => url.split('/').at(-1) ?? ''),
  ];
  for (const name of names) {
    const match = /^([A-Z][\w.()-]{2,80})-(?:AR|ZH|EN|FR|RU|ES)\.[a-z]{3,4}$/.exec(name);
    const key = match?.[1] ? keyOf(match[1].replaceAll('_', '/')) : null;
    if (key) return key;
  }
  return null;
}

/** What $b says of most documents is their kind, which the symbol says already. */
const GENERIC = /^(?:revised |amended )?(?:draft )?(?:resolution|decision|report|letter|note)[ /:]{0,4}$/;

function titlesOf(fields: Fields): Multilingual {
  const found: Partial<Record<Language, string>> = {};
  for (const tag of ['245', '239', '246'])
    for (const field of fields.get(tag) ?? NONE) {
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
function voters(fields: Fields, readMember: ReturnType<typeof memberReader>) {
  const ballots = new Map<string, Ballot>();
  /** Of members whose code is no State's. */
  const names = new Map<string, string>();
  for (const field of fields.get('967') ?? NONE) {
    const code = clean(subfield(field, 'c') ?? '').toUpperCase();
    const member = readMember(code, () => clean(subfield(field, 'e') ?? ''));
    const said = clean(subfield(field, 'd') ?? 'X').toUpperCase();
    if (!member) continue;
    ballots.set(member.code, said === 'Y' || said === 'N' || said === 'A' ? said : 'X');
    if (member.name) names.set(member.code, member.name);
  }
  return { ballots, names };
}

function tally(fields: Fields, ballots: ReadonlyMap<string, Ballot>): Tally | null {
  const row = fields.get('996')?.[0];
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
function adoption(fields: Fields): Tally | 'without' | null {
  for (const text of [...values(fields, '996', 'a'), ...values(fields, '500', 'a')]) {
    if (/adopted without (?:a )?vote/i.test(text)) return 'without';
    const counts = /adopted (\d{1,3})-(\d{1,3})-(\d{1,3})/i.exec(text);
    if (counts) return { yes: Number(counts[1]), no: Number(counts[2]), abstain: Number(counts[3]) };
  }
  return null;
}
