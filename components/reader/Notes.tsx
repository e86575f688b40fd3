import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { useEffect, useRef, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { languageFacts } from '../../lib/languages/index.ts';
import { markNotes, type ShownNote } from '../../lib/reader/notes/layer.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { Button } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** A note stays this long after pointer or keyboard have left it and its mark, in milliseconds. */
const GRACE_MS = 300;

/** The notes of a document: pointing at a mark shows the note, and a press goes to it. */
export function Notes({ reading }: { readonly reading: Reading }) {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const [shown, setShown] = useState<ShownNote | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = () => clearTimeout(leaving.current);
  const leave = () => {
    stay();
    leaving.current = setTimeout(() => setShown(null), GRACE_MS);
  };
  useEffect(() => {
    const viewer = reader.viewer();
    if (!viewer) return undefined;
    const gone = new AbortController();
    const signal = AbortSignal.any([gone.signal, reading.signal]);
    markNotes(
      {
        reading,
        viewer,
        labelOf: (note, label) => `${translate('footnote', { label })}: ${withoutMark(note, label)}`,
        backLabel: (label) => translate('footnoteBack', { label }),
        onShow(note) {
          stay();
          setShown(note);
        },
        onLeave: leave,
      },
      signal,
    );
    addEventListener('keydown', ({ key }) => key === 'Escape' && setShown(null), { signal });
    return () => {
      gone.abort();
      stay();
      setShown(null);
    };
  }, [reading]);
  if (!shown) return null;
  return (
    <NoteCard key={shown.footnote.note.start} reading={reading} shown={shown} onStay={stay} onLeave={leave} />
  );
}

interface NoteCardProps {
  readonly reading: Reading;
  readonly shown: ShownNote;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

function NoteCard({ reading, shown, onStay, onLeave }: NoteCardProps) {
  const translate = useTranslate(catalogue);
  const card = useRef<HTMLDivElement>(null);
  const { footnote, text, mark } = shown;
  useEffect(() => {
    const { current } = card;
    if (!current) return undefined;
    return autoUpdate(mark, current, () => {
      void computePosition(mark, current, {
        placement: 'bottom',
        strategy: 'fixed',
        middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
      }).then(({ x, y }) => {
        current.style.transform = `translate(${x}px, ${y}px)`;
        current.style.visibility = 'visible';
      });
    });
  }, [mark]);
  const language = reading.identity.value?.language ?? 'en';
  return (
    <div
      ref={card}
      class="reader-note"
      role="note"
      aria-label={translate('footnote', { label: footnote.label })}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
    >
      <p class="rp-muted">{translate('footnote', { label: footnote.label })}</p>
      <p class="reader-note-text" lang={languageFacts(language).locale} dir="auto">
        {withoutMark(text, footnote.label)}
      </p>
      <Button onClick={() => reading.painter.reveal(footnote.head)}>{translate('footnoteGo')}</Button>
    </div>
  );
}

const withoutMark = (note: string, label: string): string =>
  note.trimStart().startsWith(label) ? note.trimStart().slice(label.length).trim() : note;
