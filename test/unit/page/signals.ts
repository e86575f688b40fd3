/** Lets a target of linkedom's take its listeners away when their signal aborts, as browsers do. */
export function heedSignals(target: EventTarget): void {
  const add = target.addEventListener.bind(target);
  const heeding: typeof add = (type, listener, options) => {
    add(type, listener, options);
    const signal = typeof options === 'object' ? options.signal : undefined;
    signal?.addEventListener('abort', () => target.removeEventListener(type, listener, options));
  };
  Object.defineProperty(target, 'addEventListener', { value: heeding });
}
