import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { CardAnchor } from '../../lib/card/types.ts';

/** Distance between mark and card, and between card and the edge of the view, in px. */
const GAP_PX = 6;
const EDGE_PX = 8;

/** A card beside its mark scrolls inside where room is short, but never gets lower than this, in px, or than the view: it then covers the mark. */
const LEAST_HEIGHT_PX = 240;

/**
 * Keeps a card by its mark and inside the view: below the mark, above it where there is more room, beside it in vertical
 * text. It follows whatever moves the mark, in the same frame.
 */
export function usePlacement(
  ref: RefObject<HTMLElement | null>,
  anchor: CardAnchor,
  place: { readonly x: number; readonly y: number } | null,
): void {
  useLayoutEffect(() => {
    const card = ref.current;
    if (!card) return undefined;
    if (place) return stayAt(card, place);
    let last: readonly DOMRect[] = anchor.rectangles();
    const rectangles = () => {
      const now = anchor.rectangles();
      if (now.length > 0) last = now;
      return [...last];
    };
    // Without `contextElement`: the mark's document and the card's, in a frame over it, share their coordinates.
    const reference = {
      getBoundingClientRect: () => bounding(rectangles()),
      getClientRects: rectangles,
    };
    const vertical = anchor.element && getComputedStyle(anchor.element).writingMode.startsWith('vertical');
    const update = async () => {
      const { x, y } = await computePosition(reference, card, {
        strategy: 'fixed',
        placement: vertical ? 'left-start' : 'bottom-start',
        middleware: [
          inline(),
          offset(GAP_PX),
          flip({ padding: EDGE_PX, fallbackStrategy: 'bestFit' }),
          size({
            padding: EDGE_PX,
            apply: ({ availableHeight }) => {
              const least = Math.min(LEAST_HEIGHT_PX, innerHeight - 2 * EDGE_PX);
              card.style.maxHeight = `${Math.max(least, availableHeight)}px`;
            },
          }),
          shift({ padding: EDGE_PX, crossAxis: true }),
        ],
      });
      moveTo(card, x, y);
    };
    return autoUpdate(reference, card, () => void update(), { animationFrame: true });
  }, [ref, anchor, place?.x, place?.y]);
}

/** A card that was dragged stays where it was put, inside the view also when that or the card changes its size. */
function stayAt(card: HTMLElement, place: { readonly x: number; readonly y: number }): () => void {
  const lifetime = new AbortController();
  const keep = () => {
    card.style.maxHeight = '';
    keepInView(card, place);
  };
  const resized = new ResizeObserver(keep);
  addEventListener('resize', keep, { signal: lifetime.signal });
  resized.observe(card);
  keep();
  return () => {
    lifetime.abort();
    resized.disconnect();
  };
}

function keepInView(card: HTMLElement, place: { readonly x: number; readonly y: number }): void {
  const inside = (value: number, length: number, view: number) =>
    Math.max(EDGE_PX, Math.min(value, view - length - EDGE_PX));
  moveTo(
    card,
    inside(place.x, card.offsetWidth, innerWidth),
    inside(place.y, card.offsetHeight, innerHeight),
  );
}

function moveTo(card: HTMLElement, x: number, y: number): void {
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
  card.style.visibility = 'visible';
}

function bounding(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return boxes.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}
