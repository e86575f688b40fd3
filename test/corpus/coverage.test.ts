import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../../lib/cli/library.node.ts';
import { LANGUAGES, type Language } from '../../lib/languages/index.ts';
import { parseSymbol } from '../../lib/symbols/index.ts';
import { HAS_CORPUS, labelledDocuments } from './corpus.ts';

/** Shares of all labelled mentions, below which the index may not fall in any language. */
const LEAST_TITLED = 0.6;
const LEAST_SUMMARIZED = 0.42;

interface Coverage {
  readonly language: Language;
  readonly mentions: number;
  readonly titled: number;
  /** With a title in the language itself. */
  readonly titledHere: number;
  /** With a written summary, not one composed from facts. */
  readonly summarized: number;
}

const library = HAS_CORPUS ? bundledLibrary() : null;

async function coverageOf(language: Language): Promise<Coverage> {
  const symbols = labelledDocuments(language).flatMap(({ blocks }) =>
    blocks.flatMap(({ refs }) => refs.map(([, , symbol]) => symbol)),
  );
  let [titled, titledHere, summarized] = [0, 0, 0];
  for (const symbol of symbols) {
    const parsed = parseSymbol(symbol);
    const entry = parsed.ok ? (await library?.document(parsed.value))?.entry : undefined;
    if (entry?.titles) titled++;
    if (entry?.titles?.[language]) titledHere++;
    if (entry?.summaries) summarized++;
  }
  return { language, mentions: symbols.length, titled, titledHere, summarized };
}

const share = (part: number, whole: number): string => (part / whole).toFixed(3);

describe.runIf(HAS_CORPUS)('coverage of the bundled index', () => {
  it('gives titles and summaries to the mentions of the labelled documents', async () => {
    const coverage: Coverage[] = [];
    for (const language of LANGUAGES) coverage.push(await coverageOf(language));
    console.table(
      coverage.map(({ language, mentions, titled, titledHere, summarized }) => ({
        language,
        mentions,
        'with a title': share(titled, mentions),
        'in the language': share(titledHere, mentions),
        'with a written summary': share(summarized, mentions),
      })),
    );
    for (const { mentions, titled, summarized } of coverage) {
      expect(titled / mentions).toBeGreaterThanOrEqual(LEAST_TITLED);
      expect(summarized / mentions).toBeGreaterThanOrEqual(LEAST_SUMMARIZED);
    }
  });
});
