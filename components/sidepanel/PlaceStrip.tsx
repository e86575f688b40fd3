import type { Place } from '../../lib/page/protocol.ts';

/** Where in the document the mentions stand: the strip is the document from beginning to end. */
export function PlaceStrip({ places }: { readonly places: readonly Place[] }) {
  return (
    <span class="panel-strip" aria-hidden="true">
      {places.map(({ start, position, frame = 0 }) => (
        <i key={`${frame} ${start}`} style={{ insetInlineStart: `${(position * 100).toFixed(2)}%` }} />
      ))}
    </span>
  );
}
