import { isAbort } from '../faults/index.ts';
import { lastNotAbove } from '../text/blocks.ts';
import type { DocumentText, Span } from '../text/types.ts';
import { offsetInView } from './hit.ts';
import { liveRange, rectanglesOf } from './ranges.ts';
import { idle } from './slices.ts';
import type { Painter, MarkStyle } from './types.ts';

/** Names in the page's registry of highlights begin so; names of others are never touched. */
const PREFIX = 'rapporteur-';

/** Later styles lie over earlier ones. */
const LAYERS: readonly MarkStyle[] = ['term', 'reference-probable', 'reference', 'active'];

/** Each mark that is added costs the next frame some microseconds: with so many a frame the page keeps its pace. */
const ADDED_AT_ONCE = 600;

/** Marks that are there already cost less to look at. */
const SEEN_AT_ONCE = 6_000;

/**
 * Chromium 156 looks at every painted mark, some 30 µs each, in every frame in which anything of the page changed: of more
 * marks than this only those around the view are painted, and others as it moves.
 */
const MOST_PAINTED = 2_000;

/** After scrolling, marks are painted where the view came to rest for so long, in milliseconds. */
const FOLLOW_MS = 100;

interface Painted {
  readonly highlight: Highlight;
  /** Whose marks these are: a style belongs to one owner. */
  readonly owner: string;
  ranges: Set<StaticRange>;
}

/** A mark to paint. */
interface Mark {
  readonly style: MarkStyle;
  readonly span: Span;
}

/**
 * Paints marks as CSS highlights: one highlight a style, static ranges only, since live ones slow down every edit of the
 * page. The page's document is not changed. A page can read all of it, so nothing that the reader keeps is painted here.
 */
export class HighlightPainter implements Painter {
  readonly #painted = new Map<MarkStyle, Painted>();
  /** The painting under way, by owner. */
  readonly #under = new Map<string, AbortController>();
  /** What is to be painted of those who have more than is painted at a time, and of what version of the text. */
  readonly #long = new Map<string, { readonly marks: readonly Mark[]; readonly version: number }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly text: DocumentText,
    /** Distinguishes the ways marks can look (`underline`, `tint` …): part of the names that the style sheet knows. */
    private readonly look: string,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.#clear(), { once: true });
    addEventListener('scroll', () => this.#follow(), { capture: true, passive: true, signal });
  }

  /** Paints what is in view at once, the rest in slices. */
  paint(owner: string, marks: readonly Mark[]): void {
    if (this.signal.aborted) return;
    if (marks.length > MOST_PAINTED) this.#long.set(owner, { marks, version: this.text.version });
    else this.#long.delete(owner);
    this.#begin(owner, marks);
  }

  #follow(): void {
    if (this.#long.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.signal.aborted) return;
      for (const [owner, { marks, version }] of this.#long)
        if (version === this.text.version) this.#begin(owner, marks);
    }, FOLLOW_MS);
  }

  #begin(owner: string, marks: readonly Mark[]): void {
    this.#under.get(owner)?.abort();
    const under = new AbortController();
    this.#under.set(owner, under);
    const work = this.#steps(owner, marks);
    if (work.next().done !== true) void this.#goOn(work, AbortSignal.any([this.signal, under.signal]));
  }

  async #goOn(work: Generator<void>, signal: AbortSignal): Promise<void> {
    try {
      do await idle(signal);
      while (work.next().done !== true);
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    }
  }

  /** One painting; ends early where the text changes meanwhile, since its marks mean nothing then and others come. */
  *#steps(owner: string, marks: readonly Mark[]): Generator<void> {
    const { version } = this.text;
    const wanted = new Map<MarkStyle, Set<StaticRange>>();
    const startAt = (index: number) => marks[index]?.span.start ?? 0;
    const long = marks.length > ADDED_AT_ONCE;
    const view = long ? Math.max(0, lastNotAbove(marks.length, startAt, offsetInView(this.text) ?? 0)) : 0;
    const length = Math.min(marks.length, MOST_PAINTED);
    const from = Math.min(Math.max(0, view - length / 2), marks.length - length);
    for (let count = 0, added = 0, seen = 0; count < length; count++) {
      const mark = marks[from + ((view - from + count) % length)];
      if (!mark) break;
      const { highlight, ranges } = this.#painted.get(mark.style) ?? this.#register(mark.style, owner);
      const kept = wanted.get(mark.style) ?? new Set();
      if (kept.size === 0) wanted.set(mark.style, kept);
      for (const range of this.text.ranges(mark.span)) {
        kept.add(range);
        seen++;
        if (ranges.has(range)) continue;
        ranges.add(range);
        highlight.add(range);
        added++;
      }
      if (added < ADDED_AT_ONCE && seen < SEEN_AT_ONCE) continue;
      added = 0;
      seen = 0;
      yield;
      if (this.text.version !== version) return;
    }
    for (const [style, painted] of this.#painted)
      if (painted.owner === owner) keepOnly(painted, wanted.get(style) ?? new Set());
  }

  rectangles(span: Span): DOMRect[] {
    return rectanglesOf(this.text.ranges(span));
  }

  elementAt(span: Span): Element | null {
    return this.text.ranges(span)[0]?.startContainer.parentElement ?? null;
  }

  reveal(span: Span): void {
    const [range] = this.text.ranges(span);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    for (
      let details = element.closest('details');
      details;
      details = details.parentElement?.closest('details') ?? null
    )
      details.open = true;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = liveRange(range)?.getBoundingClientRect();
    if (!box) return;
    const margin = innerHeight / 5;
    if (box.top < margin || box.bottom > innerHeight - margin)
      scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  }

  #register(style: MarkStyle, owner: string): Painted {
    const painted = { highlight: new Highlight(), owner, ranges: new Set<StaticRange>() };
    painted.highlight.priority = LAYERS.indexOf(style);
    CSS.highlights.set(this.#name(style), painted.highlight);
    this.#painted.set(style, painted);
    return painted;
  }

  #name(style: MarkStyle): string {
    return PREFIX + (style === 'active' ? style : `${this.look}-${style}`);
  }

  #clear(): void {
    for (const style of this.#painted.keys()) CSS.highlights.delete(this.#name(style));
    this.#painted.clear();
  }
}

function keepOnly(painted: Painted, wanted: Set<StaticRange>): void {
  if (wanted.size === 0) painted.highlight.clear();
  else for (const range of painted.ranges) if (!wanted.has(range)) painted.highlight.delete(range);
  painted.ranges = wanted;
}
