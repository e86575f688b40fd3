import { languageFacts, type Language } from '../../languages/index.ts';
import type { Manuscript, ManuscriptExcerpt } from './manuscript.ts';
import { xmlText } from './xml.ts';

/** The colours of the excerpts in print, a little lighter than on the screen. */
const FILLS = {
  yellow: '#fdeeaa',
  green: '#cdeed3',
  blue: '#cfe5fb',
  pink: '#fbd5e2',
  purple: '#e3d9fa',
} as const;

/** A page that needs nothing but itself. */
export function html({ title, language, sections, bibliography }: Manuscript): string {
  const body = sections.flatMap(({ heading, excerpts }) => [
    ...(heading === '' ? [] : [`<h2>${xmlText(heading)}</h2>`]),
    ...excerpts.map(excerptOf),
  ]);
  if (bibliography.length > 0) {
    body.push(`<ul class="sources">${bibliography.map((line) => `<li>${xmlText(line)}</li>`).join('')}</ul>`);
  }
  return `<!doctype html>
<html ${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, 'Noto Sans', sans-serif; color: #14202e; }
blockquote { margin: 0; padding: .6rem 1rem; border-radius: 6px; }
article { margin: 0 0 1.6rem; break-inside: avoid; }
cite { font-style: normal; font-weight: 600; }
.note { white-space: pre-wrap; margin: .4rem 0 0; }
.tags { color: #4a5767; font-size: .85rem; }
</style>
</head>
<body>
<h1>${xmlText(title)}</h1>
${body.join('\n')}
</body>
</html>
`;
}

function excerptOf({ id, language, colour, quote, source, url, note, tags }: ManuscriptExcerpt): string {
  const paragraphs = quote.map((line) => `<p>${xmlText(line)}</p>`).join('');
  const href = /^https?:/i.test(url) ? ` href="${xmlText(url)}"` : '';
  return [
    `<article id="${xmlText(id)}">`,
    `<blockquote ${languageAttributes(language)} style="background:${FILLS[colour]}">${paragraphs}</blockquote>`,
    `<p><cite><a${href}><bdi>${xmlText(source)}</bdi></a></cite></p>`,
    note === '' ? '' : `<p class="note" dir="auto">${xmlText(note)}</p>`,
    tags.length === 0
      ? ''
      : `<p class="tags">${tags.map((tag) => `<bdi>${xmlText(tag)}</bdi>`).join(' · ')}</p>`,
    '</article>',
  ].join('');
}

function languageAttributes(language: Language): string {
  const { locale, direction } = languageFacts(language);
  return `lang="${locale}" dir="${direction}"`;
}
