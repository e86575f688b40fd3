import { LANGUAGES, type Language } from '../../lib/languages/index.ts';
import { GLOSS_LIMIT, SUMMARY_LIMIT, TITLE_LIMIT, type Rows, type Vote } from '../../lib/index/rows.ts';
import { symbolKey } from '../../lib/index/keys.ts';
import { gateOf } from '../../lib/detect/terms/forms.ts';
import { parseSymbol } from '../../lib/symbols/index.ts';
import { isPlausibleYear } from '../../lib/symbols/calendar.ts';
import ordinary from './ordinary-words.json' with { type: 'json' };

/** What is wrong with a row, in words, for whoever edits data/index. */
export interface RowProblem {
  readonly row: string;
  readonly problem: string;
}

/** Members of the United Nations now, and of the Security Council before and since 1966. */
const MOST_MEMBERS = 193;
const COUNCIL_MEMBERS = { before1966: 11, since1966: 15 };
/** Members of the Council whose votes a resolution needs: seven of eleven, nine of fifteen. */
const COUNCIL_MAJORITY = { before1966: 7, since1966: 9 };
const ECOSOC_MEMBERS = 54;
const HUMAN_RIGHTS_COUNCIL_MEMBERS = 47;

const ordinaryWords: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  LANGUAGES.map((language) => [language, new Set(ordinary[language])]),
);

/** Checks what a schema cannot say. An empty answer means that the rows can ship. */
export function checkRows(rows: Rows): RowProblem[] {
  return [
    ...duplicates(
      'document',
      rows.documents.map(({ symbol }) => symbolKey(symbol)),
    ),
    ...duplicates(
      'summary',
      rows.summaries.map(({ symbol }) => symbolKey(symbol)),
    ),
    ...duplicates(
      'term',
      rows.terms.map(({ id }) => id),
    ),
    ...rows.documents.flatMap(checkDocument),
    ...rows.summaries.flatMap(checkSummary),
    ...checkTerms(rows.terms),
  ];
}

function duplicates(kind: string, keys: readonly string[]): RowProblem[] {
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    if (seen.has(key)) return [{ row: key, problem: `the ${kind} has two rows` }];
    seen.add(key);
    return [];
  });
}

/** Every symbol parses, and is written as the grammar writes it. */
function checkSymbol(row: string, symbol: string): RowProblem[] {
  const parsed = parseSymbol(symbol);
  if (!parsed.ok) return [{ row, problem: `${symbol} is no symbol (${parsed.fault.code})` }];
  return parsed.value.key === symbol ? [] : [{ row, problem: `${symbol} is written ${parsed.value.key}` }];
}

/** The date lies in the session or year that the symbol names. */
function checkDate(row: string, symbol: string, date: string | undefined): RowProblem[] {
  const parsed = parseSymbol(symbol);
  if (date === undefined || !parsed.ok || parsed.value.kind !== 'resolution') return [];
  const session = parsed.value.elements.find(({ role }) => role === 'session')?.text.replace(/[()]/g, '');
  const year = Number(date.slice(0, 4));
  if (session !== undefined && !isPlausibleYear(parsed.value.body, session, year))
    return [{ row, problem: `${date} is not in session ${session}` }];
  const named = /^S\/RES\/\d{1,4}\((\d{4})\)$/.exec(symbol)?.[1];
  return named && Number(named) !== year ? [{ row, problem: `${date} is not in ${named}` }] : [];
}

function mostVotes(symbol: string, date: string | undefined): { members: number; majority: number } {
  if (symbol.startsWith('S/')) {
    const era = (date ?? symbol.slice(-5)) < '1966' ? 'before1966' : 'since1966';
    return { members: COUNCIL_MEMBERS[era], majority: COUNCIL_MAJORITY[era] };
  }
  const members = symbol.startsWith('A/HRC/')
    ? HUMAN_RIGHTS_COUNCIL_MEMBERS
    : symbol.startsWith('E/')
      ? ECOSOC_MEMBERS
      : MOST_MEMBERS;
  return { members, majority: 1 };
}

function checkVote(symbol: string, date: string | undefined, vote: Vote | undefined): RowProblem[] {
  if (vote === undefined || vote === 'without') return [];
  const { yes, no, abstain, absent = 0 } = vote;
  const { members, majority } = mostVotes(symbol, date);
  const sum = yes + no + abstain + absent;
  if (sum > members) return [{ row: symbol, problem: `${sum} votes of ${members} members` }];
  if (yes < majority || yes <= no) return [{ row: symbol, problem: `not adopted with ${yes} to ${no}` }];
  return [];
}

const FOREIGN: Readonly<Record<Language, RegExp>> = {
  ar: /[\p{Script=Cyrillic}\p{Script=Han}]/u,
  zh: /[\p{Script=Arabic}\p{Script=Cyrillic}]/u,
  en: /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}]/u,
  fr: /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}]/u,
  ru: /[\p{Script=Arabic}\p{Script=Han}]/u,
  es: /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}]/u,
};
const OWN: Readonly<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  en: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  es: /\p{Script=Latin}/u,
};

/** A text in another script stands in the wrong column. */
function checkLanguage(row: string, text: string, what: string, language: Language): RowProblem[] {
  return OWN[language].test(text) && !FOREIGN[language].test(text)
    ? []
    : [{ row, problem: `${what} is not in ${language}` }];
}

function checkText(row: string, text: string, what: string, limit: number): RowProblem[] {
  const problems: RowProblem[] = [];
  const add = (problem: string): number => problems.push({ row, problem: `${what} ${problem}` });
  if (text.length > limit) add(`is longer than ${limit}`);
  if (/^[\s\-–—.,;:]|\s$|\s{2}|[\u200B-\u200F\u202A-\u202E\uFEFF]/.test(text))
    add('begins, ends or is spaced oddly');
  const opens = text.match(/[(（]/g)?.length ?? 0;
  const closes = text.match(/[)）]/g)?.length ?? 0;
  if (opens > closes) add('has a bracket that is not closed');
  return problems;
}

function checkDocument(row: Rows['documents'][number]): RowProblem[] {
  const { symbol, title, date } = row;
  const others = [row.meeting, row.report, row.drafts, row.reportParts, row.amendments].flat();
  return [
    ...[symbol, ...others].flatMap((each) => (each === undefined ? [] : checkSymbol(symbol, each))),
    ...checkDate(symbol, symbol, date),
    ...checkVote(symbol, date, row.vote),
    ...((title === undefined) !== (row.titleFrom === undefined)
      ? [{ row: symbol, problem: 'title and titleFrom go together' }]
      : []),
    ...LANGUAGES.flatMap((language) =>
      title?.[language]
        ? [
            ...checkText(symbol, title[language], `title (${language})`, TITLE_LIMIT),
            ...checkLanguage(symbol, title[language], 'title', language),
          ]
        : [],
    ),
  ];
}

function checkSummary(row: Rows['summaries'][number]): RowProblem[] {
  const { symbol } = row;
  return [
    ...checkSymbol(symbol, symbol),
    ...checkDate(symbol, symbol, row.date),
    ...LANGUAGES.flatMap((language) => [
      ...checkText(symbol, row.title[language], `title (${language})`, TITLE_LIMIT),
      ...checkText(symbol, row.summary[language], `summary (${language})`, SUMMARY_LIMIT),
      ...checkLanguage(symbol, row.title[language], 'title', language),
      ...checkLanguage(symbol, row.summary[language], 'summary', language),
      ...(/[.。)»”]$/.test(row.summary[language])
        ? []
        : [{ row: symbol, problem: `summary (${language}) is no full sentence` }]),
    ]),
  ];
}

function checkTerms(terms: Rows['terms']): RowProblem[] {
  const ids = new Set(terms.map(({ id }) => id));
  return terms.flatMap((term) => {
    const { id, parent, replacedBy, created, ended } = term;
    const dangling = [parent, replacedBy].filter((other) => other !== undefined && !ids.has(other));
    return [
      ...dangling.map((other) => ({ row: id, problem: `${String(other)} is no term` })),
      ...(created !== undefined && ended !== undefined && ended < created
        ? [{ row: id, problem: 'ends before it begins' }]
        : []),
      ...LANGUAGES.flatMap((language) => [
        ...checkLanguage(id, term.gloss[language], 'gloss', language),
        ...checkText(id, term.gloss[language], `gloss (${language})`, GLOSS_LIMIT),
        ...checkText(id, term.names[language].long, `name (${language})`, TITLE_LIMIT),
        ...checkForms(id, term.names[language].short, language),
      ]),
    ];
  });
}

/** A short form that is an ordinary word must be one that counts only with a definition or context nearby. */
function checkForms(id: string, forms: readonly string[], language: Language): RowProblem[] {
  return forms.flatMap((form) => {
    const problems = checkText(id, form, `short form “${form}”`, TITLE_LIMIT);
    if (!/[\p{L}\p{N}]/u.test(form)) problems.push({ row: id, problem: `“${form}” has no letters` });
    if (ordinaryWords.get(language)?.has(form) && gateOf(form, language, false) === 'free')
      problems.push({ row: id, problem: `“${form}” (${language}) is an ordinary word` });
    return problems;
  });
}
