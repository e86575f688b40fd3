import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { yieldLinks } from '../../../lib/reader/marks/links.ts';

afterEach(() => vi.unstubAllGlobals());

const box = (left: number, top: number): DOMRect =>
  ({ left, right: left + 40, top, bottom: top + 10, width: 40, height: 10 }) as DOMRect;

/** A page of a PDF with the file's own links at places, and which of them yield to marks over them. */
function yielding(
  links: readonly { href: string; at: DOMRect }[],
  marks: readonly { text: string; at: DOMRect }[],
) {
  const sections = links.map(
    ({ href }) => `<section class="linkAnnotation"><a href="${href}"></a></section>`,
  );
  const { document, HTMLAnchorElement } = parseHTML(
    `<html><body><div class="annotationLayer">${sections.join('')}</div></body></html>`,
  );
  vi.stubGlobal('HTMLAnchorElement', HTMLAnchorElement);
  const all = [...document.querySelectorAll('section')];
  all.forEach((section, index) => {
    section.getBoundingClientRect = () => links[index]?.at ?? box(0, 0);
  });
  yieldLinks(
    document.body,
    marks.map(({ text, at }) => ({ text, boxes: [at] })),
  );
  return all.map((section) => section.classList.contains('reader-yields'));
}

test('a link yields to a mark over it that names the same document, and to no other', () => {
  const over = box(100, 100);
  const mark = { text: 'resolution 70/1', at: over };
  expect(
    yielding(
      [
        { href: 'https://undocs.org/en/A/RES/70/1', at: over },
        // What the file says is another document than what is printed: the reader's own link stays.
        { href: 'https://undocs.org/en/A/RES/72/198', at: over },
        { href: 'https://www.example.org/70/1', at: over },
        { href: 'https://undocs.org/en/A/RES/70/1', at: box(300, 400) },
      ],
      [mark],
    ),
  ).toEqual([true, false, false, false]);
});
