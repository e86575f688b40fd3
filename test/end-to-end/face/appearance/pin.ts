import type { TestPage } from '../../harness/index.ts';
import { boxFont } from './box-font.ts';

/** Widths of a letter in thousandths of an em: strong text is longer, so that a lost weight moves what follows. */
const FACES = [
  { weight: '100 500', width: 520 },
  { weight: '501 900', width: 570 },
] as const;

const fonts = FACES.map(({ weight, width }) => ({
  weight,
  data: Buffer.from(boxFont(width)).toString('base64'),
}));

/** What moves, blinks or depends on the last press, and the letters of the machine; a PDF brings its own letters. */
const SHEET = `
*:not(.pdfViewer *), ::before, ::after, ::placeholder, ::file-selector-button {
  font-family: Boxes !important; font-synthesis: none !important; letter-spacing: 0 !important;
  animation: none !important; transition: none !important; scroll-behavior: auto !important;
  caret-color: transparent !important; outline: none !important;
}`;

/** Gives a page and all shadow roots in it the pinned font, and takes all movement away; done when that is drawn. */
export function pin(tab: TestPage): Promise<void> {
  return tab.evaluate(
    async ({ faces, sheet }) => {
      const load = async (root: Document) => {
        const Face = root.defaultView?.FontFace;
        if (!Face || [...root.fonts].some((one) => one.family === 'Boxes')) return;
        for (const { weight, data } of faces) {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          root.fonts.add(await new Face('Boxes', bytes, { weight }).load());
        }
      };
      // Views over a page stand in a frame, whose document the harness gives as their root; it has fonts of its own.
      const dress = async (root: Document | ShadowRoot) => {
        if ('head' in root) await load(root);
        if (!root.querySelector('style.pinned')) {
          const style = document.createElement('style');
          style.className = 'pinned';
          style.textContent = sheet;
          ('head' in root ? root.head : root).append(style);
        }
        for (const element of root.querySelectorAll('*'))
          if (element.shadowRoot) await dress(element.shadowRoot);
      };
      await dress(document);
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    { faces: fonts, sheet: SHEET },
  );
}
