import * as v from 'valibot';
import { SelectorSchema, type Selector } from '../../anchor/selectors.ts';
import { PlaceSchema } from '../../citation/place.ts';
import { languageOf, LanguageSchema, type Language } from '../../languages/index.ts';
import { guessLanguage } from '../../page/language-guess.ts';
import { parseSymbol } from '../../symbols/index.ts';
import { ANNOTATION_ID } from '../export/annotations.ts';
import { ColourSchema, documentKey, LIMITS, tidyTags, type Highlight } from '../record.ts';
import type { Refusal } from './report.ts';

/** What is read of an annotation, whoever wrote it: the W3C model and Hypothesis agree on the target. */
const one = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.union([v.array(v.unknown()), v.unknown()]),
    v.transform((value) => (Array.isArray(value) ? value : [value]) as unknown[]),
    v.array(v.fallback(v.nullable(schema), null as never)),
  );
const Body = v.union([
  v.string(),
  v.object({ value: v.optional(v.string(), ''), purpose: v.optional(v.string(), 'commenting') }),
]);
const Target = v.union([
  v.string(),
  v.object({
    source: v.optional(v.union([v.string(), v.object({ id: v.string() })])),
    language: v.optional(v.union([v.string(), v.array(v.string())])),
    selector: v.optional(one(SelectorSchema)),
  }),
]);
const Own = v.object({
  document: v.string(),
  symbol: v.nullable(v.string()),
  title: v.string(),
  place: PlaceSchema,
  quote: v.string(),
  colour: ColourSchema,
  documentDate: v.nullable(v.string()),
  lost: v.boolean(),
});
export const AnnotationSchema = v.object({
  id: v.optional(v.string()),
  created: v.optional(v.string()),
  modified: v.optional(v.string()),
  updated: v.optional(v.string()),
  body: v.optional(one(Body)),
  bodyValue: v.optional(v.string()),
  target: v.optional(one(Target)),
  rapporteur: v.optional(Own),
  /** Hypothesis. */
  uri: v.optional(v.string()),
  text: v.optional(v.string()),
  tags: v.optional(v.array(v.string())),
  document: v.optional(v.object({ title: v.optional(v.union([v.string(), v.array(v.string())])) })),
});
type Annotation = v.InferOutput<typeof AnnotationSchema>;

/** An annotation as a highlight; why not, where it cannot be one. */
export function highlightOf(annotation: Annotation, now: number): Highlight | Refusal {
  const target = annotation.target?.find((candidate) => candidate !== null && typeof candidate !== 'string');
  const selectors = (target?.selector ?? []).filter((selector): selector is Selector => selector !== null);
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const own = annotation.rapporteur;
  const exact = own?.quote ?? quote?.exact ?? '';
  if (exact.trim() === '') return 'no-quote';
  const url = addressOf(annotation, target?.source);
  const created = timeOf(annotation.created) ?? now;
  const note = noteOf(annotation);
  if (exact.length > LIMITS.quote || note.length > LIMITS.note) return 'too-long';
  const symbol = own ? own.symbol : symbolOf(url);
  const declared = Array.isArray(target?.language) ? target.language[0] : target?.language;
  return {
    id: idOf(annotation.id),
    document: own?.document ?? documentKey(symbol, url),
    symbol,
    language: languageFor(declared, url, exact),
    title: own?.title ?? titleOf(annotation),
    url,
    selectors,
    place: own?.place ?? {},
    quote: exact,
    colour: own?.colour ?? 'yellow',
    note,
    tags: tidyTags(tagsOf(annotation).map((tag) => tag.slice(0, LIMITS.tag))),
    documentDate: own?.documentDate ?? null,
    createdAt: created,
    changedAt: timeOf(annotation.modified ?? annotation.updated) ?? created,
    lost: own?.lost ?? false,
  };
}

function idOf(id: string | undefined): string {
  if (id?.startsWith(ANNOTATION_ID)) return id.slice(ANNOTATION_ID.length);
  return id !== undefined && id.length > 0 && id.length <= 200 ? id : crypto.randomUUID();
}

function addressOf(annotation: Annotation, source: string | { id: string } | undefined): string {
  const plain = annotation.target?.find((target) => typeof target === 'string');
  return (typeof source === 'object' ? source.id : source) ?? annotation.uri ?? plain ?? '';
}

function timeOf(date: string | undefined): number | null {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
}

function noteOf({ text, body, bodyValue }: Annotation): string {
  const comments = (body ?? []).flatMap((part) =>
    part === null ? [] : typeof part === 'string' ? [part] : part.purpose === 'tagging' ? [] : [part.value],
  );
  return [text ?? '', bodyValue ?? '', ...comments].filter((part) => part !== '').join('\n\n');
}

function tagsOf({ tags = [], body = [] }: Annotation): string[] {
  const tagging = body.flatMap((part) =>
    part !== null && typeof part !== 'string' && part.purpose === 'tagging' ? [part.value] : [],
  );
  return [...tags, ...tagging];
}

function titleOf({ document }: Annotation): string {
  const title = document?.title;
  return (Array.isArray(title) ? title[0] : title) ?? '';
}

/** The symbol in an address of the document hosts: `docs.un.org/en/A/RES/70/1`, `undocs.org/A/RES/70/1`. */
function symbolOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  if (!/^(?:(?:www\.)?undocs|docs\.un)\.org$/.test(hostname)) return null;
  const parsed = parseSymbol(decoded(pathname.replace(/^\/(?:(?:ar|zh|en|fr|ru|es|ch|sp)\/)?/i, '')));
  return parsed.ok ? parsed.value.key : null;
}

/** A path as it is read; one with a broken escape (an address cut off) stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function languageFor(declared: string | undefined, address: string, quote: string): Language {
  const named = v.safeParse(LanguageSchema, languageOf(declared));
  if (named.success) return named.output;
  const inPath = URL.canParse(address)
    ? new URL(address).pathname.split('/').find((part) => /^(?:ar|zh|en|fr|ru|es)$/i.test(part))
    : undefined;
  return languageOf(inPath) ?? guessLanguage(quote, null) ?? 'en';
}
