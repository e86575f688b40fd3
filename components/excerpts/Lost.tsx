import { useEffect, useRef } from 'preact/hooks';
import { languageFacts } from '../../lib/languages/index.ts';
import type { Highlight } from '../../lib/highlights/index.ts';
import { likestFirst } from '../../lib/highlights/likeness.ts';
import type { ExcerptController } from './controller.ts';
import { ExcerptButton } from './ExcerptButton.tsx';
import type { SelectedText } from './selection.ts';
import { usePlacement } from './usePlacement.ts';

export interface LostProps {
  readonly controller: ExcerptController;
  readonly selected: SelectedText;
  readonly lost: readonly Highlight[];
}

/** The document's excerpts without a place, those likest to the selection first: the chosen one is placed there. */
export function Lost({ controller, selected, lost }: LostProps) {
  const box = useRef<HTMLDivElement>(null);
  const { translate, session } = controller;
  const rightToLeft = languageFacts(session.interfaceLanguage).direction === 'rtl';
  usePlacement(box, () => [...selected.range.getClientRects()], rightToLeft, [selected]);
  useEffect(() => box.current?.querySelector('button')?.focus({ preventScroll: true }), []);

  useEffect(() => {
    const view = box.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') controller.open({ kind: 'bar', selected });
    };
    view?.addEventListener('keydown', onKey);
    return () => view?.removeEventListener('keydown', onKey);
  }, [selected]);

  return (
    <div ref={box} class="excerpt-editor" role="dialog" aria-label={translate('placeHow')} tabIndex={-1}>
      <p class="lost-how">{translate('placeHow')}</p>
      <ul class="excerpt-choices">
        {likestFirst(lost, selected.range.toString()).map((highlight) => (
          <li key={highlight.id}>
            <ExcerptButton
              highlight={highlight}
              onUse={() => void controller.place(highlight, selected.span)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
