const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const INPUTS = ['beforeinput', 'input'] as const;

/**
 * Keeps what is typed in our views from the page: its shortcuts must not fire, and what a note says is not its business.
 * An event of ours is stopped on its way down, before the document's own listeners, and a copy that does not leave the
 * shadow root takes its place there. What the browser itself does with a key (moving the focus, typing) is not touched.
 */
export function isolateTyping(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  const redirect = (event: Event, copy: Event) => {
    if (event.target !== host || !event.isTrusted) return;
    event.stopImmediatePropagation();
    (root.activeElement ?? root).dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  };
  const within = { bubbles: true, cancelable: true, composed: false };
  const options = { capture: true, signal };
  for (const type of KEYS)
    window.addEventListener(
      type,
      (event) => {
        const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
        const held = { ctrlKey, shiftKey, altKey, metaKey };
        redirect(
          event,
          new KeyboardEvent(type, { key, code, location, repeat, isComposing, ...held, ...within }),
        );
      },
      options,
    );
  for (const type of INPUTS)
    window.addEventListener(
      type,
      (event) => {
        const { data = null, inputType = '', isComposing = false } = event instanceof InputEvent ? event : {};
        redirect(event, new InputEvent(type, { data, inputType, isComposing, ...within }));
      },
      options,
    );
}
