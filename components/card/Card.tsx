import { useEffect, useRef } from 'preact/hooks';
import { languageFacts } from '../../lib/languages/index.ts';
import type { OpenCard } from '../../lib/card/state.ts';
import { CardBody } from './CardBody.tsx';
import { CardHead } from './CardHead.tsx';
import { useCardKeys } from './useCardKeys.ts';
import { headingOf } from './heading.ts';
import { useCardServices } from './services.ts';
import { usePlacement } from './usePlacement.ts';

/** One card by its mark: what the marked words mean. */
export function Card({ card, depth }: { readonly card: OpenCard; readonly depth: number }) {
  const { controller, pointer, language, translate, announce } = useCardServices();
  const ref = useRef<HTMLDivElement>(null);
  usePlacement(ref, card.target.anchor, card.place);
  useCardKeys(ref, controller, card.id);
  const { locale, direction } = languageFacts(language);
  const { name, kindName, title } = headingOf(card, translate);
  const { phase } = card.content;

  useEffect(() => {
    if (card.opening === 'keyboard') ref.current?.focus();
  }, [card.opening]);
  useEffect(() => {
    if (phase === 'ready' && card.opening !== 'keyboard')
      announce(translate('announceCard', { name, kind: kindName, title: title?.text ?? '' }));
  }, [phase]);

  return (
    <div
      ref={ref}
      class="card"
      role="dialog"
      aria-labelledby={`name-${card.id}`}
      aria-busy={phase === 'waiting'}
      tabIndex={-1}
      lang={locale}
      dir={direction}
      data-depth={depth}
      data-card={card.id}
      onPointerMove={({ clientX: x, clientY: y }) => pointer?.off(card.id, { x, y })}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <CardHead card={card} />
      <div class="body">
        <CardBody card={card} depth={depth} />
      </div>
    </div>
  );
}
