/** Events after which text may stand elsewhere though nothing was written. */
const MOVING = ['scroll', 'resize', 'toggle', 'transitionend', 'animationend', 'load'];

/** So many records of one batch are looked at one by one. */
const MOST_RECORDS = 200;

export interface MoveWatch {
  /** Watches these elements in place of those before. */
  watch(elements: ReadonlySet<Element>): void;
}

/**
 * Tells when elements of a page may have moved: as the page is drawn where it tells of it then (sizes, scrolling), else just
 * after the frame in which something was written. While no element is watched, nothing is.
 * @param onWritten the text in an element is another; called before the frame that shows it
 * @param onMoved elements may have moved; the page knows its layout
 */
export function watchMoves(
  onWritten: (element: Element) => void,
  onMoved: () => void,
  signal: AbortSignal,
): MoveWatch {
  let watched: ReadonlySet<Element> = new Set();
  let waits = false;
  let listening: AbortController | null = null;
  const sizes = new ResizeObserver(onMoved);
  const written = new MutationObserver((records) => {
    for (const { type, target } of records.slice(0, MOST_RECORDS)) {
      if (type === 'attributes') continue;
      for (let node: Node | null = target; node; node = node.parentNode)
        if (node instanceof Element && watched.has(node)) onWritten(node);
    }
    if (waits) return;
    waits = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        waits = false;
        if (!signal.aborted) onMoved();
      }, 0),
    );
  });
  const stop = () => {
    written.disconnect();
    sizes.disconnect();
    listening?.abort();
    listening = null;
  };
  signal.addEventListener('abort', stop);
  return {
    watch(elements) {
      watched = elements;
      stop();
      if (elements.size === 0 || signal.aborted) return;
      const root = document.documentElement;
      written.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
      for (const element of [root, document.body, ...elements]) sizes.observe(element);
      listening = new AbortController();
      const options = { capture: true, passive: true, signal: listening.signal };
      for (const type of MOVING) addEventListener(type, onMoved, options);
    },
  };
}
