import { useEffect, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { fileOutline, headingOutline, type OutlineEntry } from '../../lib/reader/outline.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** The table of contents: the file's, else one made of the document's headings. */
export function Outline({ reading }: { readonly reading: Reading }) {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const entries = useOutline(reading);
  if (entries.length === 0) return <p class="reader-sidebar-empty rp-muted">{translate('outlineEmpty')}</p>;
  const go = ({ target }: OutlineEntry) => {
    if (target.kind === 'offset') reading.painter.reveal(target);
    else void reader.viewer()?.links.goToDestination(target.destination as string | unknown[]);
  };
  return (
    <ol class="reader-outline">
      {entries.map((entry, index) => (
        <li key={index} style={{ '--level': entry.level }}>
          <button type="button" dir="auto" onClick={() => go(entry)}>
            {entry.title}
          </button>
        </li>
      ))}
    </ol>
  );
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
