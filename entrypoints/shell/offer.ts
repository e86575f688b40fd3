import { createHost } from '../../lib/page/host-element.ts';
import { OVERLAY_NAME } from '../../lib/text/dom/index.ts';
import { trusted } from '../../lib/page/trusted.ts';

/** In px, since the page's own sizes must not reach it; colours that hold on light and dark pages. */
const STYLE = `
button {
  position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483647;
  min-block-size: 36px; padding: 6px 16px; border: 0; border-radius: 999px;
  background: #0b5cad; color: #fff; font: 600 14px/1.4 system-ui, sans-serif; cursor: pointer;
  box-shadow: 0 2px 10px rgb(0 0 0 / 30%);
}
button:hover { background: #084886; }
button:focus-visible { outline: 3px solid #fff; outline-offset: -5px; }
`;

/** A button over the page that offers the reader. The page cannot press or read it: its root is closed. */
export function offerButton(label: string, signal: AbortSignal): (onAccept: (() => void) | null) => void {
  let shown = new AbortController();
  return (onAccept) => {
    shown.abort();
    if (!onAccept) return;
    shown = new AbortController();
    const { host, root } = createHost(OVERLAY_NAME, AbortSignal.any([signal, shown.signal]));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', trusted(onAccept));
    root.append(button);
    document.documentElement.append(host);
  };
}
