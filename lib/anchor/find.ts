import type { Span } from '../text/types.ts';
import { candidatesFor } from './candidates.ts';
import { evidenceFor, fillsParagraph } from './context.ts';
import { weightOf, type FoldedQuote } from './fold.ts';
import { pieces, sourceText, type Material } from './material.ts';
import { changesFrom, figuresOf } from './meaning.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Anchor, Finding } from './types.ts';
import { fitness, isThePlace } from './verdict.ts';

/** By so much the best place must beat the second: less than one side of context weighs. */
const MARGIN = 0.05;
/** Twins looked at; a quote that stands more often is found by its position or not at all. */
const TWINS = 64;

interface Place {
  readonly span: Span;
  readonly exact: boolean;
  readonly fitness: number;
}

/**
 * The place of an anchor in a text, or why it is lost. Word for word first; then places that look alike, which pass only
 * where every token that carries meaning is equal. The rest of the paragraph and its neighbours must bear it out.
 */
export function find(material: Material, anchor: Anchor): Finding {
  const quote = material.foldText(anchor.exact);
  if (quote.text === '') return { found: false, reason: 'absent' };
  const literal = occurrencesOf(material, quote, TWINS);
  const verbatim = literal.flatMap((start) => {
    const span = { start, end: start + quote.text.length };
    const evidence = evidenceFor(material, anchor, span);
    const right = isThePlace(anchor, evidence, { weight: weightOf(quote.text), exact: true, change: 0 });
    return right ? [{ span, exact: true, fitness: fitness(1, evidence) }] : [];
  });
  if (verbatim.length > 0) return choose(material, anchor, verbatim);
  const alike = alikePlaces(material, anchor, quote);
  if (alike.places.length > 0) return choose(material, anchor, alike.places);
  return { found: false, reason: literal.length > 0 || alike.seen ? 'changed' : 'absent' };
}

function alikePlaces(
  material: Material,
  anchor: Anchor,
  quote: FoldedQuote,
): { places: Place[]; seen: boolean } {
  const alike = candidatesFor(material, quote, figuresOf(anchor.exact));
  const candidates = alike.places.filter(({ likeness }) => likeness < 1);
  const changeOf = changesFrom(anchor.exact);
  const places = candidates.flatMap((candidate) => {
    const change = changeOf(sourceText(material, candidate));
    if (change === null || (change > 0 && !fillsParagraph(material, anchor, candidate))) return [];
    const evidence = evidenceFor(material, anchor, candidate);
    if (!isThePlace(anchor, evidence, { weight: weightOf(quote.text), exact: false, change })) return [];
    return [{ span: candidate, exact: false, fitness: fitness(candidate.likeness, evidence) }];
  });
  return { places, seen: alike.seen };
}

function choose(material: Material, anchor: Anchor, places: readonly Place[]): Finding {
  const [best, second] = [...places].sort((a, b) => b.fitness - a.fitness);
  if (!best) return { found: false, reason: 'absent' };
  if (!second || best.fitness - second.fitness >= MARGIN) return finding(material, best);
  const same = places.find(
    (place) => place.span.start === anchor.position?.start && best.fitness - place.fitness < MARGIN,
  );
  return same ? finding(material, same) : { found: false, reason: 'ambiguous' };
}

function finding(material: Material, { span, exact }: Place): Finding {
  const spans = pieces(material, span);
  const start = Math.min(...spans.map((piece) => piece.start));
  const end = Math.max(...spans.map((piece) => piece.end));
  return { found: true, span: { start, end }, spans, exact };
}

/**
 * Finds many anchors in slices, so that nothing else waits.
 * @param pause called between slices of about `slice` milliseconds
 */
export async function findAll<Key>(
  material: Material,
  anchors: readonly (readonly [Key, Anchor])[],
  { pause, signal, slice = 5 }: { pause: () => Promise<unknown>; signal: AbortSignal; slice?: number },
): Promise<Map<Key, Finding>> {
  const findings = new Map<Key, Finding>();
  let began = performance.now();
  for (const [key, anchor] of anchors) {
    findings.set(key, find(material, anchor));
    if (performance.now() - began < slice) continue;
    await pause();
    signal.throwIfAborted();
    began = performance.now();
  }
  return findings;
}
