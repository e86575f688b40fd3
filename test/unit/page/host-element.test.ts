import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { createHost, guardOf } from '../../../lib/page/host-element.ts';

/** A page, the document apart from it, in which our elements are made. */
function opened() {
  const { document } = parseHTML('<html><body></body></html>');
  const apart = parseHTML('<html><body></body></html>').document;
  Object.defineProperty(document, 'implementation', { value: { createHTMLDocument: () => apart } });
  const adopted: Node[] = [];
  Object.defineProperty(document, 'adoptNode', { value: (node: Node) => adopted.push(node) });
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('rapporteurGuard', undefined);
  return { document, adopted };
}

afterEach(() => vi.unstubAllGlobals());

test('an element of ours is made apart from the page, whose class of that name never runs, and adopted with its root', () => {
  const { document, adopted } = opened();
  const inPage = vi.spyOn(document, 'createElement');
  const { host, root } = createHost('rapporteur-excerpts', new AbortController().signal);
  expect(inPage).not.toHaveBeenCalled();
  expect(root.host).toBe(host);
  expect(adopted).toEqual([host]);
  expect(host.localName).toBe('rapporteur-excerpts');
});

test('it leaves the page with the signal', () => {
  const { document } = opened();
  const lifetime = new AbortController();
  const { host } = createHost('rapporteur-overlay', lifetime.signal);
  const remove = vi.spyOn(host, 'remove');
  expect(document.querySelector('rapporteur-overlay')).toBeNull();
  lifetime.abort();
  expect(remove).toHaveBeenCalledOnce();
});

test('a document has one guard', () => {
  opened();
  const guard = guardOf();
  expect(guardOf()).toBe(guard);
});
