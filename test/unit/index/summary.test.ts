import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { DocumentEntrySchema, type DocumentEntry } from '../../../lib/index/entries.ts';
import { composeSummary } from '../../../lib/index/summary.ts';
import { LANGUAGES, LanguageSchema, type Language } from '../../../lib/languages/index.ts';
import { parseSymbol } from '../../../lib/symbols/index.ts';
import rows from './summaries.json' with { type: 'json' };

/** A document's facts and the summary that a reader of each language expects. */
const table = v.parse(
  v.array(v.object({ entry: DocumentEntrySchema, sentences: v.record(LanguageSchema, v.string()) })),
  rows,
);

function composed(entry: DocumentEntry, language: Language): string {
  const parsed = parseSymbol(entry.symbol);
  if (!parsed.ok) throw new Error(entry.symbol);
  return composeSummary(entry, parsed.value, language);
}

describe('a summary composed from facts', () => {
  it.each(
    table.flatMap(({ entry, sentences }) =>
      LANGUAGES.map((language) => [entry.symbol, language, entry, sentences[language]] as const),
    ),
  )('%s in %s', (_, language, entry, expected) => {
    expect(composed(entry, language)).toBe(expected);
  });

  it('mentions no vote, date, meeting or draft that is not known', () => {
    for (const language of LANGUAGES)
      expect(composed({ symbol: 'A/RES/69/245' }, language)).toBe(
        composed({ symbol: 'A/RES/69/245', relations: {} }, language),
      );
    expect(composed({ symbol: 'A/RES/69/245' }, 'en')).toBe(
      'General Assembly resolution, 69th session (2014–2015).',
    );
  });

  it('ends every sentence once, and leaves no parameter open', () => {
    for (const { entry } of table)
      for (const language of LANGUAGES)
        expect(composed(entry, language)).not.toMatch(/\.\.|。。|[{}]|undefined/);
  });
});
