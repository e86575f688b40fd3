import { rectanglesOf } from '../../page/ranges.ts';
import type { Painter } from '../../page/types.ts';
import type { PdfText } from '../../text/pdf/index.ts';
import { lastNotAbove } from '../../text/blocks.ts';
import type { Span } from '../../text/types.ts';
import { yieldLinks } from './links.ts';
import { MarkLayer, type Mark } from './layer.ts';

/** The marks of one owner in the order of the text, each with its number as given, and the length of the longest. */
interface Owned {
  readonly marks: readonly (Mark & { readonly number: number })[];
  readonly longest: number;
}

const NONE: Owned = { marks: [], longest: 0 };

export interface PaintingPorts {
  /** The element of a page (1-based); null where there is none. */
  readonly pageElement: (page: number) => Element | null;
  /** Brings a page into view, near a height in points from its bottom where that is known. */
  readonly showPage: (page: number, top: number | null) => void;
  /** Before it leaves what is read for another page: the browser's Back leads there again. */
  readonly leave: (page: number) => void;
  /** The element that scrolls. */
  readonly scroller: () => Element | null;
}

/** Draws marks on the pages of a PDF. Only pages with a text layer get any; the rest when they get theirs. */
export class LayerPainter implements Painter {
  /** A long document has thousands of marks; those of a page are looked for when it is drawn. */
  readonly #owners = new Map<string, Owned>();
  readonly #layers = new Map<number, MarkLayer>();
  #revealing: Span | null = null;

  constructor(
    private readonly text: PdfText,
    private readonly ports: PaintingPorts,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  paint(owner: string, marks: readonly Mark[]): void {
    this.#owners.set(owner, {
      marks: marks
        .map((mark, number) => ({ ...mark, number }))
        .sort((one, other) => one.span.start - other.span.start),
      longest: marks.reduce((most, { span }) => Math.max(most, span.end - span.start), 0),
    });
    for (const page of this.text.attachedPages()) {
      const now = this.#marksOn(page, owner);
      if (!this.#layers.get(page)?.shows(owner, now)) this.#draw(page, owner, now);
    }
  }

  /** In the order in which they were given: of those that overlap the last is the newest. */
  #marksOn(page: number, owner: string): Mark[] {
    const { marks, longest } = this.#owners.get(owner) ?? NONE;
    const { start, end } = this.text.reachOf(page);
    const startAt = (index: number) => marks[index]?.span.start ?? 0;
    const first = lastNotAbove(marks.length, startAt, start - longest - 1) + 1;
    const on: (Mark & { readonly number: number })[] = [];
    for (let index = first; index < marks.length; index++) {
      const mark = marks[index];
      if (!mark || mark.span.start > end) break;
      if (this.text.pagesOf(mark.span).has(page)) on.push(mark);
    }
    return on.sort((one, other) => one.number - other.number);
  }

  rectangles(span: Span): DOMRect[] {
    return rectanglesOf(this.text.ranges(span));
  }

  /** `isStep`: one of many on the way, such as the matches of a search; Back does not return to it. */
  reveal(span: Span, isStep = false): void {
    const [box] = this.rectangles(span);
    const scroller = this.ports.scroller();
    if (!box || !scroller) {
      const [page] = this.text.pagesOf(span);
      if (page === undefined) return;
      this.#revealing = span;
      if (!isStep) this.ports.leave(page);
      this.ports.showPage(page, this.#topOf(span, page));
      return;
    }
    this.#revealing = null;
    const frame = scroller.getBoundingClientRect();
    const margin = frame.height / 6;
    if (box.top < frame.top + margin || box.bottom > frame.bottom - margin) {
      scroller.scrollBy({ top: box.top - frame.top - frame.height / 3 });
    }
    if (box.left < frame.left || box.right > frame.right) {
      scroller.scrollBy({ left: box.left - frame.left - frame.width / 3 });
    }
  }

  /** Scrolls so that a span begins `gap` px under the upper edge. */
  showAtTop(span: Span, gap: number): void {
    const [box] = this.rectangles(span);
    const scroller = this.ports.scroller();
    if (box && scroller) {
      scroller.scrollBy({ top: box.top - scroller.getBoundingClientRect().top - gap });
      return;
    }
    const [page] = this.text.pagesOf(span);
    if (page !== undefined) this.ports.showPage(page, this.#topOf(span, page));
  }

  elementAt(span: Span): Element | null {
    return this.text.ranges(span)[0]?.startContainer.parentElement ?? null;
  }

  /** The text layer of a page is there: draws everything on it, and ends a {@link reveal} that waited for it. */
  textLayerReady(page: number): void {
    for (const owner of this.#owners.keys()) this.#draw(page, owner, this.#marksOn(page, owner));
    if (this.#revealing && this.text.pagesOf(this.#revealing).has(page)) this.reveal(this.#revealing, true);
  }

  /** pdf.js took the layers of its pages away while it draws them anew at another size: they still fit. */
  placeAgain(): void {
    for (const page of this.text.attachedPages()) {
      const element = this.ports.pageElement(page);
      if (element) this.#layers.get(page)?.place(element);
    }
  }

  #draw(page: number, owner: string, marks: readonly Mark[]): void {
    const element = this.ports.pageElement(page);
    if (!element) return;
    let layer = this.#layers.get(page);
    if (!layer) {
      layer = new MarkLayer();
      this.#layers.set(page, layer);
    }
    layer.place(element);
    layer.draw(owner, marks, this.text);
    if (owner === 'mentions') this.#yieldLinks(element, marks);
  }

  /** The file's own links where they say what our marks say; others stay links. */
  #yieldLinks(page: Element, marks: readonly Mark[]): void {
    yieldLinks(
      page,
      marks.map(({ span }) => ({
        text: this.text.text.slice(span.start, span.end),
        boxes: this.rectangles(span),
      })),
    );
  }

  /** The links of a page are there, after its marks perhaps. */
  linksReady(page: number): void {
    const element = this.ports.pageElement(page);
    if (element && this.#owners.has('mentions')) this.#yieldLinks(element, this.#marksOn(page, 'mentions'));
  }

  #topOf(span: Span, page: number): number | null {
    const block = this.text.blocks.findLast(({ start }) => start <= span.start);
    return block?.page === page ? block.top : null;
  }

  #clear(): void {
    for (const layer of this.#layers.values()) layer.element.remove();
    this.#layers.clear();
    this.#owners.clear();
  }
}
