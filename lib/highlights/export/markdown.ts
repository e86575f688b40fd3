import { linesOf, type Manuscript, type ManuscriptExcerpt } from './manuscript.ts';

/**
 * Markdown (CommonMark): quotes as block quotes, the source under each, notes as they were written. A note is the item of
 * a list, so that what it leaves open, a fence or a comment, ends with it.
 */
export function markdown({ title, sections, bibliography }: Manuscript): string {
  const parts = [`# ${escaped(title)}`];
  for (const { heading, excerpts } of sections) {
    if (heading !== '') parts.push(`## ${escaped(heading)}`);
    parts.push(...excerpts.map(excerptOf));
  }
  if (bibliography.length > 0) parts.push('---', ...bibliography.map((line) => `- ${escaped(line)}`));
  return `${parts.join('\n\n')}\n`;
}

function excerptOf({ quote, source, url, note, tags }: ManuscriptExcerpt): string {
  const quoted = quote.map((line) => `> ${escaped(line)}`).join('\n>\n');
  const link = `[${escaped(source)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  const tagged = tags.map((tag) => `\`${tag.replaceAll('`', "'")}\``).join(' ');
  const noted = note === '' ? '' : `- ${linesOf(note).join('\n  ')}`;
  const cited = quoted === '' ? `> — ${link}` : `${quoted}\n>\n> — ${link}`;
  return [cited, noted, tagged].filter((part) => part !== '').join('\n\n');
}

/** Text that Markdown would take for its own marks; a figure with a full stop at the beginning would be a list. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, (character) => `\\${character}`)
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}
