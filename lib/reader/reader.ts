import { parseSymbol } from '../symbols/index.ts';
import { documentAddress } from './load/address.ts';
import { keepPlace } from './place.ts';
import { parsePlace, type Place, type ReaderRequest } from './request.ts';
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { AreaPainter } from './areas/painter.ts';
import { createActions, openAlone, type Actions, type ReaderFrame } from './actions.ts';
import { createColumns, type Columns } from './columns/index.ts';
import { createFinder, type Finder } from './finder.ts';
import { startReading, type Reading } from './reading.ts';
import type { Stream } from '../doors/mime-handler.ts';
import { createControls, type Controls } from './controls.ts';
import { answerKeys } from './keys.ts';
import { pullByHand } from './hand.ts';
import { zoomByFingers, zoomByWheel, type Zoomed } from './gestures.ts';
import { keepRead } from './kept/keep-read.ts';
import { createSession, type Beginnings, type Session } from './session.ts';
import { createViewState, type ViewState } from './state.ts';
import { createViewer, type Viewer } from './viewer.ts';

/** A reader page: what it shows, how it shows it, and what can be done. */
export interface Reader {
  readonly session: Session;
  readonly view: ViewState;
  /** The document shown, as it is being read. */
  readonly reading: ReadonlySignal<Reading | null>;
  readonly finder: Finder;
  readonly actions: Actions;
  /** The same document in another language beside this one. */
  readonly columns: Columns;
  /** Whether marks are wanted: the popup's switch, or that of the other column. */
  readonly marks: Signal<boolean>;
  /** The viewer needs its place in the page first: null until {@link Reader.attach}. */
  readonly controls: () => Controls | null;
  readonly viewer: () => Viewer | null;
  /** Draws highlights of areas; null until {@link Reader.attach}. */
  readonly areas: () => AreaPainter | null;
  /** Puts the pages into a scrolling element, whose first child holds them. */
  attach(container: HTMLDivElement): void;
  /** Opens what the page's address asks for, if anything. */
  open(request: ReaderRequest): void;
  /** Opens a PDF that the browser hands over. */
  openStream(stream: Stream): void;
}

const NOWHERE: Place = { page: null, paragraph: null };

/** The reader of one page or column, without its views, until the lifetime ends. */
export function createReader(beginnings: Beginnings, lifetime: AbortSignal): Reader {
  const session = createSession(beginnings, lifetime);
  const view = createViewState();
  const reading = signal<Reading | null>(null);
  let viewer: Viewer | null = null;
  let controls: Controls | null = null;
  let areas: AreaPainter | null = null;
  let askedPlace: Place = NOWHERE;
  let frame: ReaderFrame = 'page';
  const marks = signal(true);
  const zoomed: Zoomed = {
    scale: () => view.scale.peek(),
    zoomAt: (factor, origin) => controls?.zoomAt(factor, origin),
  };
  const columns = createColumns(
    {
      reading,
      viewer: () => viewer,
      view,
      openAlone: (language) => openAlone(reading.peek(), language, frame),
      onMarks: (on) => (marks.value = on),
    },
    lifetime,
  );
  const reader: Reader = {
    session,
    reading,
    actions: createActions({
      reading: () => reading.peek(),
      controls: () => controls,
      view,
      frame: () => frame,
      columns,
    }),
    columns,
    marks,
    finder: createFinder(reading, lifetime),
    open({ file, symbol, language, framed, second, place }) {
      askedPlace = place;
      if (second && parent !== window) columns.becomeSecond(language);
      if (framed) frame = 'shell';
      const parsed = symbol === null ? null : parseSymbol(symbol);
      const asked = { symbol: parsed?.ok ? parsed.value.key : null, language };
      if (file !== null) void session.openAddress(file, { asked });
      else if (symbol !== null) {
        void session.openAddress(documentAddress(asked.symbol ?? symbol, language ?? 'en'), { asked });
      }
    },
    openStream({ originalUrl, streamUrl }) {
      askedPlace = parsePlace(new URL(originalUrl).hash);
      frame = 'handler';
      void session.openAddress(originalUrl, { stream: streamUrl });
    },
    view,
    viewer: () => viewer,
    controls: () => controls,
    areas: () => areas,
    attach(container) {
      const attached = createViewer(container);
      viewer = attached;
      areas = new AreaPainter(attached, lifetime);
      controls = createControls(attached, view, lifetime);
      zoomByFingers(container, zoomed, lifetime);
      pullByHand(container, view, lifetime);
      attached.on('pagesinit', () => controls?.zoomTo('auto'), lifetime);
      const stop = session.state.subscribe((state) => {
        if (state.phase === 'ready') {
          attached.show(state.document.pdf);
          const started = startReading(state.document, attached, session.documentSignal());
          reading.value = started;
          void keepRead(started);
          void keepPlace(started, attached, askedPlace, columns.place.peek() !== 'second');
          askedPlace = NOWHERE;
        } else {
          reading.value = null;
          attached.clear();
        }
      });
      lifetime.addEventListener('abort', stop, { once: true });
    },
  };
  answerKeys(reader, lifetime);
  zoomByWheel(zoomed, () => reading.peek() !== null, lifetime);
  return reader;
}
