import type { Entry } from '../library/arrange.ts';
import { noteOf, sourcesOf, type Source } from './source.ts';

/** BibTeX: one entry a document, its excerpts in `annote`. */
export function bibtex(entries: readonly Entry[]): string {
  return sourcesOf(entries).map(entryOf).join('\n');
}

function entryOf(source: Source): string {
  const tags = [...new Set(source.entries.flatMap(({ highlight }) => highlight.tags))];
  const [year, month] = source.date?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['author', `{${escaped(source.author)}}`],
    ['title', `{${escaped(source.title)}}`],
    ['institution', 'United Nations'],
    ['number', source.symbol === null ? undefined : escaped(source.symbol)],
    ['year', year],
    ['month', month],
    ['url', source.url.replace(/[{}\\]/g, encodeURIComponent)],
    ['language', source.language],
    ['keywords', tags.length === 0 ? undefined : escaped(tags.join(', '))],
    ['annote', escaped(source.entries.map(noteOf).join(' — '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${source.symbol === null ? 'misc' : 'techreport'}{${source.key},\n${lines.join('')}}\n`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Characters that mean something to TeX; the rest is UTF-8, which BibTeX keeps. */
function escaped(text: string): string {
  return text
    .replace(/[\\~^{}%&$#_]/g, (character) => COMMANDS[character] ?? `\\${character}`)
    .split(/\s+/)
    .join(' ');
}
