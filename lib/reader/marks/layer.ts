import type { MarkStyle } from '../../page/types.ts';
import { piled, type Stroke } from '../../page/piles.ts';
import { rectanglesOf } from '../../page/ranges.ts';
import type { DocumentText, Span } from '../../text/types.ts';

/** The reader draws the matches of a search as well. */
export type ReaderMarkStyle = MarkStyle | 'find' | 'find-current';

export interface Mark {
  readonly style: ReaderMarkStyle;
  readonly span: Span;
}

/** In parts of the page's width and height, so that it holds at every zoom. */
interface Box extends Stroke {
  readonly style: ReaderMarkStyle;
}

/** The marks of one page: rectangles between its picture and its text layer, a group for each owner. */
export class MarkLayer {
  readonly element = document.createElement('div');
  readonly #groups = new Map<string, { readonly element: HTMLElement; readonly marks: readonly Mark[] }>();

  constructor() {
    this.element.className = 'reader-marks';
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Puts the layer under the page's text layer, where it is not already: pdf.js clears pages when it draws them. */
  place(page: Element): void {
    const textLayer = page.querySelector(':scope > .textLayer');
    if (this.element.parentNode !== page || this.element.nextElementSibling !== textLayer) {
      page.insertBefore(this.element, textLayer);
    }
  }

  /** True where these marks of an owner are drawn already. */
  shows(owner: string, marks: readonly Mark[]): boolean {
    return sameMarks(this.#groups.get(owner)?.marks ?? [], marks);
  }

  draw(owner: string, marks: readonly Mark[], text: DocumentText): void {
    const page = this.element.parentElement;
    if (!page) return;
    const boxes = boxesOf(page, marks, text);
    const pieces = owner === 'excerpts' ? piled(boxes) : boxes.map((box) => ({ ...box, under: 0 }));
    const group = document.createElement('div');
    group.dataset.owner = owner;
    for (const { style, x, y, width, height, under } of pieces) {
      const box = document.createElement('div');
      box.className = `reader-mark reader-mark-${style}${under > 0 ? ' reader-mark-under' : ''}`;
      box.style.cssText = `--under:${under};left:${percent(x)};top:${percent(y)};width:${percent(width)};height:${percent(height)}`;
      group.append(box);
    }
    const before = this.#groups.get(owner)?.element;
    this.#groups.set(owner, { element: group, marks });
    if (before) before.replaceWith(group);
    else this.element.append(group);
  }
}

const percent = (part: number) => `${(100 * part).toFixed(3)}%`;

/** All reads of the layout at once, before anything is drawn. */
function boxesOf(page: Element, marks: readonly Mark[], text: DocumentText): Box[] {
  const frame = page.getBoundingClientRect();
  if (frame.width === 0 || frame.height === 0) return [];
  const boxes: Box[] = [];
  for (const [mark, { style, span }] of marks.entries()) {
    const own = rectanglesOf(text.ranges(span)).filter((box) => overlaps(box, frame));
    for (const box of joined(own)) {
      boxes.push({
        style,
        mark,
        level: 0,
        x: (box.left - frame.left) / frame.width,
        y: (box.top - frame.top) / frame.height,
        width: box.width / frame.width,
        height: box.height / frame.height,
      });
    }
  }
  return boxes;
}

function overlaps(box: DOMRect, frame: DOMRect): boolean {
  return box.bottom > frame.top && box.top < frame.bottom && box.right > frame.left && box.left < frame.right;
}

/** Rectangles that touch on one line as one, so that a mark over many strings is one stroke. */
function joined(boxes: readonly DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const near = last && Math.abs(last.bottom - box.bottom) < 0.35 * Math.max(last.height, box.height);
    const gap = last && Math.max(box.left - last.right, last.left - box.right);
    if (last && near && gap !== undefined && gap < 0.6 * box.height) {
      const left = Math.min(last.left, box.left);
      const top = Math.min(last.top, box.top);
      const right = Math.max(last.right, box.right);
      lines[lines.length - 1] = new DOMRect(left, top, right - left, Math.max(last.bottom, box.bottom) - top);
    } else lines.push(box);
  }
  return lines;
}

function sameMarks(before: readonly Mark[], now: readonly Mark[]): boolean {
  return (
    before.length === now.length &&
    before.every((mark, index) => {
      const other = now[index];
      return (
        other?.style === mark.style &&
        other.span.start === mark.span.start &&
        other.span.end === mark.span.end
      );
    })
  );
}
