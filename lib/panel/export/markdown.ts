import { formatDate } from '../../i18n/index.ts';
import { addressOf, type ReferenceList } from './list.ts';

/** A heading and a list item a document: linked symbol, title, date. */
export function toMarkdown({ title, language, rows }: ReferenceList): string {
  const items = rows.map((row) => {
    const address = addressOf(row, language);
    const symbol = address
      ? `[${escape(row.display)}](${address.replace(/[()]/g, encodeURIComponent)})`
      : escape(row.display);
    const rest = [row.title && escape(row.title.text), row.date && formatDate(row.date, language)];
    return `- ${[symbol, ...rest].filter(Boolean).join(' · ')}`;
  });
  return `# ${escape(title)}\n\n${items.join('\n')}\n`;
}

const escape = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
