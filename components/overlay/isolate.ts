const TYPES = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;

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

/**
 * Keeps what is typed in our views from the page: its shortcuts must not fire, and what a note says is not its business.
 * An event of ours is stopped on its way down, before the document's own listeners, and a copy that does not leave the
 * shadow root takes its place there. What the browser itself does with a key (moving the focus, typing) is not touched.
 */
export function isolateTyping(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  /** Keys that went down in our views: they come up there too, though the key may have closed the view meanwhile. */
  const held = new Set<string>();
  const redirect = (event: Event) => {
    if (!event.isTrusted) return;
    const isOurs = event.composedPath().includes(host);
    const code = event instanceof KeyboardEvent ? event.code : '';
    const comesUp = event.type === 'keyup' && held.delete(code);
    if (isOurs && event.type === 'keydown') held.add(code);
    if (!isOurs && !comesUp) return;
    event.stopImmediatePropagation();
    if (!isOurs) return;
    const copy = copyOf(event);
    (root.activeElement ?? root).dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  };
  for (const type of TYPES) window.addEventListener(type, redirect, { capture: true, signal });
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
