import { languageOf, type Language } from '../../languages/index.ts';
import { clean, cleanTitle, isoDate, symbolKey, titleLanguage } from '../fields.ts';
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

/**
 * Reads one Akoma Ntoso document in the UN's profile (AKN4UN): the symbol from `docNumber` or the work's address, its
 * title, language and date, and the draft and meeting that its workflow names.
 */
export async function* readAkomaXml(text: AsyncIterable<string>): AsyncGenerator<readonly Item[]> {
  const found: Record<string, string[]> = {};
  const add = (key: string, value: string | undefined) => {
    const text = clean(value ?? '');
    if (text) (found[key] ??= []).push(text);
  };
  let inWork = false;
  let inTitle = 0;
  let title = '';
  const reader = xmlReader({
    open(name, attributes) {
      if (name === 'FRBRWork') inWork = true;
      else if (name === 'FRBRuri') add(inWork ? 'uri' : 'expression', attributes.value);
      else if (name === 'FRBRdate' && inWork) add('date', attributes.date);
      else if (name === 'FRBRlanguage') add('language', attributes.language);
      else if (name === 'FRBRalias') add('alias', attributes.value);
      else if (name === 'step') add('step', attributes.as?.replace(/^#/, ''));
      else if (name === 'docTitle') inTitle++;
    },
    close(name, content) {
      if (inTitle > 0) title += `${content} `;
      if (name === 'FRBRWork') inWork = false;
      else if (name === 'docTitle') inTitle--;
      else if (name === 'docNumber') add('number', content);
      else if (name === 'docDate') add('printed date', content);
    },
  });
  for await (const chunk of text) reader.write(chunk);
  reader.end();

  const symbol = symbolOf(found);
  if (!symbol) {
    yield [problem('no-symbol', 1, found.uri?.[0] ?? title)];
    return;
  }
  const name = cleanTitle(title);
  const language =
    LONG_CODES[found.language?.[0] ?? ''] ?? languageOf(found.language?.[0]) ?? titleLanguage(name);
  const date = isoDate(found.date?.[0] ?? '') ?? isoDate(found['printed date']?.[0] ?? '');
  const steps = (found.step ?? []).map(symbolKey).filter((key) => key !== null);
  const draft = steps.find((key) => /\/L\.\d/.test(key));
  const meeting = steps.find((key) => /\/PV\.\d/.test(key));
  const record: DocumentRecord = {
    kind: 'document',
    symbol,
    titles: name ? { [language]: name } : {},
    ...(date ? { date } : {}),
    ...(draft ? { draft } : {}),
    ...(meeting ? { meeting } : {}),
  };
  yield [{ record, line: 1 }];
}

/** Organs of the work's address, for numbers printed without their symbol ("79/10."). */
const ORGANS: Readonly<Record<string, string>> = {
  unga: 'A/RES/',
  unsc: 'S/RES/',
  unecosoc: 'E/RES/',
  unhrc: 'A/HRC/RES/',
};

function symbolOf(found: Readonly<Record<string, string[]>>): string | null {
  const printed = [...(found.alias ?? []), ...(found.number ?? [])].map((text) => text.replace(/\.$/, ''));
  const full = printed.find((text) => /^[A-Z]{1,6}\//.test(text));
  if (full) return symbolKey(full);
  const organ = /\/(unga|unsc|unecosoc|unhrc)\//.exec(found.uri?.[0] ?? '')?.[1];
  const number = printed.find((text) => /^\S{0,4}\d{1,4}(?:\/\d{1,3}| \(\d{4}\))/.test(text));
  return organ && number ? symbolKey(`${ORGANS[organ] ?? ''}${number}`) : null;
}
