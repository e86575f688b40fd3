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
  /** Keys that went down in our views: they come up there too, though the key may have closed the view meanwhile. */
  readonly #held = new Set<string>();

  constructor() {
    for (const type of [...TYPED, ...CARRIED])
      window.addEventListener(type, (event) => this.#redirect(event), { capture: true });
  }

  /** Guards what is typed in one of our roots until the signal aborts. */
  protect(hosted: Hosted, signal: AbortSignal): void {
    this.#hosted.add(hosted);
    signal.addEventListener('abort', () => this.#hosted.delete(hosted), { once: true });
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
