import { languageOf, type Language, type Multilingual } from '../../languages/index.ts';
import { clean, titleLanguage } from '../fields.ts';
import type { Item, TermRecord } from '../records.ts';
import { xmlReader } from '../xml.ts';
import { termItem } from './glossary-table.ts';

interface Entry {
  id: string;
  names: TermRecord['names'];
  gloss: Multilingual;
  line: number;
}

const ENTRY = new Set(['termEntry', 'conceptEntry']);
const IN_LANGUAGE = new Set(['langSet', 'langSec']);
const TERM = new Set(['tig', 'ntig', 'termSec']);
/** Elements whose text is taken with that of the elements in it. */
const TEXT = new Set(['term', 'termNote', 'descrip', 'termType', 'definition']);

/**
 * Reads TBX (ISO 30042): the older element names (termEntry, langSet, tig) and those of version 3 (conceptEntry), data
 * categories as attributes (`<descrip type="definition">`) and as elements (`<basic:definition>`).
 */
export async function* readTbx(text: AsyncIterable<string>): AsyncGenerator<readonly Item[]> {
  const ready: Item[] = [];
  let entry: Entry | null = null;
  let language: Language | null = null;
  let isSpoken = false;
  let term = '';
  let type = '';
  let category = '';
  let content = '';
  const reader = xmlReader({
    open(name, attributes, line) {
      if (TEXT.has(name)) content = '';
      if (ENTRY.has(name)) entry = { id: attributes.id ?? '', names: {}, gloss: {}, line };
      else if (IN_LANGUAGE.has(name)) {
        language = languageOf(attributes['xml:lang'] ?? attributes.lang);
        isSpoken = true;
      } else if (TERM.has(name)) term = type = '';
      else if (name === 'termNote' || name === 'descrip') category = attributes.type ?? '';
    },
    text: (piece) => void (content += piece),
    close(name) {
      if (name === 'term') term = clean(content);
      else if (name === 'termType' || (name === 'termNote' && category === 'termType')) type = content;
      else if (name === 'definition' || (name === 'descrip' && category === 'definition'))
        define(clean(content));
      else if (TERM.has(name)) add();
      else if (IN_LANGUAGE.has(name)) {
        language = null;
        isSpoken = false;
      } else if (ENTRY.has(name) && entry) {
        ready.push(termItem(entry.id, entry.names, entry.gloss, entry.line, entry.id));
        entry = null;
      }
    },
  });
  /** A definition stands in a language, or before all of them and in none that is named. */
  function define(definition: string): void {
    if (!entry || !definition || (isSpoken && !language)) return;
    entry.gloss[language ?? titleLanguage(definition)] ??= definition;
  }
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
