import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Language } from '../../languages/index.ts';
import { paragraphInView } from '../place.ts';
import type { Reading } from '../reading.ts';
import type { ViewState } from '../state.ts';
import type { Viewer } from '../viewer.ts';
import { channelTo, type Channel } from './channel.ts';
import { scrollTogether } from './scroll.ts';
import { createShare, type Share } from './share.ts';

/** The same document in another language, beside the one that this page shows. */
export interface SecondColumn {
  readonly symbol: string;
  readonly language: Language;
  /** Where it begins, until both columns know each other's paragraphs. */
  readonly paragraph: string | null;
}

/** Two languages side by side. Each column is a reader page of its own, the second one framed in the first. */
export interface Columns {
  /** Which column this page is: `only` where there is one. */
  readonly place: ReadonlySignal<'only' | 'first' | 'second'>;
  /** What stands in the frame; null unless this page is the first of two. */
  readonly second: ReadonlySignal<SecondColumn | null>;
  /** Where the window has room for one alone: which of two is seen. Both stay, and stay at the same place. */
  readonly alone: ReadonlySignal<'first' | 'second' | null>;
  /** How the window is parted between the two. */
  readonly share: Share;
  /** The window of the frame, while there is one. */
  attach(frame: () => Window | null): void;
  /** Opens a language in the second column, from either of them. */
  show(language: Language): void;
  /** Closes this column, or the other one. */
  close(column: 'mine' | 'yours'): void;
  /** Takes the keyboard to the other column. */
  focusOther(): void;
  /** Tells the other column that marks are switched on or off. */
  tellMarks(on: boolean): void;
  /** This page is the second column, for a language. */
  becomeSecond(language: Language | null): void;
  /** The language that the second column was opened for, in that column. */
  readonly asked: ReadonlySignal<Language | null>;
}

export interface ColumnPorts {
  readonly reading: ReadonlySignal<Reading | null>;
  readonly viewer: () => Viewer | null;
  readonly view: ViewState;
  /** Shows a language in the place of this page's document. */
  readonly openAlone: (language: Language) => void;
  readonly onMarks: (on: boolean) => void;
}

/** Both columns need this width together, in px: below, lines of text become too small to read. */
const WIDE = 1100;

/** Below this width, in px, two columns that were opened in a wider window are shown one at a time. */
const NARROW = 900;

/** Whether two columns have room beside each other. */
export const isWide = (): boolean => innerWidth >= WIDE;

export function createColumns(ports: ColumnPorts, lifetime: AbortSignal): Columns {
  const { reading, viewer, view } = ports;
  const place = signal<'only' | 'first' | 'second'>('only');
  const second = signal<SecondColumn | null>(null);
  const asked = signal<Language | null>(null);
  const narrow = signal(innerWidth < NARROW);
  const front = signal<'first' | 'second'>('first');
  let frame: () => Window | null = () => null;
  const channel: Channel = channelTo(() => (place.peek() === 'second' ? parent : frame()));

  const end = () => {
    second.value = null;
    front.value = 'first';
    place.value = 'only';
  };
  const show = (language: Language) => {
    if (place.peek() === 'second') {
      channel.send({ type: 'language', language });
      return;
    }
    const now = reading.peek();
    const identity = now?.identity.peek();
    if (!now || !identity?.symbol) return;
    const own = language === identity.language;
    if (own && !narrow.peek()) end();
    else if (!own && language !== second.peek()?.language) {
      second.value = { symbol: identity.symbol, language, paragraph: paragraphInView(now) };
      place.value = 'first';
    }
    if (narrow.peek()) front.value = own ? 'first' : 'second';
  };
  const close = (column: 'mine' | 'yours') => {
    const other = second.peek();
    if (place.peek() === 'second') channel.send({ type: 'close', column });
    else if (column === 'mine' && other) ports.openAlone(other.language);
    else end();
  };
  channel.listen((message) => {
    if (message.type === 'language') show(message.language);
    else if (message.type === 'close') close(message.column === 'mine' ? 'yours' : 'mine');
    else if (message.type === 'focus') {
      front.value = 'first';
      viewer()?.pages.container.focus();
    } else if (message.type === 'marks') ports.onMarks(message.on);
  }, lifetime);
  addEventListener(
    'resize',
    () => {
      if (innerWidth < NARROW && !narrow.peek()) {
        // The one that was being used stays.
        front.value = document.activeElement instanceof HTMLIFrameElement ? 'second' : 'first';
      }
      narrow.value = innerWidth < NARROW;
    },
    { signal: lifetime },
  );
  // As long as both columns show what they show.
  const stop = effect(() => {
    const now = reading.value;
    const shown = viewer();
    if (!now || !shown || place.value === 'only' || (place.value === 'first' && !second.value))
      return undefined;
    const ended = new AbortController();
    scrollTogether({
      reading: now,
      viewer: shown,
      view,
      channel,
      leads: place.value === 'first',
      signal: AbortSignal.any([now.signal, ended.signal]),
    });
    return () => ended.abort();
  });
  // Another document has no second column until one is asked for.
  const watch = reading.subscribe((now) => {
    if (now === null && place.peek() === 'first') end();
  });
  lifetime.addEventListener('abort', () => [stop, watch].forEach((each) => each()), { once: true });
  return {
    place,
    second,
    alone: computed(() => (narrow.value && second.value ? front.value : null)),
    share: createShare(),
    attach: (window) => (frame = window),
    show,
    close,
    focusOther() {
      if (place.peek() === 'first') {
        front.value = 'second';
        frame()?.focus();
      }
      channel.send({ type: 'focus' });
    },
    tellMarks: (on) => channel.send({ type: 'marks', on }),
    asked,
    becomeSecond(language) {
      asked.value = language;
      place.value = 'second';
    },
  };
}
