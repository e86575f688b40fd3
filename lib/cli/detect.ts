import * as v from 'valibot';
import { createDetector } from '../detect/index.ts';
import { buildLexicon } from '../detect/terms/index.ts';
import type { DetectContext, LexiconForm, TermLexicon } from '../detect/types.ts';
import { detailOf } from '../faults/index.ts';
import { hostContext } from '../hosts/index.ts';
import { LexiconEntrySchema } from '../index/entries.ts';
import type { Library } from '../index/library.ts';
import { LANGUAGES, LanguageSchema, type Language } from '../languages/index.ts';

const DocumentSchema = v.object({
  id: v.union([v.string(), v.number()]),
  lang: v.optional(v.nullable(v.string())),
  host: v.optional(v.nullable(v.string())),
  symbol: v.optional(v.nullable(v.string())),
  /** Texts; labelled corpora wrap each as `{text}`. */
  blocks: v.array(
    v.union([
      v.string(),
      v.pipe(
        v.object({ text: v.string() }),
        v.transform(({ text }) => text),
      ),
    ]),
  ),
});

async function formsIn(library: Library, language: Language): Promise<LexiconForm[]> {
  const forms: LexiconForm[] = [];
  for (const pack of library.packs) {
    const parsed = v.safeParse(LexiconEntrySchema, await pack.reader.get('lexicon', language));
    if (parsed.success)
      forms.push(
        ...parsed.output.map(([form, id, length, gated]) => ({ form, id, length, gated, language })),
      );
  }
  return forms;
}

/** The lexicons of the bundled index; each is compiled when a document first needs it. */
export class Lexicons {
  private readonly compiled = new Map<Language | 'all', Promise<TermLexicon>>();

  constructor(private readonly library: Library) {}

  /** The terms of one language, or of all where a document names none. */
  of(language: Language | null): Promise<TermLexicon> {
    const key = language ?? 'all';
    const known = this.compiled.get(key);
    if (known) return known;
    const languages = language ? [language] : LANGUAGES;
    const lexicon = Promise.all(languages.map((each) => formsIn(this.library, each))).then((lists) =>
      buildLexicon(lists.flat()),
    );
    this.compiled.set(key, lexicon);
    return lexicon;
  }
}

/** Builds what the detector knows before reading; the language of the line, else the one of the command. */
async function contextOf(
  document: v.InferOutput<typeof DocumentSchema>,
  fallback: Language | null,
  lexicons: Lexicons,
): Promise<DetectContext> {
  const language = v.is(LanguageSchema, document.lang) ? document.lang : fallback;
  return {
    ...(language ? { language } : {}),
    ...(document.host ? hostContext(document.host) : {}),
    ...(document.symbol ? { symbol: document.symbol } : {}),
    lexicon: await lexicons.of(language),
  };
}

/** `{id, refs: [{block, start, end, symbol, kind, confidence}], terms: [{block, start, end, id}]}` for one JSON line. */
export async function detectLine(
  line: string,
  fallback: Language | null,
  lexicons: Lexicons,
): Promise<object> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (thrown) {
    return { error: `not JSON: ${detailOf(thrown)}` };
  }
  const parsed = v.safeParse(DocumentSchema, value);
  if (!parsed.success) {
    const id = v.safeParse(v.object({ id: v.union([v.string(), v.number()]) }), value);
    return { ...(id.success ? id.output : {}), error: v.summarize([parsed.issues[0]]) };
  }
  const document = parsed.output;
  const detector = createDetector(await contextOf(document, fallback, lexicons));
  const refs: object[] = [];
  const terms: object[] = [];
  document.blocks.forEach((text, block) => {
    const mentions = detector.scan(text);
    for (const { start, end, symbol, kind, confidence } of mentions.references)
      refs.push({ block, start, end, symbol, kind, confidence });
    for (const { start, end, id } of mentions.terms) terms.push({ block, start, end, id });
  });
  return { id: document.id, refs, terms };
}
