const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const INPUTS = ['beforeinput', 'input'] as const;

/**
 * Keeps what is typed in our views from the page: its shortcuts must not fire, and what a note says is not its business.
 * An event of ours is stopped on its way down, before the document's own listeners, and a copy that does not leave the
 * shadow root takes its place there. What the browser itself does with a key (moving the focus, typing) is not touched.
 */
export function isolateTyping(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  const redirect = <E extends Event>(event: E, copyOf: (event: E) => Event) => {
    if (!event.isTrusted || !event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    const copy = copyOf(event);
    (root.activeElement ?? root).dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  };
  const options = { capture: true, signal };
  for (const type of KEYS) window.addEventListener(type, (event) => redirect(event, keyCopy), options);
  for (const type of INPUTS) window.addEventListener(type, (event) => redirect(event, inputCopy), options);
}

const WITHIN = { bubbles: true, cancelable: true, composed: false };

function keyCopy(event: KeyboardEvent): Event {
  const { type, key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  const held = { ctrlKey, shiftKey, altKey, metaKey };
  return new KeyboardEvent(type, { key, code, location, repeat, isComposing, ...held, ...WITHIN });
}

function inputCopy(event: Event): Event {
  const { data = null, inputType = '', isComposing = false } = event instanceof InputEvent ? event : {};
  return new InputEvent(event.type, { data, inputType, isComposing, ...WITHIN });
}
