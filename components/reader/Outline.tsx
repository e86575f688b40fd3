import * as v from 'valibot';
import { useEffect, useRef, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import {
  entryAt,
  fileOutline,
  headingOutline,
  type OutlineEntry,
  type OutlinePlace,
} from '../../lib/reader/outline.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';
import { stepThrough } from './step-through.ts';

/** The table of contents: the file's, else one made of the document's headings. The entry that is being read is marked. */
export function Outline({ reading, onGo }: { readonly reading: Reading; readonly onGo: () => void }) {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const entries = useOutline(reading);
  const current = entryAt(entries, usePlaceInView(reading));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (entries.length === 0) return <p class="reader-sidebar-empty rp-muted">{translate('outlineEmpty')}</p>;
  const go = ({ target }: OutlineEntry) => {
    if (target.kind === 'offset') reading.painter.reveal(target);
    else void reader.viewer()?.links.goToDestination(target.destination as string | unknown[]);
  };
  return (
    <ol ref={list} class="reader-outline">
      {entries.map((entry, index) => (
        <li key={index} style={{ '--level': entry.level }}>
          <button
            type="button"
            dir="auto"
            onKeyDown={stepThrough}
            aria-current={index === current ? 'location' : undefined}
            onClick={() => {
              go(entry);
              onGo();
            }}
          >
            {entry.title}
          </button>
        </li>
      ))}
    </ol>
  );
}

const ViewAreaEvent = v.object({ location: v.object({ pageNumber: v.number(), top: v.number() }) });
/** A heading this far under the upper edge, in points, is being read already. */
const AHEAD = 90;

function usePlaceInView(reading: Reading): OutlinePlace {
  const viewer = useReader().viewer();
  const [place, setPlace] = useState<OutlinePlace>(() => ({
    page: viewer?.pages.currentPageNumber ?? 1,
    top: 0,
  }));
  useEffect(() => {
    const gone = new AbortController();
    viewer?.on(
      'updateviewarea',
      (event) => {
        const { pageNumber: page, top } = v.parse(ViewAreaEvent, event).location;
        setPlace({ page, top: top - AHEAD });
      },
      gone.signal,
    );
    return () => gone.abort();
  }, [reading]);
  return place;
}

function useOutline(reading: Reading): readonly OutlineEntry[] {
  const [own, setOwn] = useState<readonly OutlineEntry[]>([]);
  const [headings, setHeadings] = useState<readonly OutlineEntry[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const signal = AbortSignal.any([gone.signal, reading.signal]);
    setOwn([]);
    reading.source.watch(() => setHeadings(headingOutline(reading.source.text.blocks)), signal);
    void fileOutline(reading.document.pdf)
      .catch(() => [])
      .then((entries) => {
        if (!signal.aborted) setOwn(entries);
      });
    return () => gone.abort();
  }, [reading]);
  return own.length > 0 ? own : headings;
}
