import type { Manuscript } from './manuscript.ts';

/** Plain text, for mail and chat. */
export function plain({ title, sections, bibliography }: Manuscript): string {
  const parts = [title];
  for (const { heading, excerpts } of sections) {
    if (heading !== '') parts.push(heading);
    for (const { quote, source, note, tags } of excerpts) {
      parts.push(
        [quote.join('\n'), `— ${source}`, note, tags.map((tag) => `#${tag}`).join(' ')]
          .filter((part) => part !== '')
          .join('\n'),
      );
    }
  }
  return `${[...parts, ...bibliography].join('\n\n')}\n`;
}
