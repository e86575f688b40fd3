import type { Box } from './boxes.ts';
import type { MarkStyle } from './types.ts';

/** How far a line lies under the letters' feet, in px, as in the style sheet of marks. */
const LINE_OFFSET = 3;

/** Lines of marks: their strokes and widths in px, as browsers draw those of the style sheet of marks. */
const LINES: Readonly<Record<string, string>> = {
  'underline-reference': '2px solid #2f80d0',
  'underline-reference-probable': '2px dashed #c27c0e',
  'underline-term': '2px dotted #2a9d74',
  'dotted-reference': '2px dotted #2f80d0',
  'dotted-reference-probable': '2px dotted #c27c0e',
  'dotted-term': '1px dotted #2a9d74',
};

/** Tints: colours of their own, of links and of others. */
const TINTS: Readonly<
  Partial<Record<MarkStyle, readonly [rgb: string, share: number, shareOnLinks: number]>>
> = {
  reference: ['47 128 208', 20, 16],
  'reference-probable': ['194 124 14', 22, 18],
  term: ['42 157 116', 18, 14],
};

/** The rules of the page for our element must not reach it, hence !important. */
export const BOXES_STYLE = `
:host {
  all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important;
  display: block !important; inline-size: 0 !important; block-size: 0 !important; pointer-events: none !important;
}
div { position: absolute; pointer-events: none; forced-color-adjust: none; box-sizing: border-box; }
@media (forced-colors: active) {
  div { background: none !important; border: 0 solid CanvasText !important; border-bottom-width: 3px !important; }
}
`;

/** How text is set, as far as a mark on it must know. */
export interface Lettering {
  readonly isLink: boolean;
  /** How far letters reach under their feet, in px. */
  readonly descent: number;
  readonly isVertical: boolean;
}

/** The element of a box, in the look that the style sheet of marks gives. A link has no second line: it is tinted. */
export function elementOf(box: Box, look: string, { isLink, descent, isVertical }: Lettering): HTMLElement {
  const element = document.createElement('div');
  const line = isLink || isVertical ? undefined : LINES[`${look}-${box.style}`];
  const [rgb = '', share = 0, shareOnLinks = 0] = TINTS[box.style] ?? [];
  const tint = look === 'tint' ? share : shareOnLinks;
  const feet = box.y + box.height - descent;
  element.style.cssText =
    `left:${box.x}px;width:${box.width}px;z-index:${box.level || 'auto'};` +
    (line
      ? `top:${Math.round(feet + LINE_OFFSET)}px;border-top:${line}`
      : `top:${box.y}px;height:${box.height}px;background:rgb(${rgb}/${tint}%)`);
  return element;
}

/** Tells how the text in elements is set; asks the page for its styles, once for each element. */
export function letteringOf(): (element: Element) => Lettering {
  const known = new Map<Element, Lettering>();
  const canvas = document.createElement('canvas').getContext('2d');
  return (element) => {
    let lettering = known.get(element);
    if (!lettering) {
      const { font, writingMode } = getComputedStyle(element);
      if (canvas) canvas.font = font;
      lettering = {
        isLink: element.closest(':any-link') !== null,
        descent: canvas?.measureText('x').fontBoundingBoxDescent ?? 0,
        isVertical: writingMode !== 'horizontal-tb',
      };
      known.set(element, lettering);
    }
    return lettering;
  };
}
