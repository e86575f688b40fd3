import type { Selector } from '../anchor/selectors.ts';
import { freshHighlight, type Making } from './fresh.ts';
import type { Highlight } from './record.ts';

/** A rectangle on a page that is not turned: parts of the page's width and height, from its upper left corner. */
export interface Area {
  /** 1-based. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Media Fragments URI 1.0, section 4.2.2: `xywh=percent:` counts hundredths of width and height. */
const MEDIA_FRAGMENTS = 'http://www.w3.org/TR/media-frags/';
const VALUE = /^page=(\d{1,5})&xywh=percent:([\d.]{1,9}),([\d.]{1,9}),([\d.]{1,9}),([\d.]{1,9})$/;

/** An area as a media fragment: its page, and its place there in per cent with three decimals. */
export function areaSelector({ page, x, y, width, height }: Area): Selector {
  const percent = [x, y, width, height].map((part) => Number((100 * part).toFixed(3))).join(',');
  return {
    type: 'FragmentSelector',
    value: `page=${page}&xywh=percent:${percent}`,
    conformsTo: MEDIA_FRAGMENTS,
  };
}

/** The area that selectors describe; null where they describe a text, or nothing that lies on a page. */
export function areaOf(selectors: readonly Selector[]): Area | null {
  for (const selector of selectors) {
    const match = selector.type === 'FragmentSelector' ? VALUE.exec(selector.value) : null;
    if (!match) continue;
    const [page = 0, ...percent] = match.slice(1).map(Number);
    const [x = 0, y = 0, width = 0, height = 0] = percent.map((part) => part / 100);
    const onPage = x + width <= 1.001 && y + height <= 1.001;
    if (page > 0 && width > 0 && height > 0 && onPage) return { page, x, y, width, height };
  }
  return null;
}

/** A highlight of an area; `quote` says in words what it is, for lists and exports. */
export const composeArea = (area: Area, quote: string, making: Making): Highlight =>
  freshHighlight(making, { selectors: [areaSelector(area)], place: { page: area.page }, quote });
