import { languageOf, type Language } from '../../languages/index.ts';
import { clean } from '../fields.ts';
import type { Item } from '../records.ts';
import { xmlReader } from '../xml.ts';
import { termItem } from './glossary-table.ts';

interface Entry {
  id: string;
  names: Partial<Record<Language, { long?: string; short: string[] }>>;
  gloss: string;
  line: number;
}

/** Reads TBX (ISO 30042), both the older element names (termEntry, langSet, tig) and those of version 3 (conceptEntry). */
export async function* readTbx(text: AsyncIterable<string>): AsyncGenerator<readonly Item[]> {
  const ready: Item[] = [];
  let entry: Entry | null = null;
  let language: Language | null = null;
  let term = '';
  let type = '';
  let noteType = '';
  const reader = xmlReader({
    open(name, attributes, line) {
      if (name === 'termEntry' || name === 'conceptEntry')
        entry = { id: attributes.id ?? '', names: {}, gloss: '', line };
      else if (name === 'langSet' || name === 'langSec') language = languageOf(attributes['xml:lang']);
      else if (name === 'tig' || name === 'ntig' || name === 'termSec') term = type = '';
      else if (name === 'termNote' || name === 'descrip') noteType = attributes.type ?? '';
    },
    close(name, content) {
      if (name === 'term') term = clean(content);
      else if (name === 'termNote' && noteType === 'termType') type = content;
      else if (name === 'descrip' && noteType === 'definition' && entry) entry.gloss ||= clean(content);
      else if (name === 'tig' || name === 'ntig' || name === 'termSec') add();
      else if ((name === 'termEntry' || name === 'conceptEntry') && entry) {
        ready.push(termItem(entry.id, entry.names, entry.gloss, entry.line, entry.id));
        entry = null;
      }
    },
  });
  function add(): void {
    if (!entry || !language || !term) return;
    const names = (entry.names[language] ??= { short: [] });
    if (/acronym|abbreviation|short|initialism/i.test(type)) names.short.push(term);
    else names.long ??= term;
  }
  for await (const chunk of text) {
    reader.write(chunk);
    yield ready.splice(0);
  }
  reader.end();
  yield ready.splice(0);
}
