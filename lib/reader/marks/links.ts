import { addressParts } from '../../hosts/address.ts';

/** A mark as printed, and where it is in the viewport. */
export interface PlacedMark {
  readonly text: string;
  readonly boxes: readonly DOMRect[];
}

/** Elements with this class let the pointer through to the text, where the mark has its card. */
const YIELDS = 'reader-yields';

/** Lets the links of a page yield to marks over them that name the same document. */
export function yieldLinks(page: Element, marks: readonly PlacedMark[]): void {
  for (const section of page.querySelectorAll('.annotationLayer .linkAnnotation')) {
    const link = section.querySelector('a[href]');
    const href = link instanceof HTMLAnchorElement ? link.href : '';
    const { left, right, top, bottom } = section.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const over = marks.find(({ boxes }) =>
      boxes.some(
        (box) => x >= box.left && x <= box.right && y >= box.top - box.height && y <= box.bottom + box.height,
      ),
    );
    const yields = over !== undefined && agrees(href, over.text);
    section.classList.toggle(YIELDS, yields);
    link?.classList.toggle(YIELDS, yields);
  }
}

/** True where a link leads to a UN document whose symbol has every figure of the printed text. */
export function agrees(href: string, text: string): boolean {
  if (!URL.canParse(href)) return false;
  const { symbolText } = addressParts(href);
  if (symbolText === null) return false;
  const figures: readonly string[] = symbolText.match(/\d+/g) ?? [];
  return (text.match(/\d+/g) ?? []).every((figure) => figures.includes(figure));
}
