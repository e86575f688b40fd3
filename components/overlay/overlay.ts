import tokens from '../theme/tokens.css?inline';
import unseenCss from '../theme/unseen.css?inline';
import { createHost, guardOf } from '../../lib/page/host-element.ts';
import { OVERLAY_NAME } from '../../lib/text/dom/index.ts';
import { Cutout } from './cutout.ts';
import frameCss from './frame.css?inline';
import { InnerFrame } from './frame.ts';
import overlayCss from './overlay.css?inline';
import { isOnTop, isUncovered, showOnTop } from './sight.ts';

/** Events that end at our views: a page's shortcuts must not fire while one types or moves in a card. */
const KEPT_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'input',
  'beforeinput',
  'copy',
  'paste',
  'wheel',
] as const;

export interface Overlay {
  /** The host in the page: events from our views that arrive at the page have this target. */
  readonly host: HTMLElement;
  /** Where views are rendered. */
  readonly layer: HTMLElement;
  /** Tells which element of ours has the focus. */
  readonly root: { readonly activeElement: Element | null };
  /** True where the page could look into our views, since no frame keeps them from it: nothing of the reader's may show. */
  readonly exposed: boolean;
  /** False where something of the page may lie over our views, so that the reader may press what is not seen. */
  readonly uncovered: boolean;
  /**
   * Puts the overlay into the page's top layer, above what the page put there before: full screen, dialogs, popovers.
   * What is modal or in full screen makes all outside of it deaf: there the overlay stands inside.
   */
  raise(near: Element | null): void;
  /** Tells screen readers, politely. */
  announce(text: string): void;
  setTheme(theme: 'light' | 'dark'): void;
}

/** Views over a document. */
export interface OverlayViews {
  readonly styles: readonly string[];
  /** What is seen of them, as a selector, where the document is a page of others: from it they are kept in a frame. */
  readonly surfaces?: string;
}

/**
 * The one element that we add to a page, and only when there is something to show: in the top layer, so that nothing lies
 * over it.
 */
export function createOverlay({ styles, surfaces }: OverlayViews, signal: AbortSignal): Overlay {
  const { host, root } = createHost(OVERLAY_NAME, signal);
  root.adoptedStyleSheets = [styleSheet(overlayCss)];
  const layer = document.createElement('div');
  layer.className = 'layer';
  const status = document.createElement('div');
  status.className = 'rp-unseen';
  status.setAttribute('role', 'status');
  status.setAttribute('aria-live', 'polite');
  const parts = [layer, status];
  for (const part of parts)
    for (const name of KEPT_EVENTS) part.addEventListener(name, (event) => event.stopPropagation());
  /** A press on what the page has hidden does nothing but bring it to light again. */
  const takeSeen = (press: Event) => {
    if (isOnTop(host)) return;
    press.stopImmediatePropagation();
    press.preventDefault();
    if (host.isConnected) showOnTop(host);
  };
  if (surfaces !== undefined)
    for (const part of parts) part.addEventListener('click', takeSeen, { capture: true });
  const sheets = [tokens, frameCss, unseenCss, ...styles];
  let inner =
    surfaces === undefined || isSandboxed() ? null : new InnerFrame(host, root, parts, sheets, signal);
  let cutout: Cutout | null = null;

  const showPlainly = () => {
    root.replaceChildren(...parts);
    root.adoptedStyleSheets = [...sheets, overlayCss].map(styleSheet);
  };
  const enclose = () => {
    if (!inner || surfaces === undefined) return;
    if (!inner.fill()) {
      inner = null;
      showPlainly();
      return;
    }
    const frame = inner;
    if (!cutout) guardOf().enclose(host, signal);
    cutout ??= new Cutout(frame.element, layer, surfaces, () => frame.settle(), signal);
    cutout.cut();
  };
  if (!inner) showPlainly();

  return {
    host,
    layer,
    root: {
      get activeElement() {
        return (inner ?? root).activeElement;
      },
    },
    get exposed() {
      return surfaces !== undefined && inner === null;
    },
    get uncovered() {
      return surfaces === undefined || isUncovered(host);
    },
    raise(near) {
      if (signal.aborted) return;
      const parent = near?.closest('dialog:modal, :fullscreen') ?? document.documentElement;
      if (host.parentNode !== parent) parent.append(host);
      showOnTop(host);
      enclose();
    },
    announce(text) {
      if (!host.isConnected) this.raise(null);
      status.textContent = '';
      setTimeout(() => (status.textContent = text), ANNOUNCE_PAUSE_MS);
    },
    setTheme(theme) {
      layer.dataset.theme = theme;
    },
  };
}

/** Where a document has no origin, no frame of it can be read: this is known before anything is asked for. */
const isSandboxed = (): boolean => window.origin === 'null';

/** Screen readers speak a change of a region that they have seen empty; this is long enough to be seen, in ms. */
const ANNOUNCE_PAUSE_MS = 50;

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
