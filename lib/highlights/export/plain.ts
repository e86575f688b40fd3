import { linesOf, type Manuscript, type ManuscriptExcerpt } from './manuscript.ts';

/** Before each line of a note. */
const INDENT = '    ';

/**
 * Plain text, for mail and chat. How a line begins says what it is, whatever the words are: `> ` the quote, `— ` its
 * source, an indent the note, `#` a tag; what stands alone between blank lines is a heading or, at the end, a source.
 */
export function plain({ title, sections, bibliography }: Manuscript): string {
  const parts = [oneLine(title)];
  for (const { heading, excerpts } of sections) {
    if (heading !== '') parts.push(oneLine(heading));
    parts.push(...excerpts.map(excerptOf));
  }
  return `${[...parts, ...bibliography.map(oneLine)].join('\n\n')}\n`;
}

function excerptOf({ quote, source, note, tags }: ManuscriptExcerpt): string {
  return [
    ...quote.map((line) => `> ${line}`),
    `— ${oneLine(source)}`,
    ...(note === '' ? [] : linesOf(note).map((line) => INDENT + line)),
    ...tags.map((tag) => `#${oneLine(tag)}`),
  ].join('\n');
}

const oneLine = (text: string) =>
  linesOf(text)
    .map((line) => line.trim())
    .join(' ');
