import type { Hosted } from './host-element.ts';

/** What is typed: handlers in our views get a copy. */
const TYPED = new Set(['keydown', 'keypress', 'keyup', 'beforeinput', 'input']);

/** What also carries words of ours in its details: no page hears of it. */
const CARRIED = [
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'dragstart',
] as const;

/** What a frame of ours has the page hear as the pointer or the focus crosses its edge: in Firefox its names hand out the frame. */
const CROSSING = [
  'pointerover',
  'pointerout',
  'pointerenter',
  'pointerleave',
  'pointermove',
  'mouseover',
  'mouseout',
  'mouseenter',
  'mouseleave',
  'mousemove',
  'dragenter',
  'dragover',
  'dragleave',
  'drop',
  'focus',
  'blur',
  'focusin',
  'focusout',
] as const;

/** What handlers ask of such events. */
const DETAILS = [
  'key',
  'code',
  'location',
  'repeat',
  'isComposing',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
  'data',
  'inputType',
] as const;

declare global {
  /**
   * The guard of this document, in the extension's own world. Listeners of one element are called in the order in which
   * they came, so the guard is there before the page's first script.
   */
  var rapporteurGuard: TypingGuard | undefined;
}

/**
 * Keeps what is typed in our views from the page: its shortcuts must not fire, and what a note says is not its business.
 * An event of ours is stopped at the window, on its way down, and a copy that does not leave the shadow root takes its
 * place there. What the browser itself does with a key (moving the focus, typing) is not touched.
 */
export class TypingGuard {
  readonly #hosted = new Set<Hosted>();
  readonly #framed = new Set<EventTarget>();
  /** Keys that went down in our views: they come up there too, though the key may have closed the view meanwhile. */
  readonly #held = new Set<string>();

  constructor() {
    for (const type of [...TYPED, ...CARRIED])
      window.addEventListener(type, (event) => this.#redirect(event), { capture: true });
    for (const type of CROSSING)
      window.addEventListener(type, (event) => this.#hide(event), { capture: true });
  }

  /** Guards what is typed in one of our roots until the signal aborts. */
  protect(hosted: Hosted, signal: AbortSignal): void {
    this.#hosted.add(hosted);
    signal.addEventListener('abort', () => this.#hosted.delete(hosted), { once: true });
  }

  /** Keeps from the page what happens at the frame in a host of ours, until the signal aborts. */
  enclose(host: HTMLElement, signal: AbortSignal): void {
    this.#framed.add(host);
    signal.addEventListener('abort', () => this.#framed.delete(host), { once: true });
  }

  /** A key went down in a frame of ours: the page does not hear it come up, wherever the focus is by then. */
  hold(code: string): void {
    this.#held.add(code);
  }

  /** A key came up in a frame of ours. */
  release(code: string): void {
    this.#held.delete(code);
  }

  #hide(event: Event): void {
    if (this.#framed.size === 0 || !event.isTrusted) return;
    const shown = event.composedPath().find((target) => this.#framed.has(target));
    if (shown || this.#leadsIn(event)) event.stopImmediatePropagation();
  }

  /** True in Firefox for what the page itself may hear of, were it not that the event names the frame besides. */
  #leadsIn(event: Event): boolean {
    const named: unknown = Reflect.get(event, 'explicitOriginalTarget');
    const root = named instanceof Node ? named.getRootNode() : null;
    return root instanceof ShadowRoot && this.#framed.has(root.host);
  }

  #redirect(event: Event): void {
    if (!event.isTrusted || (this.#hosted.size === 0 && this.#held.size === 0)) return;
    const path = event.composedPath();
    const ours = [...this.#hosted].find(({ host }) => path.includes(host));
    const code = event instanceof KeyboardEvent ? event.code : '';
    const comesUp = event.type === 'keyup' && this.#held.delete(code);
    if (ours && event.type === 'keydown') this.#held.add(code);
    if (!ours && !comesUp) return;
    event.stopImmediatePropagation();
    if (!ours || !TYPED.has(event.type)) return;
    const copy = copyOf(event);
    (ours.root.activeElement ?? ours.root).dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  }
}

/** A plain event that carries the details: Firefox lets an event made as `KeyboardEvent` out of the shadow root. */
function copyOf(event: Event): Event {
  const copy = new Event(event.type, { bubbles: true, cancelable: true, composed: false });
  for (const name of DETAILS) {
    const value: unknown = Reflect.get(event, name);
    if (value !== undefined) Object.defineProperty(copy, name, { value });
  }
  return copy;
}
