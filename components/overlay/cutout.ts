/** Where a surface stands, in px. */
interface Placed {
  readonly key: string;
  readonly box: DOMRect;
  /** Of its corners, in px. */
  readonly radius: number;
  readonly shadow: string;
  readonly surface: HTMLElement;
}

/**
 * Shows of a frame over the whole view only the surfaces in it, so that the page around them is seen and used as ever. The
 * surfaces' shadows lie outside of what is cut out: they are cast by boxes behind the frame, which hold nothing.
 */
export class Cutout {
  readonly #shadows = new Map<Element, HTMLElement>();
  readonly #resized: ResizeObserver;
  readonly #changed: MutationObserver;
  #shown = '';

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly layer: HTMLElement,
    private readonly selector: string,
    private readonly onChange: () => void,
    signal: AbortSignal,
  ) {
    const cut = () => this.cut();
    this.#resized = new ResizeObserver(cut);
    this.#changed = new MutationObserver(cut);
    this.#changed.observe(layer, {
      subtree: true,
      childList: true,
      attributeFilter: ['style', 'class', 'hidden', 'data-theme'],
    });
    addEventListener('resize', cut, { signal });
    signal.addEventListener('abort', () => {
      this.#changed.disconnect();
      this.#resized.disconnect();
    });
    this.cut();
  }

  /** Cuts out what is shown now. */
  cut(): void {
    const placed = [...this.layer.querySelectorAll<HTMLElement>(this.selector)].flatMap(placeOf);
    const shown = placed.map(({ key }) => key).join(' ');
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.frame.style.clipPath =
      placed.length > 0 ? `path('${placed.map(outlineOf).join('')}')` : 'inset(50%)';
    const isForKeys = placed.some(({ surface }) => !surface.closest('[aria-hidden=true]'));
    this.frame.tabIndex = isForKeys ? 0 : -1;
    this.#cast(placed);
    this.onChange();
  }

  #cast(placed: readonly Placed[]): void {
    const casting = placed.filter(({ shadow }) => shadow !== 'none');
    const surfaces = new Set<Element>(casting.map(({ surface }) => surface));
    for (const [surface, shadow] of this.#shadows) {
      if (surfaces.has(surface)) continue;
      shadow.remove();
      this.#shadows.delete(surface);
      this.#resized.unobserve(surface);
    }
    for (const { surface, box, radius, shadow: boxShadow } of casting) {
      const shadow = this.#shadows.get(surface) ?? this.#shadowOf(surface);
      const px = (length: number) => `${length}px`;
      const [left, top, width, height] = [px(box.x), px(box.y), px(box.width), px(box.height)];
      Object.assign(shadow.style, { left, top, width, height, boxShadow, borderRadius: px(radius) });
    }
  }

  #shadowOf(surface: Element): HTMLElement {
    const shadow = document.createElement('div');
    shadow.className = 'shadow';
    this.#shadows.set(surface, shadow);
    this.#resized.observe(surface);
    this.frame.before(shadow);
    return shadow;
  }
}

/** A small surface can be pressed beyond its edge: so far as its `--rp-reach` says, in px. */
function placeOf(surface: HTMLElement): Placed[] {
  const { x, y, width, height } = surface.getBoundingClientRect();
  if (width === 0 || height === 0 || surface.style.visibility === 'hidden') return [];
  const style = getComputedStyle(surface);
  if (style.visibility !== 'visible') return [];
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const reach = Number.parseFloat(style.getPropertyValue('--rp-reach')) || 0;
  const box = new DOMRect(x - reach, y - reach, width + 2 * reach, height + 2 * reach);
  const { boxShadow: shadow } = style;
  const key = [box.x, box.y, box.width, box.height].map((length) => length.toFixed(1)).join();
  return [{ key: `${key} ${shadow}`, box, radius, shadow, surface }];
}

/** The outline of a box with its round corners. All of them run the same way around: where they overlap, they are one. */
function outlineOf({ box: { left, top, width, height }, radius: r }: Placed): string {
  const [across, down] = [width - 2 * r, height - 2 * r];
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
  return (
    `M${left + r} ${top}h${across}${corner(r, r)}v${down}${corner(-r, r)}` +
    `h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`
  );
}
