import { useRef } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { LEAST_SHARE } from '../../lib/reader/columns/share.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** The border between two columns, which pointer and arrows move; a double click or Enter makes them alike. */
export function Divider({ firstIsLeft }: { readonly firstIsLeft: boolean }) {
  const translate = useTranslate(catalogue);
  const { columns } = useReader();
  const border = useRef<HTMLDivElement>(null);
  if (columns.second.value === null) return null;
  const { share } = columns;
  const percent = (part: number) => Math.round(100 * part);
  const move = (event: PointerEvent) => {
    if (!border.current?.hasPointerCapture(event.pointerId)) return;
    const part = event.clientX / innerWidth;
    share.set(firstIsLeft ? part : 1 - part);
  };
  // A border that can be moved is a control of its own kind (WAI-ARIA 1.2, 5.4, separator).
  const control = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': translate('divider'),
    'aria-valuenow': percent(share.value.value),
    'aria-valuemin': percent(LEAST_SHARE),
    'aria-valuemax': percent(1 - LEAST_SHARE),
    onPointerDown(event: PointerEvent) {
      if (event.button === 0) border.current?.setPointerCapture(event.pointerId);
    },
    onPointerMove: move,
    onMouseDown(event: MouseEvent) {
      // Who drags the border selects no text on the way.
      event.preventDefault();
      border.current?.focus();
    },
    onDblClick: () => share.reset(),
    onKeyDown(event: KeyboardEvent) {
      if (share.press(event.key, firstIsLeft ? 'ArrowRight' : 'ArrowLeft')) event.preventDefault();
    },
  } as const;
  return <div ref={border} class="reader-divider" {...control} />;
}
