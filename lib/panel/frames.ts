import type { Mentioned, Summary } from '../page/protocol.ts';

export interface FrameSummary {
  readonly frameId: number;
  readonly summary: Summary;
}

/**
 * The summary of a page with what its frames mention: each document and term once, its places in the page first, then
 * those in the frames, which carry the frame's number.
 */
export function withFrames(page: Summary, frames: readonly FrameSummary[]): Summary {
  const mentioned = new Map<string, Mentioned>();
  for (const one of page.mentioned) mentioned.set(keyOf(one), one);
  const counts = { ...page.counts };
  for (const { frameId, summary } of frames) {
    counts.references += summary.counts.references;
    counts.terms += summary.counts.terms;
    for (const one of summary.mentioned) {
      const here = { ...one, places: one.places.map((place) => ({ ...place, frame: frameId })) };
      const known = mentioned.get(keyOf(one));
      mentioned.set(keyOf(one), known ? joined(known, here) : here);
    }
  }
  const reading = [page, ...frames.map(({ summary }) => summary)].some(({ state }) => state === 'reading');
  return {
    ...page,
    state: reading && page.state !== 'off' ? 'reading' : page.state,
    counts,
    mentioned: [...mentioned.values()],
  };
}

const keyOf = ({ type, key }: Mentioned): string => `${type} ${key}`;

function joined(first: Mentioned, second: Mentioned): Mentioned {
  return {
    ...first,
    confidence: Math.max(first.confidence, second.confidence),
    localName: first.localName ?? second.localName,
    count: first.count + second.count,
    places: [...first.places, ...second.places],
  };
}
