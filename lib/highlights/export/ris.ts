import type { Entry } from '../library/arrange.ts';
import { noteOf, sourcesOf, type Source } from './source.ts';

/** The RIS format (Research Information Systems, 2001): one record a document, its excerpts as notes. */
export function ris(entries: readonly Entry[]): string {
  return sourcesOf(entries).map(recordOf).join('\r\n');
}

function recordOf(source: Source): string {
  const tags = [...new Set(source.entries.flatMap(({ highlight }) => highlight.tags))];
  const fields: [string, string | null][] = [
    ['TY', source.symbol === null ? 'ELEC' : 'RPRT'],
    ['ID', source.key],
    ['AU', source.author],
    ['TI', source.title],
    ['SN', source.symbol],
    ['PY', source.date?.slice(0, 4) ?? null],
    ['DA', source.date === null ? null : dateOf(source.date)],
    ['PB', 'United Nations'],
    ['LA', source.language],
    ['UR', source.url],
    ...tags.map((tag): [string, string] => ['KW', tag]),
    ...source.entries.map((entry): [string, string] => ['N1', noteOf(entry)]),
    ['ER', ''],
  ];
  return fields
    .flatMap(([name, value]) => (value === null ? [] : [`${name}  - ${oneLine(value)}\r\n`]))
    .join('');
}

/** `2015-09-25` → `2015/09/25/`; missing parts stay empty. */
function dateOf(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

/** A field is one line. */
const oneLine = (text: string) =>
  text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
