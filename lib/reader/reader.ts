import { parseSymbol } from '../symbols/index.ts';
import { documentAddress } from './load/address.ts';
import type { ReaderRequest } from './request.ts';
import { signal, type ReadonlySignal } from '@preact/signals';
import { startReading, type Reading } from './reading.ts';
import type { Stream } from '../doors/mime-handler.ts';
import { createControls, type Controls } from './controls.ts';
import { createSession, type Session } from './session.ts';
import { createViewState, type ViewState } from './state.ts';
import { createViewer, type Viewer } from './viewer.ts';

/** A reader page: what it shows, how it shows it, and what can be done. */
export interface Reader {
  readonly session: Session;
  readonly view: ViewState;
  /** The document shown, as it is being read. */
  readonly reading: ReadonlySignal<Reading | null>;
  /** The viewer needs its place in the page first: null until {@link Reader.attach}. */
  readonly controls: () => Controls | null;
  readonly viewer: () => Viewer | null;
  /** Puts the pages into a scrolling element, whose first child holds them. */
  attach(container: HTMLDivElement): void;
  /** Opens what the page's address asks for, if anything. */
  open(request: ReaderRequest): void;
  /** Opens a PDF that the browser hands over. */
  openStream(stream: Stream): void;
}

export function createReader(lifetime: AbortSignal): Reader {
  const session = createSession(lifetime);
  const view = createViewState();
  const reading = signal<Reading | null>(null);
  let viewer: Viewer | null = null;
  let controls: Controls | null = null;
  return {
    session,
    reading,
    open({ file, symbol, language }) {
      const parsed = symbol === null ? null : parseSymbol(symbol);
      const asked = { symbol: parsed?.ok ? parsed.value.key : null, language };
      if (file !== null) void session.openAddress(file, { asked });
      else if (symbol !== null) {
        void session.openAddress(documentAddress(asked.symbol ?? symbol, language ?? 'en'), { asked });
      }
    },
    openStream: ({ originalUrl, streamUrl }) => void session.openAddress(originalUrl, { stream: streamUrl }),
    view,
    viewer: () => viewer,
    controls: () => controls,
    attach(container) {
      const attached = createViewer(container);
      viewer = attached;
      controls = createControls(attached, view, lifetime);
      attached.on('pagesinit', () => controls?.zoomTo('page-width'), lifetime);
      const stop = session.state.subscribe((state) => {
        if (state.phase === 'ready') {
          attached.show(state.document.pdf);
          reading.value = startReading(state.document, attached, session.documentSignal());
        } else {
          reading.value = null;
          attached.clear();
        }
      });
      lifetime.addEventListener('abort', stop, { once: true });
    },
  };
}
