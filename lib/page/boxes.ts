import type { DocumentText } from '../text/types.ts';
import type { Stroke } from './piles.ts';
import { liveRange } from './ranges.ts';
import type { Mark, MarkStyle } from './types.ts';

/** A box of a mark, in px from an origin. */
export interface Box extends Stroke {
  readonly style: MarkStyle;
  /** The place of its text in the page's pile of layers: a box of the same level, later in the page, lies just above. */
  readonly level: number;
}

/** How text in an element is seen. */
interface Setting {
  readonly visible: boolean;
  readonly level: number;
  /** What the page cuts off around it, in viewport coordinates. */
  readonly clip: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/** Where marks stand now, as far as the page shows their text; asks the page for its layout. */
export function boxesOf(
  text: DocumentText,
  marks: readonly Mark[],
  origin: { readonly left: number; readonly top: number },
): Box[] {
  const settings = new Map<Element, Setting>();
  const boxes: Box[] = [];
  for (const [mark, { style, span }] of marks.entries()) {
    for (const range of text.ranges(span)) {
      const parent = range.startContainer.parentElement;
      const live = liveRange(range);
      if (!parent || !live) continue;
      const { visible, level, clip } = settingOf(parent, settings);
      if (!visible) continue;
      for (const rect of live.getClientRects()) {
        const left = Math.max(rect.left, clip.left);
        const top = Math.max(rect.top, clip.top);
        const width = Math.min(rect.right, clip.right) - left;
        const height = Math.min(rect.bottom, clip.bottom) - top;
        if (width > 0 && height > 0)
          boxes.push({ style, mark, x: left - origin.left, y: top - origin.top, width, height, level });
      }
    }
  }
  return boxes;
}

const OPEN: Setting = {
  visible: true,
  level: 0,
  clip: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
};

function settingOf(element: Element, known: Map<Element, Setting>): Setting {
  const before = known.get(element);
  if (before) return before;
  const { parentElement } = element;
  // What html and body cut off is the viewport's business.
  const around = parentElement ? settingOf(parentElement, known) : OPEN;
  const isRoot = element === document.documentElement || element === document.body;
  const style = getComputedStyle(element);
  const setting = {
    visible: around.visible && style.visibility === 'visible' && style.opacity !== '0',
    // The outermost level counts: what is inside it is piled up inside.
    level: around.level || (style.position === 'static' ? 0 : Number.parseInt(style.zIndex, 10) || 0),
    clip:
      isRoot || style.overflow === 'visible'
        ? around.clip
        : cut(around.clip, element.getBoundingClientRect()),
  };
  known.set(element, setting);
  return setting;
}

const cut = (clip: Setting['clip'], box: DOMRect): Setting['clip'] => ({
  left: Math.max(clip.left, box.left),
  top: Math.max(clip.top, box.top),
  right: Math.min(clip.right, box.right),
  bottom: Math.min(clip.bottom, box.bottom),
});
