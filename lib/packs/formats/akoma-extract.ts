import * as v from 'valibot';
import { cleanTitle, isoDate, suspicious, symbolKey, titleLanguage, wholeNumber } from '../fields.ts';
import { problem, type Ballot, type DocumentRecord, type Item } from '../records.ts';

const Names = v.fallback(v.array(v.string()), []);
const Text = v.fallback(v.string(), '');
const Count = v.fallback(v.union([v.number(), v.string()]), '');

/** One row of the data_extract files that accompany the UN's machine-readable resolutions. */
const ExtractSchema = v.object({
  symbol: v.string(),
  title: Text,
  pv: Text,
  adoption_meeting: Text,
  adoption_date: Text,
  originating_document: Text,
  voting_type: Text,
  adoption_type: Text,
  agenda_item_name: Text,
  subjects: v.fallback(v.array(v.tupleWithRest([v.string()], v.unknown())), []),
  MS_in_favour: Names,
  MS_against: Names,
  MS_abstaining: Names,
  MS_in_favour_count: Count,
  MS_against_count: Count,
  MS_abstaining_count: Count,
});

/** A row as a record. Agenda codes ("123a") stand among the subjects and are left out; countries come as ISO3 codes. */
export function extractRow(value: unknown, line: number): Item {
  const parsed = v.safeParse(ExtractSchema, value);
  const excerpt = JSON.stringify(value).slice(0, 300);
  if (!parsed.success) return problem('no-symbol', line, excerpt);
  const row = parsed.output;
  const symbol = symbolKey(row.symbol);
  if (!symbol) return problem('no-symbol', line, excerpt);
  const title = cleanTitle(row.title);
  const bad = suspicious(title);
  if (bad) return problem(bad, line, title);
  const date = isoDate(row.adoption_date);
  const meeting = symbolKey(row.pv) ?? symbolKey(row.adoption_meeting);
  const draft = symbolKey(row.originating_document);
  const lists: readonly (readonly [readonly string[], Ballot])[] = [
    [row.MS_in_favour, 'Y'],
    [row.MS_against, 'N'],
    [row.MS_abstaining, 'A'],
  ];
  const voters = lists.flatMap(([codes, ballot]) =>
    codes.filter((code) => /^[A-Z]{3}$/.test(code)).map((code) => [code, ballot] as const),
  );
  const [yes, no, abstain] = [row.MS_in_favour_count, row.MS_against_count, row.MS_abstaining_count].map(
    (count, at) => wholeNumber(String(count)) ?? lists[at]?.[0].length ?? 0,
  );
  const without = /without\s?(?:a )?vote/i.test(`${row.voting_type} ${row.adoption_type}`);
  const subjects = row.subjects.map(([label]) => label).filter((label) => !/^\d{1,3}[a-z]{0,2}$/.test(label));
  const record: DocumentRecord = {
    kind: 'document',
    symbol,
    titles: title ? { [titleLanguage(title)]: title } : {},
    ...(date ? { date } : {}),
    ...(meeting ? { meeting } : {}),
    ...(draft ? { draft } : {}),
    ...(without
      ? { vote: 'without' as const }
      : yes
        ? { vote: { yes, no: no ?? 0, abstain: abstain ?? 0 } }
        : {}),
    ...(voters.length > 0 ? { voters: Object.fromEntries(voters) } : {}),
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(row.agenda_item_name ? { agenda: [row.agenda_item_name] } : {}),
  };
  return { record, line };
}
