import type { RawItem, RawPage } from '../text/pdf/index.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs.ts';

/** As the text layer asks for it: the strings must be the same, in the same order. */
const AS_SHOWN = { includeMarkedContent: true, disableNormalization: true } as const;

/**
 * The text of a page (1-based). `shared` lets the page's text layer, which asks next, have the same strings, so that the
 * worker takes them from the page once: for the page that is waited for, since they are kept until then. Rejects when
 * the document is gone or the page is broken.
 */
export async function readPageText(pdf: PDFDocumentProxy, page: number, shared: boolean): Promise<RawPage> {
  const proxy = await pdf.getPage(page);
  const content = proxy.getTextContent(AS_SHOWN);
  if (shared) handOnce(proxy, content);
  const [, bottom = 0, , top = 0] = proxy.view;
  const items: RawItem[] = (await content).items.map((item) => ('str' in item ? item : {}));
  return { page, height: top - bottom, items };
}

function handOnce(proxy: PDFPageProxy, content: ReturnType<PDFPageProxy['getTextContent']>): void {
  const own = proxy.streamTextContent.bind(proxy);
  proxy.streamTextContent = (parameters) => {
    proxy.streamTextContent = own;
    if (!parameters?.includeMarkedContent || !parameters.disableNormalization) return own(parameters);
    return new ReadableStream({
      async start(controller) {
        try {
          controller.enqueue(await content);
          controller.close();
        } catch (thrown) {
          controller.error(thrown);
        }
      },
    });
  };
}
