import { cleanTitle, isoDate, suspicious, titleLanguage, wholeNumber } from '../fields.ts';
import { symbolReader } from '../symbols.ts';
import { problem, type Ballot, type DocumentRecord, type Item, type Tally } from '../records.ts';
import { cellReader, type ColumnMapping } from '../tables/columns.ts';
import type { Row, Rows } from '../tables/table.ts';

/** Records handed over together. */
const AT_ONCE = 500;

/** One resolution while its rows come in; ballots as one short text, since a file has a million of them. */
interface Gathered {
  readonly row: Row;
  readonly symbol: string;
  ballots: string;
}

/**
 * Reads a voting table (one row a member and vote, General Assembly or Security Council) and groups it into one record
 * a resolution. Rows of one resolution need not stand together. A draft that was voted down goes under the draft's
 * symbol. Memory grows with resolutions and ballots (about 6 bytes a ballot), not with the file.
 */
export async function* readVotes(rows: Rows, mapping: ColumnMapping): AsyncGenerator<readonly Item[]> {
  const { one } = cellReader(mapping);
  const keyOf = symbolReader();
  const gathered = new Map<string, Gathered>();
  for await (const batch of rows) yield batch.flatMap((row) => ballot(row) ?? []);
  let ready: Item[] = [];
  for (const entry of gathered.values()) {
    ready.push(...resolution(entry));
    if (ready.length < AT_ONCE) continue;
    yield ready;
    ready = [];
  }
  yield ready;

  /** Keeps a row's ballot; the problem where it has none. */
  function ballot(row: Row): Item | null {
    const { cells, line } = row;
    if (row.formula) return problem('formula', line, cells.join(' · '));
    const symbol = keyOf(one(cells, 'symbol')) ?? keyOf(one(cells, 'draft'));
    const member = one(cells, 'member').toUpperCase();
    if (!symbol || !/^[A-Z]{3}$/.test(member))
      return problem(symbol ? 'unreadable-row' : 'no-symbol', line, cells.join(' · '));
    const key = one(cells, 'record') || symbol;
    let entry = gathered.get(key);
    if (!entry) gathered.set(key, (entry = { row, symbol, ballots: '' }));
    entry.ballots += member + ballotOf(one(cells, 'ballot'));
    return null;
  }

  function* resolution({ row, symbol, ballots }: Gathered): Generator<Item> {
    const { cells, line } = row;
    const printed = cleanTitle(one(cells, 'title'));
    const title = printed || subjectLine(one(cells, 'gloss'));
    const bad = suspicious(title);
    if (bad) {
      yield problem(bad, line, title);
      return;
    }
    const voters: Record<string, Ballot> = {};
    for (let at = 0; at < ballots.length; at += 4)
      voters[ballots.slice(at, at + 3)] = ballots[at + 3] as Ballot;
    const counted = count(Object.values(voters));
    const [yes, no, abstain, absent] = (['yes', 'no', 'abstain', 'absent'] as const).map((role) =>
      wholeNumber(one(cells, role)),
    );
    const tally: Tally = {
      yes: yes ?? counted.yes,
      no: no ?? counted.no,
      abstain: abstain ?? counted.abstain,
      absent: absent ?? counted.absent ?? 0,
    };
    // The library counts every member for what was adopted without a vote: nobody voted.
    const without = /without/i.test(one(cells, 'vote'));
    if (tally.yes !== counted.yes || tally.no !== counted.no || tally.abstain !== counted.abstain)
      yield problem('votes-disagree', line, `${symbol}: ${tally.yes}-${tally.no}-${tally.abstain}`);
    const date = isoDate(one(cells, 'date'));
    const meeting = keyOf(one(cells, 'meeting'));
    const draft = keyOf(one(cells, 'draft'));
    const report = keyOf(one(cells, 'report'));
    const agenda = one(cells, 'agenda');
    const subjects = one(cells, 'subjects')
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean);
    const note = one(cells, 'note');
    const record: DocumentRecord = {
      kind: 'document',
      symbol,
      titles: title ? { [titleLanguage(title)]: title } : {},
      ...(title && !printed ? { titleFrom: 'subject' as const } : {}),
      ...(without ? { vote: 'without' as const } : { vote: tally, voters }),
      ...(date ? { date } : {}),
      ...(meeting ? { meeting } : {}),
      ...(draft && draft !== symbol ? { draft } : {}),
      ...(report ? { report } : {}),
      ...(subjects.length > 0 ? { subjects } : {}),
      ...(agenda ? { agenda: [agenda] } : {}),
      ...(note ? { note } : {}),
    };
    yield { record, line };
  }
}

/**
 * What the library's files of the Security Council have for a title: "Security Council resolution 2787 (2025) [on …]",
 * without the number, which the symbol says.
 */
function subjectLine(text: string): string {
  const topic = /^Security Council resolution \d{1,5} \(\d{4}\) \[(?:on )?([^[\]]{1,500})\]\.?$/i.exec(
    text,
  )?.[1];
  return cleanTitle(topic ? topic.charAt(0).toUpperCase() + topic.slice(1) : text);
}

function ballotOf(text: string): Ballot {
  const letter = text.charAt(0).toUpperCase();
  return letter === 'Y' || letter === 'N' || letter === 'A' ? letter : 'X';
}

function count(ballots: readonly Ballot[]): Tally {
  const of = (ballot: Ballot) => ballots.filter((value) => value === ballot).length;
  return { yes: of('Y'), no: of('N'), abstain: of('A'), absent: of('X') };
}
