import { isAbort } from '../../lib/faults/index.ts';
import type { Annotator } from '../../lib/page/annotator.ts';
import { spanOf, type PlacedMention } from '../../lib/page/mentions.ts';
import { ticksOf, type Ruled, type RuledPlace, type Tick } from '../../lib/page/ruler.ts';
import { runInSlices } from '../../lib/page/slices.ts';
import type { Mark, MarkStyle, Painter } from '../../lib/page/types.ts';
import type { DocumentText, Span } from '../../lib/text/types.ts';
import type { Overlay } from '../overlay/index.ts';

export interface RulerSession {
  readonly text: DocumentText;
  readonly painter: Painter;
  readonly annotator: Annotator;
  readonly overlay: Overlay;
  readonly theme: (near: Element | null) => 'light' | 'dark';
  /** What is looked at now: its other places stand out. */
  readonly current: () => Pick<PlacedMention, 'type' | 'key'> | null;
  readonly goTo: (placed: PlacedMention) => void;
  readonly signal: AbortSignal;
}

/** After the last change the page rests so long before it is measured, in milliseconds. */
const REST_MS = 250;

/** So many places are measured; in a longer list every second one is left out, or two of three, and so on. */
const MOST_MEASURED = 2_000;

/** A document hardly longer than the view needs no ruler: this many times the view's height. */
const LEAST_LENGTH = 1.2;

/** Longest words that a tick shows on pointing at it, in UTF-16 units. */
const WORDS = 60;

interface Meant {
  readonly words: string;
  readonly go: () => void;
}

/**
 * Shows at the edge of the window, beside the scroll bar, where the references and highlights of a page stand. It is
 * for the pointer only: the keyboard and screen readers have the commands and the panel's list for the same.
 */
export class Ruler {
  readonly #element = document.createElement('div');
  #excerpts: readonly Mark[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The measuring under way. */
  #measuring: AbortController | null = null;

  constructor(private readonly session: RulerSession) {
    const { overlay, signal } = session;
    this.#element.className = 'ruler';
    this.#element.ariaHidden = 'true';
    overlay.layer.append(this.#element);
    const resized = new ResizeObserver(() => this.refresh());
    for (const element of [document.documentElement, document.body]) resized.observe(element);
    addEventListener('resize', () => this.refresh(), { signal });
    signal.addEventListener(
      'abort',
      () => {
        resized.disconnect();
        clearTimeout(this.#timer);
        this.#element.remove();
      },
      { once: true },
    );
    this.refresh();
  }

  /** A painter that shows highlights on the ruler as well. */
  noting(painter: Painter): Painter {
    return {
      paint: (owner, marks) => {
        painter.paint(owner, marks);
        if (owner !== 'excerpts') return;
        this.#excerpts = marks;
        this.refresh();
      },
      rectangles: (span) => painter.rectangles(span),
      elementAt: (span) => painter.elementAt(span),
      reveal: (span) => painter.reveal(span),
    };
  }

  /** Something changed: the page's marks or their places, or what is looked at. */
  refresh(): void {
    const { signal } = this.session;
    this.#measuring?.abort();
    clearTimeout(this.#timer);
    if (!signal.aborted) this.#timer = setTimeout(() => void this.#measure(), REST_MS);
  }

  async #measure(): Promise<void> {
    const measuring = new AbortController();
    this.#measuring = measuring;
    const places: RuledPlace<Meant>[] = [];
    const signal = AbortSignal.any([this.session.signal, measuring.signal]);
    try {
      await runInSlices(this.#places(places), signal);
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
      return;
    }
    this.#show(ticksOf(places, innerHeight));
  }

  *#places(found: RuledPlace<Meant>[]): Generator<void> {
    const { documentElement } = document;
    if (documentElement.scrollHeight < innerHeight * LEAST_LENGTH) return;
    const { annotator, painter, text, goTo } = this.session;
    const current = this.session.current();
    const measure = (span: Span, kind: Ruled, go: () => void) => {
      const [box] = painter.rectangles(span);
      const share = box && (box.top + scrollY) / documentElement.scrollHeight;
      if (share === undefined || share < 0 || share > 1) return;
      const words = text.text.slice(span.start, Math.min(span.end, span.start + WORDS));
      found.push({ share, kind, meant: { words, go } });
    };
    const all = [...annotator.mentions()];
    const isCurrent = ({ type, key }: PlacedMention) => type === current?.type && key === current.key;
    const ruled = all.filter((placed) => placed.type === 'reference' || isCurrent(placed));
    const every = Math.ceil(ruled.length / MOST_MEASURED);
    for (const [index, placed] of ruled.entries()) {
      const kind = isCurrent(placed) ? 'current' : 'reference';
      if (kind === 'reference' && index % every > 0) continue;
      measure(spanOf(placed), kind, () => goTo(placed));
      yield;
    }
    for (const { style, span } of this.#excerpts) {
      if (isRuled(style)) measure(span, style, () => painter.reveal(span));
      yield;
    }
  }

  #show(ticks: readonly Tick<Meant>[]): void {
    const { overlay, theme } = this.session;
    if (ticks.length > 0 && !overlay.host.isConnected) overlay.raise(null);
    const { direction } = getComputedStyle(document.body);
    this.#element.dir = direction;
    this.#element.dataset.theme = theme(document.body);
    this.#element.replaceChildren(
      ...ticks.map(({ top, kind, meant }) => {
        const tick = document.createElement('i');
        tick.className = kind;
        tick.style.top = `${top}px`;
        tick.title = meant.words;
        tick.addEventListener('click', () => {
          meant.go();
          this.refresh();
        });
        return tick;
      }),
    );
  }
}

const isRuled = (style: MarkStyle): style is MarkStyle & Ruled => style.startsWith('excerpt-');
