import tokens from '../theme/tokens.css?inline';
import { createHost } from '../../lib/page/host-element.ts';
import { OVERLAY_NAME } from '../../lib/text/dom/index.ts';
import overlayCss from './overlay.css?inline';

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
  /** The host in the page: events from our views arrive at the page with this target. */
  readonly host: HTMLElement;
  /** Where views are rendered. */
  readonly layer: HTMLElement;
  readonly root: ShadowRoot;
  /**
   * Puts the overlay into the page's top layer, above what the page put there before: full screen, dialogs, popovers.
   * What is modal or in full screen makes all outside of it deaf: there the overlay stands inside.
   */
  raise(near: Element | null): void;
  /** Tells screen readers, politely. */
  announce(text: string): void;
  setTheme(theme: 'light' | 'dark'): void;
}

/**
 * The one element that we add to a page, and only when there is something to show: a closed shadow root, so that the
 * page cannot read what stands in it, in the top layer, so that nothing lies over it.
 */
export function createOverlay(styles: readonly string[], signal: AbortSignal): Overlay {
  const { host, root } = createHost(OVERLAY_NAME, signal);
  root.adoptedStyleSheets = [tokens, overlayCss, ...styles].map(styleSheet);
  const layer = document.createElement('div');
  layer.className = 'layer';
  const status = document.createElement('div');
  status.className = 'status';
  status.setAttribute('role', 'status');
  status.setAttribute('aria-live', 'polite');
  root.append(layer, status);
  for (const name of KEPT_EVENTS) root.addEventListener(name, (event) => event.stopPropagation());

  return {
    host,
    layer,
    root,
    raise(near) {
      if (signal.aborted) return;
      const parent = near?.closest('dialog:modal, :fullscreen') ?? document.documentElement;
      if (host.parentNode !== parent) parent.append(host);
      host.popover = 'manual';
      if (host.matches(':popover-open')) host.hidePopover();
      host.showPopover();
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

/** Screen readers speak a change of a region that they have seen empty; this is long enough to be seen, in ms. */
const ANNOUNCE_PAUSE_MS = 50;

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
