import * as v from 'valibot';
import type { PdfBlock } from '../../text/pdf/index.ts';
import type { Viewer } from '../viewer.ts';
import type { Height } from './align.ts';
import { landmarksOf } from './landmarks.ts';

/** The line at which one reads, as a part of the window's height from its top. */
const READING_LINE = 0.2;

const PageView = v.object({ viewport: v.object({ viewBox: v.array(v.number()) }) });

/** The landmarks of a document with their heights, from the places of its blocks. */
export function heightsOf(blocks: readonly PdfBlock[], viewer: Viewer): Height[] {
  const byStart = new Map(blocks.map((block) => [block.start, block]));
  return landmarksOf(blocks).flatMap(({ key, start }) => {
    const block = byStart.get(start);
    if (!block) return [];
    const view: unknown = viewer.pages.getPageView(block.page - 1);
    const [, bottom = 0, , top = 0] = v.parse(PageView, view).viewport.viewBox;
    const down = top > bottom ? (top - block.top) / (top - bottom) : 0;
    return [{ key, height: block.page - 1 + Math.min(1, Math.max(0, down)) }];
  });
}

/** How far down the document the reading line stands. */
export function heightInView(viewer: Viewer): number {
  const { container } = viewer.pages;
  const line = container.scrollTop + READING_LINE * container.clientHeight;
  const current = viewer.pages.currentPageNumber;
  // The line may stand on a page beside the one that fills most of the window.
  for (const page of [current - 1, current, current + 1]) {
    const frame = pageFrame(viewer, page);
    if (frame && line < frame.top + frame.height) {
      return page - 1 + Math.max(0, (line - frame.top) / frame.height);
    }
  }
  return viewer.pages.pagesCount;
}

/** Scrolls so that a height comes to the reading line; returns where the window then stands, in px. */
export function scrollToHeight(viewer: Viewer, height: number, single: boolean): number {
  const { container, pagesCount } = viewer.pages;
  const page = Math.max(1, Math.min(pagesCount, Math.floor(height) + 1));
  if (single) viewer.pages.currentPageNumber = page;
  const frame = pageFrame(viewer, page);
  if (frame) {
    container.scrollTop =
      frame.top + (height - page + 1) * frame.height - READING_LINE * container.clientHeight;
  }
  return container.scrollTop;
}

/** Where a page stands in the scrolling element, in px. */
function pageFrame(viewer: Viewer, page: number): { top: number; height: number } | null {
  const { container } = viewer.pages;
  const element = container.querySelector(`.page[data-page-number="${page}"]`);
  if (!element) return null;
  const { top, height } = element.getBoundingClientRect();
  return { top: top - container.getBoundingClientRect().top + container.scrollTop, height };
}
