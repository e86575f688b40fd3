import type { BlockRole, DocumentText, Span } from '../text/types.ts';
import { indexFingerprints, type FingerprintIndex } from './fingerprints.ts';
import { createFolder, type FoldedText, type Folder, type Stretch } from './fold.ts';

/** A document's text made ready for anchors: once a version, then asked for each highlight. */
export interface Material {
  readonly source: DocumentText;
  readonly folded: FoldedText;
  readonly foldText: Folder['foldText'];
  readonly index: FingerprintIndex;
  /** The parts of the source that count, in reading order: running headers left out, footnotes at the end. */
  readonly stretches: readonly Stretch[];
  /** Where the footnotes begin, in `stretches` and in the folded text. Before and after, offsets rise. */
  readonly footnotes: { readonly stretch: number; readonly unit: number };
}

const LEFT_OUT: ReadonlySet<BlockRole> = new Set(['running-header']);

/** Makes a text ready in one go. */
export function materialOf(source: DocumentText): Material {
  const work = materialSteps(source);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Makes a text ready in steps of about a millisecond, so that nothing else waits for a long document. */
export function* materialSteps(source: DocumentText): Generator<undefined, Material> {
  const kept = source.blocks.filter((block) => !LEFT_OUT.has(block.role));
  const body = kept.filter((block) => block.role !== 'footnote');
  const stretches = [...body, ...kept.filter((block) => block.role === 'footnote')];
  const { fold, foldText } = createFolder();
  const folded = yield* fold(stretches);
  yield;
  const index = yield* indexFingerprints(folded.codes);
  yield;
  return {
    source,
    folded,
    foldText,
    index,
    stretches,
    footnotes: { stretch: body.length, unit: firstFall(folded.origins) },
  };
}

/** The first unit that comes from before the one before it: there the footnotes begin; else the end. */
function firstFall(origins: Uint32Array): number {
  for (let index = 1; index < origins.length; index++) {
    if ((origins[index] ?? 0) < (origins[index - 1] ?? 0)) return index;
  }
  return origins.length;
}

/** The folded units that come from a span of the source: of its body text, or of footnotes if it holds nothing else. */
export function foldedSpan({ folded: { origins }, footnotes }: Material, span: Span): Span | null {
  for (const [from, to] of [
    [0, footnotes.unit],
    [footnotes.unit, origins.length],
  ] as const) {
    const start = firstFrom(origins, from, to, span.start);
    const end = firstFrom(origins, from, to, span.end);
    if (end > start) return { start, end };
  }
  return null;
}

/** The first unit of a rising stretch of origins that comes from the offset or after it. */
function firstFrom(origins: Uint32Array, from: number, to: number, offset: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((origins[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of a stretch of the folded text as the source has it: single spaces, "\n" between blocks. */
export function sourceText(material: Material, span: Span): string {
  return pieces(material, span)
    .map(({ start, end }) => material.source.text.slice(start, end).replace(/\s+/g, ' '))
    .join('\n');
}

/** The source's spans that a stretch of the folded text comes from, one a block. */
export function pieces(material: Material, span: Span): Span[] {
  const { source, folded } = material;
  const found: Span[] = [];
  for (let at = span.start; at < span.end;) {
    const start = folded.origins[at] ?? 0;
    const stretch = stretchOf(material, at);
    if (!stretch) break;
    const stretchEnd = stretch.start + stretch.text.length;
    let low = at + 1;
    let high = span.end;
    // Within a block origins rise: the last unit of this block is found by halving.
    while (low < high) {
      const middle = (low + high) >>> 1;
      const origin = folded.origins[middle] ?? Infinity;
      if (origin >= stretch.start && origin < stretchEnd) low = middle + 1;
      else high = middle;
    }
    found.push({ start, end: wholeCharacter(source.text, folded.origins[low - 1] ?? start, stretchEnd) });
    at = low;
  }
  return found;
}

/** The end of the character at an offset, with the marks that combine with it. */
function wholeCharacter(text: string, offset: number, limit: number): number {
  let end = offset + 1;
  while (end < limit && /^[\p{M}\udc00-\udfff]$/u.test(text.charAt(end))) end++;
  return end;
}

/** The block that a unit of the folded text comes from. */
export function stretchOf({ stretches, footnotes, folded }: Material, unit: number): Stretch | undefined {
  const offset = folded.origins[unit] ?? 0;
  return (
    lastBefore(stretches, 0, footnotes.stretch, offset) ??
    lastBefore(stretches, footnotes.stretch, stretches.length, offset)
  );
}

function lastBefore(
  stretches: readonly Stretch[],
  from: number,
  to: number,
  offset: number,
): Stretch | undefined {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = low > from ? stretches[low - 1] : undefined;
  return found && offset < found.start + Math.max(1, found.text.length) ? found : undefined;
}
