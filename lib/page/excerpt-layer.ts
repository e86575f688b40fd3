import { EXCERPTS_NAME } from '../text/dom/index.ts';
import type { DocumentText, Span } from '../text/types.ts';
import { boxesOf, type Box } from './boxes.ts';
import { createHost } from './host-element.ts';
import { piled } from './piles.ts';
import type { MarkStyle, Painter } from './types.ts';

/**
 * Over the text, not under it, hence thin: the text keeps a contrast of 7 to 1 on paper and on dark pages. Of those that
 * overlap the newest alone is filled; the others are lines under the text, each below the next newer one. The page's own
 * rules for our element must not reach it, hence !important.
 */
const STYLE = `
:host {
  all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important;
  display: block !important; inline-size: 0 !important; block-size: 0 !important; pointer-events: none !important;
}
div { position: absolute; pointer-events: none; forced-color-adjust: none; border-radius: 2px; }
.excerpt-yellow { background: rgb(250 205 40 / 34%); color: #b98a00; }
.excerpt-green { background: rgb(70 190 90 / 28%); color: #2e8b4a; }
.excerpt-blue { background: rgb(60 145 240 / 27%); color: #2472c0; }
.excerpt-pink { background: rgb(245 90 150 / 27%); color: #c23b6e; }
.excerpt-purple { background: rgb(145 100 240 / 27%); color: #7350c4; }
div.under { background: none; }
.under::after {
  content: ''; position: absolute; inset: auto 0 calc(1px - 2px * var(--under)); block-size: 2px; background: currentColor;
}
`;

/** What moves text without changing it is looked for this often, in milliseconds: two boxes are asked. */
const LOOK_EVERY_MS = 400;

/** Events after which text may stand elsewhere though nothing was written. */
const MOVING = ['scroll', 'toggle', 'transitionend', 'animationend', 'load'] as const;

interface Mark {
  readonly style: MarkStyle;
  readonly span: Span;
}

/**
 * Paints what a reader keeps. A page can read every CSS highlight, ranges and all, and what somebody marked is not its
 * business: so these marks are boxes in a closed root, laid over the text and moved with it.
 */
class ExcerptLayer {
  readonly #boxes: ShadowRoot;
  readonly #host: HTMLElement;
  readonly #resized = new ResizeObserver(() => this.#soon());
  #marks: readonly Mark[] = [];
  #shown: readonly Box[] = [];
  #frame = 0;

  constructor(
    private readonly text: DocumentText,
    private readonly signal: AbortSignal,
  ) {
    const { host, root } = createHost(EXCERPTS_NAME, signal);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.#host = host;
    this.#boxes = root;
    const moved = ({ target }: Event) => {
      if (target !== document) this.#soon();
    };
    for (const type of MOVING) addEventListener(type, moved, { capture: true, passive: true, signal });
    addEventListener('resize', () => this.#soon(), { signal });
    document.fonts.addEventListener('loadingdone', () => this.#soon(), { signal });
    const timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      cancelAnimationFrame(this.#frame);
      this.#resized.disconnect();
    });
  }

  /** Replaces what is painted. */
  paint(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#resized.disconnect();
    if (marks.length > 0)
      for (const element of [document.documentElement, document.body]) this.#resized.observe(element);
    this.#place();
  }

  /** Once a frame at most. */
  #soon(): void {
    if (this.#frame !== 0 || this.#marks.length === 0 || this.signal.aborted) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  /** The page may have moved text without a word, or have taken our element away. */
  #look(): void {
    if (document.visibilityState === 'hidden' || this.#marks.length === 0) return;
    const ends = [this.#marks[0], this.#marks.at(-1)].flatMap((mark) => (mark ? [mark] : []));
    const now = boxesOf(this.text, ends, this.#host.getBoundingClientRect());
    const before = new Set(this.#shown.map(keyOf));
    if (!this.#host.isConnected || now.some((box) => !before.has(keyOf(box)))) this.#place();
  }

  #place(): void {
    if (this.signal.aborted) return;
    if (this.#marks.length === 0) {
      this.#shown = [];
      this.#host.remove();
      return;
    }
    if (this.#host.parentNode !== document.documentElement) document.documentElement.append(this.#host);
    const boxes = boxesOf(this.text, this.#marks, this.#host.getBoundingClientRect());
    if (boxes.map(keyOf).join() === this.#shown.map(keyOf).join()) return;
    this.#shown = boxes;
    this.#boxes.replaceChildren(...piled(boxes).map(elementOf));
  }
}

/** A painter that gives what the reader keeps to a layer, once there is any, and leaves the rest to another. */
export function paintingExcerpts(painter: Painter, text: DocumentText, signal: AbortSignal): Painter {
  let layer: ExcerptLayer | null = null;
  return {
    paint(owner, marks) {
      if (owner !== 'excerpts') {
        painter.paint(owner, marks);
        return;
      }
      if (marks.length > 0 && !signal.aborted) layer ??= new ExcerptLayer(text, signal);
      layer?.paint(marks);
    },
    rectangles: (span) => painter.rectangles(span),
    elementAt: (span) => painter.elementAt(span),
    reveal: (span) => painter.reveal(span),
  };
}

/** To a tenth of a pixel: less is no move. */
const keyOf = ({ style, x, y, width, height, level }: Box): string =>
  `${style} ${[x, y, width, height].map((length) => length.toFixed(1)).join(' ')} ${level}`;

function elementOf({
  style,
  x,
  y,
  width,
  height,
  level,
  under,
}: Box & { readonly under: number }): HTMLElement {
  const element = document.createElement('div');
  element.className = under > 0 ? `${style} under` : style;
  element.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px;z-index:${level || 'auto'};--under:${under}`;
  return element;
}
