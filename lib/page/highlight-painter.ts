import type { DocumentText, Span } from '../text/types.ts';
import { ExcerptLayer } from './excerpt-layer.ts';
import { liveRange, rectanglesOf } from './ranges.ts';
import type { Painter, MarkStyle } from './types.ts';

/** Names in the page's registry of highlights begin so; names of others are never touched. */
const PREFIX = 'rapporteur-';

/** Later styles lie over earlier ones. */
const LAYERS: readonly MarkStyle[] = ['term', 'reference-probable', 'reference', 'active'];

interface Painted {
  readonly highlight: Highlight;
  ranges: Set<StaticRange>;
}

/** A mark to paint. */
interface Mark {
  readonly style: MarkStyle;
  readonly span: Span;
}

/**
 * Paints marks as CSS highlights: one highlight a style, static ranges only, since live ones slow down every edit of the
 * page. The page's document is not changed. What the reader keeps lies in a layer of its own, which no page can read.
 */
export class HighlightPainter implements Painter {
  readonly #owners = new Map<string, Map<MarkStyle, StaticRange[]>>();
  readonly #painted = new Map<MarkStyle, Painted>();
  #excerpts: ExcerptLayer | null = null;

  constructor(
    private readonly text: DocumentText,
    /** Distinguishes the ways marks can look (`underline`, `tint` …): part of the names that the style sheet knows. */
    private readonly look: string,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  paint(owner: string, marks: readonly Mark[]): void {
    if (this.signal.aborted) return;
    if (owner === 'excerpts') this.#paintExcerpts(marks);
    else this.#paintPublic(owner, marks);
  }

  #paintExcerpts(marks: readonly Mark[]): void {
    if (!this.#excerpts && marks.length === 0) return;
    this.#excerpts ??= new ExcerptLayer(this.text, this.signal);
    this.#excerpts.paint(marks);
  }

  #paintPublic(owner: string, marks: readonly Mark[]): void {
    const before = this.#owners.get(owner);
    const byStyle = new Map<MarkStyle, StaticRange[]>();
    for (const { style, span } of marks) {
      const ranges = byStyle.get(style) ?? [];
      if (ranges.length === 0) byStyle.set(style, ranges);
      for (const range of this.text.ranges(span)) ranges.push(range);
    }
    this.#owners.set(owner, byStyle);
    for (const style of new Set([...(before?.keys() ?? []), ...byStyle.keys()])) this.#repaint(style);
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

  #repaint(style: MarkStyle): void {
    const wanted = new Set<StaticRange>();
    for (const byStyle of this.#owners.values())
      for (const range of byStyle.get(style) ?? []) wanted.add(range);
    const painted = this.#painted.get(style) ?? this.#register(style);
    for (const range of painted.ranges) if (!wanted.has(range)) painted.highlight.delete(range);
    for (const range of wanted) if (!painted.ranges.has(range)) painted.highlight.add(range);
    painted.ranges = wanted;
  }

  #register(style: MarkStyle): Painted {
    const painted = { highlight: new Highlight(), ranges: new Set<StaticRange>() };
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
