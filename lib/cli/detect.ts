import * as v from 'valibot';
import { createDetector } from '../detect/index.ts';
import type { DetectContext } from '../detect/types.ts';
import { detailOf } from '../faults/index.ts';
import { LanguageSchema, type Language } from '../languages/index.ts';

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

/** Builds what the detector knows before reading; the language of the line, else the one of the command. */
function contextOf(document: v.InferOutput<typeof DocumentSchema>, fallback: Language | null): DetectContext {
  const language = v.is(LanguageSchema, document.lang) ? document.lang : fallback;
  return {
    ...(language ? { language } : {}),
    ...(document.host ? { host: document.host } : {}),
    ...(document.symbol ? { symbol: document.symbol } : {}),
  };
}

/** `{id, refs: [{block, start, end, symbol, kind, confidence}], terms: [{block, start, end, id}]}` for one JSON line. */
export function detectLine(line: string, fallback: Language | null): object {
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
  const detector = createDetector(contextOf(document, fallback));
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
