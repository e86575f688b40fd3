import type { RawItem, RawPage } from '../text/pdf/index.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs.ts';

/** As the text layer asks for it: the strings must be the same, in the same order. */
const AS_SHOWN = { includeMarkedContent: true, disableNormalization: true } as const;
/** Pieces of text of a page; a table in small type has some thousands. What follows in a file that has more is not read. */
const MOST_ITEMS = 100_000;
/** A page whose bytes are all here is read in this time, in milliseconds, or is made not to end. */
const LONGEST_READING_MS = 30_000;

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** What pdf.js says of its stream; its types leave open what comes in it. */
interface TextStreaming {
  streamTextContent(parameters: typeof AS_SHOWN): ReadableStream<TextContent>;
}
const streamOf = (proxy: TextStreaming) => proxy.streamTextContent(AS_SHOWN);

/**
 * The text of a page (1-based). `shared` lets the page's text layer, which asks next, have the same strings, so that the
 * worker takes them from the page once: for the page that is waited for, since they are kept until then. `here` is when
 * all bytes of the file are. Rejects when the document is gone or the page is broken.
 */
export async function readPageText(
  pdf: PDFDocumentProxy,
  page: number,
  shared: boolean,
  here: Promise<unknown> = Promise.resolve(),
): Promise<RawPage> {
  const proxy = await pdf.getPage(page);
  const content = contentOf(proxy, here);
  if (shared) handOnce(proxy, content);
  const [, bottom = 0, , top = 0] = proxy.view;
  const items: RawItem[] = (await content).items.map((item) => ('str' in item ? item : {}));
  return { page, height: top - bottom, items };
}

/**
 * The text of a page up to the limits. Who stops reading is not sent more, and the thread rests: calling the text off would
 * have it run on for nobody.
 */
async function contentOf(proxy: PDFPageProxy, here: Promise<unknown>): Promise<TextContent> {
  const reader = streamOf(proxy).getReader();
  const content: TextContent = { items: [], styles: {}, lang: null };
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = here
    .catch(() => undefined)
    .then(
      () =>
        new Promise<null>((resolve) => {
          if (!isOver) timer = setTimeout(() => resolve(null), LONGEST_READING_MS);
        }),
    );
  try {
    while (content.items.length < MOST_ITEMS) {
      const piece = await Promise.race([reader.read(), late]);
      if (piece === null || piece.done) break;
      const { items, styles, lang } = piece.value;
      for (const item of items) content.items.push(item);
      Object.assign(content.styles, styles);
      content.lang ??= lang;
    }
    return content;
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}

function handOnce(proxy: PDFPageProxy, content: Promise<TextContent>): void {
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
