import { memberReader } from '../../symbols/members.ts';
import { cleanTitle, isoDate, suspicious, titleLanguage, wholeNumber } from '../fields.ts';
import { ballotOf } from '../ballots.ts';
import { symbolReader } from '../symbols.ts';
import { problem, type Ballot, type DocumentRecord, type Item, type Tally } from '../records.ts';
import { columnsOf, type ColumnMapping } from '../tables/columns.ts';
import type { Row, Rows } from '../tables/table.ts';

/** Records handed over together. */
const AT_ONCE = 500;

/** One resolution while its rows come in; ballots as short texts, since a file has a million of them. */
interface Gathered {
  readonly line: number;
  /** The cells of its first row, as {@link keep} keeps them. */
  readonly cells: string;
  readonly symbol: string;
  /** Ballots are whole in each: a code and a letter each. */
  readonly ballots: string[];
  /** The last ballots. */
  open: string;
  /** Of members whose code is no State's. */
  readonly names: Record<string, string>;
}

/** Ballots joined to one text, in UTF-16 units: text that only grows takes ten times its length. */
const BALLOTS_TEXT = 256;

const BETWEEN_CELLS = '\u0000';

/** Cells as one text. */
const keep = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replaceAll(BETWEEN_CELLS, ' ')).join(BETWEEN_CELLS);

/** The same text for itself: as a piece of what was read it would keep all of that in memory. */
const own = (text: string): string => [text.charAt(0), text.slice(1)].join('');

/**
 * Reads a voting table (one row a member and vote, General Assembly or Security Council) and groups it into one record
 * a resolution. Rows of one resolution need not stand together. A draft that was voted down goes under the draft's
 * symbol; what is `wrong` with a row as such comes first. Memory grows with resolutions and ballots (about 6 bytes a ballot), not with the file.
 */
export async function* readVotes(
  rows: Rows,
  mapping: ColumnMapping,
  wrong: (row: Row) => Item | null,
): AsyncGenerator<readonly Item[]> {
  const { one } = columnsOf(mapping);
  const [symbolOf, draftOf, memberOf] = [one('symbol'), one('draft'), one('member')];
  const [recordOf, votedOf, nameOf] = [one('record'), one('ballot'), one('member-name')];
  const readMember = memberReader();
  const keyOf = symbolReader();
  const gathered = new Map<string, Gathered>();
  for await (const batch of rows) yield batch.flatMap((row) => wrong(row) ?? ballot(row) ?? []);
  const resolutionOf = resolutionReader(mapping, keyOf);
  let ready: Item[] = [];
  for (const entry of gathered.values()) {
    ready.push(...resolutionOf(entry));
    if (ready.length < AT_ONCE) continue;
    yield ready;
    ready = [];
  }
  yield ready;

  /** Keeps a row's ballot; the problem where it has none. */
  function ballot({ cells, line }: Row): Item | null {
    const symbol = keyOf(symbolOf(cells)) ?? keyOf(draftOf(cells));
    const member = readMember(memberOf(cells).toUpperCase(), () => nameOf(cells));
    if (!symbol || !member) return problem(symbol ? 'unreadable-row' : 'no-symbol', line, cells);
    const vote = ballotOf(votedOf(cells));
    if (!vote) return problem('bad-vote', line, cells);
    const key = `${recordOf(cells)} ${symbol}`;
    let entry = gathered.get(key);
    if (!entry) {
      entry = { line, cells: keep(cells), symbol: own(symbol), ballots: [], open: '', names: {} };
      gathered.set(own(key), entry);
    }
    if (member.name) entry.names[member.code] = own(member.name);
    entry.open += member.code + vote;
    if (entry.open.length >= BALLOTS_TEXT) {
      entry.ballots.push(own(entry.open));
      entry.open = '';
    }
    return null;
  }
}

/** Makes a record of what was gathered of a resolution; a problem with it where its tally is another than its ballots'. */
function resolutionReader(
  mapping: ColumnMapping,
  keyOf: ReturnType<typeof symbolReader>,
): (gathered: Gathered) => Item[] {
  const { one } = columnsOf(mapping);
  const [titleOf, glossOf, voteOf, dateOf] = [one('title'), one('gloss'), one('vote'), one('date')];
  const [meetingOf, draftOf, reportOf] = [one('meeting'), one('draft'), one('report')];
  const [agendaOf, subjectsOf, noteOf] = [one('agenda'), one('subjects'), one('note')];
  const countsOf = (['yes', 'no', 'abstain', 'absent'] as const).map(one);
  return ({ line, cells: text, symbol, ballots: whole, open, names }) => {
    const cells = text.split(BETWEEN_CELLS);
    const ballots = whole.join('') + open;
    const printed = cleanTitle(titleOf(cells));
    const title = printed || subjectLine(glossOf(cells));
    const bad = suspicious(title);
    if (bad) return [problem(bad, line, title)];
    const voters: Record<string, Ballot> = {};
    for (let at = 0; at < ballots.length; at += 4)
      voters[ballots.slice(at, at + 3)] = ballotOf(ballots.charAt(at + 3)) ?? 'X';
    const counted = count(Object.values(voters));
    const [yes, no, abstain, absent] = countsOf.map((countOf) => wholeNumber(countOf(cells)));
    const tally: Tally = {
      yes: yes ?? counted.yes,
      no: no ?? counted.no,
      abstain: abstain ?? counted.abstain,
      absent: absent ?? counted.absent ?? 0,
    };
    // The library counts every member for what was adopted without a vote: nobody voted.
    const without = /without/i.test(voteOf(cells));
    const agrees = tally.yes === counted.yes && tally.no === counted.no && tally.abstain === counted.abstain;
    const date = isoDate(dateOf(cells));
    const meeting = keyOf(meetingOf(cells));
    const draft = keyOf(draftOf(cells));
    const report = keyOf(reportOf(cells));
    const agenda = agendaOf(cells);
    const subjects = subjectsOf(cells)
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean);
    const note = noteOf(cells);
    const record: DocumentRecord = {
      kind: 'document',
      symbol,
      titles: title ? { [titleLanguage(title)]: title } : {},
      ...(title && !printed ? { titleFrom: 'subject' as const } : {}),
      ...(without ? { vote: 'without' as const } : { vote: tally, voters }),
      ...(!without && Object.keys(names).length > 0 ? { memberNames: names } : {}),
      ...(date ? { date } : {}),
      ...(meeting ? { meeting } : {}),
      ...(draft && draft !== symbol ? { draft } : {}),
      ...(report ? { report } : {}),
      ...(subjects.length > 0 ? { subjects } : {}),
      ...(agenda ? { agenda: [agenda] } : {}),
      ...(note ? { note } : {}),
    };
    return [
      ...(agrees
        ? []
        : [problem('votes-disagree', line, `${symbol}: ${tally.yes}-${tally.no}-${tally.abstain}`)]),
      { record, line },
    ];
  };
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

function count(ballots: readonly Ballot[]): Tally {
  const of = (ballot: Ballot) => ballots.filter((value) => value === ballot).length;
  return { yes: of('Y'), no: of('N'), abstain: of('A'), absent: of('X') };
}
