import { languageOf, type Language } from '../../languages/index.ts';
import { clean, cleanTitle, isoDate, suspicious, symbolKey, titleLanguage } from '../fields.ts';
import { problem, type DocumentRecord, type Item } from '../records.ts';
import { xmlReader } from '../xml.ts';

/** ISO 639-2 codes of FRBRlanguage, which Akoma Ntoso asks for. */
const LONG_CODES: Readonly<Record<string, Language>> = {
  ara: 'ar',
  zho: 'zh',
  chi: 'zh',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  rus: 'ru',
  spa: 'es',
};

/** What a document says of itself, in the order in which it says it. */
interface Found {
  readonly line: number;
  readonly values: Record<string, string[]>;
  title: string;
}

/** Elements whose text is taken with that of the elements in it. */
const TEXT = new Set(['docTitle', 'docNumber', 'docDate']);

/**
 * Reads Akoma Ntoso in the UN's profile (AKN4UN): the symbol from `docNumber` or the work's address, its title, language and
 * date, and the draft and meeting that its workflow names. A collection gives a record for each of its components; what is
 * attached to a document says nothing of that.
 */
export async function* readAkomaXml(text: AsyncIterable<string>): AsyncGenerator<readonly Item[]> {
  const ready: Item[] = [];
  /** The file's own document, and the component under way in it. */
  const open: Found[] = [{ line: 1, values: {}, title: '' }];
  let components = 0;
  let inWork = false;
  let attached = 0;
  let content: string | null = null;
  const add = (key: string, value: string | undefined): void => {
    const written = clean(value ?? '');
    const values = open.at(-1)?.values;
    if (written && values && attached === 0) (values[key] ??= []).push(written);
  };
  const reader = xmlReader({
    open(name, attributes, line) {
      if (name === 'FRBRWork') inWork = true;
      else if (name === 'FRBRuri') add(inWork ? 'uri' : 'expression', attributes.value);
      else if (name === 'FRBRdate' && inWork) add('date', attributes.date);
      else if (name === 'FRBRlanguage') add('language', attributes.language);
      else if (name === 'FRBRalias') add('alias', attributes.value);
      else if (name === 'step') add('step', attributes.as?.replace(/^#/, ''));
      else if (name === 'attachments') attached++;
      else if (name === 'component') open.push({ line, values: {}, title: '' });
      else if (TEXT.has(name)) content = '';
      else if (content !== null && /^(?:br|eol|p)$/.test(name)) content += ' ';
    },
    text(piece) {
      if (content !== null) content += piece;
    },
    close(name) {
      if (name === 'FRBRWork') inWork = false;
      else if (name === 'attachments') attached--;
      else if (name === 'component') {
        const found = open.pop();
        if (!found || Object.keys(found.values).length === 0) return;
        components++;
        ready.push(itemOf(found));
      } else if (TEXT.has(name)) {
        const found = open.at(-1);
        if (name === 'docTitle' && attached === 0 && found) found.title += `${content ?? ''} `;
        else if (name !== 'docTitle') add(name, content ?? '');
        content = null;
      }
    },
  });
  for await (const chunk of text) {
    reader.write(chunk);
    yield ready.splice(0);
  }
  reader.end();
  const [whole] = open;
  // A collection need not have a symbol of its own.
  const item = whole && itemOf(whole);
  yield [...ready, ...(item && (components === 0 || 'record' in item) ? [item] : [])];
}

function itemOf({ line, values, title }: Found): Item {
  const symbol = symbolOf(values);
  if (!symbol) return problem('no-symbol', line, values.uri?.[0] ?? title);
  const name = cleanTitle(title);
  const [said] = values.language ?? [];
  const language = LONG_CODES[said ?? ''] ?? languageOf(said) ?? titleLanguage(name);
  const date = isoDate(values.date?.[0] ?? '') ?? isoDate(values.docDate?.[0] ?? '');
  const steps = (values.step ?? []).map(symbolKey).filter((key) => key !== null);
  const draft = steps.find((key) => /\/L\.\d/.test(key));
  const meeting = steps.find((key) => /\/PV\.\d/.test(key));
  const bad = suspicious(name);
  if (bad) return problem(bad, line, name);
  const record: DocumentRecord = {
    kind: 'document',
    symbol,
    titles: name ? { [language]: name } : {},
    ...(date ? { date } : {}),
    ...(draft ? { draft } : {}),
    ...(meeting ? { meeting } : {}),
  };
  return { record, line };
}

/** Organs of the work's address, for numbers printed without their symbol ("79/10."). */
const ORGANS: Readonly<Record<string, string>> = {
  unga: 'A/RES/',
  unsc: 'S/RES/',
  unecosoc: 'E/RES/',
  unhrc: 'A/HRC/RES/',
};

function symbolOf(found: Readonly<Record<string, string[]>>): string | null {
  const printed = [...(found.alias ?? []), ...(found.docNumber ?? [])].map((text) => text.replace(/\.$/, ''));
  const full = printed.find((text) => /^[A-Z]{1,6}\//.test(text));
  if (full) return symbolKey(full);
  const organ = /\/(unga|unsc|unecosoc|unhrc)\//.exec(found.uri?.[0] ?? '')?.[1];
  const number = printed.find((text) => /^\S{0,4}\d{1,4}(?:\/\d{1,3}| \(\d{4}\))/.test(text));
  return organ && number ? symbolKey(`${ORGANS[organ] ?? ''}${number}`) : null;
}
