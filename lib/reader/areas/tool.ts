import type { Area } from '../../highlights/area.ts';
import type { Viewer } from '../viewer.ts';
import { between, LEAST, moved, placeAt, turned, type Rectangle } from './geometry.ts';

export interface AreaToolPorts {
  /** What a screen reader is told of the frame that the keys move. */
  readonly label: string;
  readonly onDrawn: (area: Area) => void;
  /** Drawn or given up. */
  readonly onEnd: () => void;
}

/** Where the frame begins that the keys move, as parts of the page. */
const FIRST: Rectangle = { x: 0.3, y: 0.4, width: 0.4, height: 0.2 };
/** What one press of an arrow moves, as a part of the page. */
const STEP = 0.01;

/** Lets an area be drawn: by dragging over a page, or with a frame that the arrows move and, with Shift, stretch. */
export function drawArea(
  viewer: Viewer,
  { label, onDrawn, onEnd }: AreaToolPorts,
  lifetime: AbortSignal,
): void {
  const { container } = viewer.pages;
  const ended = new AbortController();
  const signal = AbortSignal.any([lifetime, ended.signal]);
  const draft = document.createElement('div');
  draft.className = 'reader-area-draft';
  draft.tabIndex = 0;
  draft.setAttribute('role', 'application');
  draft.setAttribute('aria-label', label);
  let page = pageInView(viewer);
  let rectangle = inView(page, container);
  const show = (next: Rectangle) => {
    rectangle = next;
    if (!page) return;
    if (draft.parentElement !== page) page.append(draft);
    placeAt(draft, rectangle);
  };
  const keep = () => {
    const number = Number(page?.getAttribute('data-page-number'));
    const degrees: unknown = viewer.pages.pagesRotation;
    ended.abort();
    if (number > 0 && rectangle.width >= LEAST && rectangle.height >= LEAST) {
      onDrawn({ page: number, ...turned(rectangle, -Number(degrees)) });
    }
  };
  signal.addEventListener(
    'abort',
    () => {
      draft.remove();
      container.classList.remove('reader-drawing');
      onEnd();
    },
    { once: true },
  );
  container.classList.add('reader-drawing');
  show(rectangle);
  draft.focus({ preventScroll: true });

  container.addEventListener(
    'pointerdown',
    (event) => {
      const pressed = event.target instanceof Element ? event.target.closest('.page') : null;
      if (event.button !== 0 || !(pressed instanceof HTMLElement)) return;
      event.preventDefault();
      event.stopPropagation();
      page = pressed;
      const from = partsOf(event, pressed);
      container.setPointerCapture(event.pointerId);
      container.addEventListener('pointermove', (move) => show(between(from, partsOf(move, pressed))), {
        signal,
      });
      container.addEventListener('pointerup', keep, { signal, once: true });
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const arrow = ARROWS[event.key];
      if (event.key === 'Escape') ended.abort();
      else if (event.key === 'Enter') keep();
      else if (arrow) {
        show(moved(rectangle, arrow[0] * STEP, arrow[1] * STEP, event.shiftKey));
        draft.scrollIntoView({ block: 'nearest' });
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function pageInView({ pages }: Viewer): HTMLElement | null {
  return pages.container.querySelector(`.page[data-page-number="${pages.currentPageNumber}"]`);
}

/** The first frame in the part of the page that can be seen. */
function inView(page: HTMLElement | null, container: HTMLElement): Rectangle {
  if (!page) return FIRST;
  const { top, height } = page.getBoundingClientRect();
  const frame = container.getBoundingClientRect();
  const [from, to] = [Math.max(0, (frame.top - top) / height), Math.min(1, (frame.bottom - top) / height)];
  const tall = Math.max(LEAST, to - from);
  return { x: FIRST.x, y: from + FIRST.y * tall, width: FIRST.width, height: FIRST.height * tall };
}

function partsOf({ clientX, clientY }: PointerEvent, page: HTMLElement): [number, number] {
  const { left, top, width, height } = page.getBoundingClientRect();
  return [(clientX - left) / width, (clientY - top) / height];
}
