import type { Reading } from '../reading.ts';
import type { ViewState } from '../state.ts';
import type { Viewer } from '../viewer.ts';
import { betweenAt, commonLandmarks, heightOf, type Between, type Height } from './align.ts';
import type { Channel } from './channel.ts';
import { heightInView, heightsOf, scrollToHeight } from './heights.ts';

/** A scroll that ends within this many px of where the other column sent us is its doing, not the reader's. */
const OWN = 2;

export interface ScrollPorts {
  readonly reading: Reading;
  readonly viewer: Viewer;
  readonly view: ViewState;
  readonly channel: Channel;
  /** This column leads when both have just been opened. */
  readonly leads: boolean;
  readonly signal: AbortSignal;
}

/** Keeps two columns at the same paragraph: says where this one is scrolled to, and follows the other. */
export function scrollTogether({ reading, viewer, view, channel, leads, signal }: ScrollPorts): void {
  const { text } = reading.source;
  let own: readonly Height[] = [];
  let common: readonly Height[] = [];
  let theirs: readonly string[] = [];
  /** Where the other column sent this one, in px; null once this one has been scrolled by hand. */
  let sent: number | null = null;
  let waiting: Between | null = null;
  let frame = 0;

  const say = () => {
    const pages = viewer.pages.pagesCount;
    if (pages > 0) channel.send({ type: 'position', ...betweenAt(common, heightInView(viewer), pages) });
  };
  const follow = (place: Between) => {
    const height = heightOf(place, own, viewer.pages.pagesCount);
    waiting = height === null ? place : null;
    if (height !== null) sent = scrollToHeight(viewer, height, view.single.peek());
  };
  reading.source.watch(() => {
    own = heightsOf(text.blocks, viewer);
    common = commonLandmarks(own, theirs);
    channel.send({ type: 'landmarks', keys: own.map(({ key }) => key) });
    if (waiting) follow(waiting);
  }, signal);
  channel.listen((message) => {
    if (message.type === 'landmarks') {
      // The other column has just been opened, or has read on: it does not know of this one, or not where it stands.
      const first = theirs.length === 0;
      theirs = message.keys;
      common = commonLandmarks(own, theirs);
      if (first) channel.send({ type: 'landmarks', keys: own.map(({ key }) => key) });
      if (leads && sent === null) say();
    } else if (message.type === 'position') follow(message);
  }, signal);
  const scrolled = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (signal.aborted) return;
      if (sent !== null && Math.abs(viewer.pages.container.scrollTop - sent) <= OWN) return;
      sent = null;
      say();
    });
  };
  viewer.pages.container.addEventListener('scroll', scrolled, { passive: true, signal });
}
