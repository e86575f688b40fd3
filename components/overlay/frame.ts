import { guardOf } from '../../lib/page/host-element.ts';

/** Firefox alone has `find` look into frames; it stops at the first one that it may not read. */
const SEARCHES_FRAMES = 'mozInnerScreenX' in window;

/**
 * A document of our own inside the page, in a frame that no page can get hold of. A closed root alone is no wall: `find`,
 * selections and `execCommand` reach into it, and in Firefox the names of events lead there. None of them crosses a frame.
 */
export class InnerFrame {
  readonly element = document.createElement('iframe');
  #document: Document | null = null;
  readonly #moved = new MutationObserver(() => this.#follow());

  /** The frame of an overlay in its root, for its views (`parts`) with their style sheets. */
  constructor(
    private readonly host: HTMLElement,
    root: ShadowRoot,
    private readonly parts: readonly HTMLElement[],
    private readonly styles: readonly string[],
    private readonly signal: AbortSignal,
  ) {
    this.element.title = 'Rapporteur';
    this.element.className = 'frame';
    root.append(...(SEARCHES_FRAMES ? [unreadable(), this.element, unreadable()] : [this.element]));
    this.element.addEventListener('load', () => this.fill(), { signal });
    signal.addEventListener('abort', () => this.#moved.disconnect());
  }

  /** The element of ours that has the focus. */
  get activeElement(): Element | null {
    return document.activeElement === this.host ? this.#lastActive() : null;
  }

  /**
   * Puts the views into the frame's document, which is a new one wherever the page moved the frame. False where there is
   * none: a sandboxed page may not read its own frames either.
   */
  fill(): boolean {
    const { contentDocument: doc, contentWindow: view } = this.element;
    if (!doc?.body || !view) return false;
    this.#moved.disconnect();
    if (this.host.parentNode) this.#moved.observe(this.host.parentNode, { childList: true });
    if (doc === this.#document) return true;
    this.#document = doc;
    doc.adoptedStyleSheets = this.styles.map((css) => sheetOf(view, css));
    doc.body.replaceChildren(...this.parts);
    const options = { signal: this.signal, capture: true };
    doc.addEventListener('keydown', ({ code }) => guardOf().hold(code), options);
    doc.addEventListener('keyup', ({ code }) => guardOf().release(code), options);
    for (const type of ['pointerup', 'focusout'] as const)
      doc.addEventListener(type, () => setTimeout(() => this.settle()), options);
    view.addEventListener('blur', () => setTimeout(() => this.#leave()), options);
    return true;
  }

  /** Hands the keyboard back to the page where nothing of ours has the focus. */
  settle(): void {
    if (!this.signal.aborted && document.activeElement === this.host && !this.#lastActive()) window.focus();
  }

  /** Firefox takes every node of a frame that is gone from us: they are out of it before that, or in the next. */
  #follow(): void {
    if (this.host.isConnected && this.fill()) return;
    this.#document = null;
    for (const part of this.parts) document.adoptNode(part);
  }

  /** Focus that went to the page has left our views, too; that of a window behind another comes back to them. */
  #leave(): void {
    if (document.activeElement !== this.host) this.#lastActive()?.blur();
  }

  #lastActive(): HTMLElement | null {
    const { activeElement = null, body } = this.#document ?? {};
    return activeElement === body ? null : (activeElement as HTMLElement | null);
  }
}

/** An empty frame that nobody may read. */
function unreadable(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '');
  frame.hidden = true;
  return frame;
}

/** A sheet belongs to the document of its maker. */
function sheetOf(view: Window, css: string): CSSStyleSheet {
  const { CSSStyleSheet: Sheet } = view as Window & typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  return sheet;
}
