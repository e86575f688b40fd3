/**
 * To be run in a page before its own scripts: where the views of a host stand in a frame, the document in the frame takes
 * the place of its (open) root, so that a test looks for them in one way.
 */
export function openFrames(): void {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot');
  if (!own) return;
  Object.defineProperty(Element.prototype, 'shadowRoot', {
    configurable: true,
    get(this: Element): unknown {
      const root = own.get?.call(this) as ShadowRoot | null;
      const frame = root?.querySelector<HTMLIFrameElement>('iframe.frame');
      return frame?.contentDocument ?? root;
    },
  });
}
