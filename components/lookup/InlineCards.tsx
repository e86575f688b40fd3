import { useEffect, useState } from 'preact/hooks';
import messages from '../../data/messages/lookup.json' with { type: 'json' };
import { NO_CARDS } from '../../lib/card/state.ts';
import type { CardAnchor } from '../../lib/card/types.ts';
import { cardStyles } from '../card/index.ts';
import { plainTarget } from '../card/in-card.ts';
import { BackIcon, Button } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import unseenStyles from '../theme/unseen.css?inline';
import { useEscape } from './useEscape.ts';
import { InlineCard } from './InlineCard.tsx';
import inlineStyles from './inline.css?inline';
import { Shadow } from './Shadow.tsx';
import { useCardServicesHere } from './useCardServicesHere.ts';

/** What was looked up: enough to ask for its card. */
export interface Looked {
  readonly kind: 'symbol' | 'term';
  readonly id: string;
  readonly name: string;
}

export interface InlineCardsProps {
  readonly looked: Looked;
  readonly onClose: () => void;
}

/** Cards stand in the page, not beside a mark. */
const NO_ANCHOR: CardAnchor = { element: null, rectangles: () => [] };

/** The card of what was looked up. A reference in it opens the next card in its place; "back" leads to the one before. */
export function InlineCards({ looked, onClose }: InlineCardsProps) {
  const translate = useTranslate(messages);
  const [lifetime] = useState(() => new AbortController());
  useEffect(() => () => lifetime.abort(), []);
  const { services, announcement } = useCardServicesHere(lifetime.signal);
  const { controller } = services;
  const [open, setOpen] = useState({ of: controller, ...NO_CARDS });
  // The controller is another one once the language is: a signal's own effect would stay with the first.
  useEffect(() => controller.state.subscribe((state) => setOpen({ of: controller, ...state })), [controller]);
  useEffect(() => {
    const target = {
      ...plainTarget(looked.kind, looked.id, looked.name),
      origin: looked.id,
      anchor: NO_ANCHOR,
    };
    controller.dispatch({ type: 'open', target, parent: null, opening: 'keyboard' });
  }, [controller, looked.kind, looked.id]);

  // A card of the language before is not shown with the words of the next.
  const { cards } = open.of === controller ? open : NO_CARDS;
  const top = cards.at(-1);
  const back = () => {
    if (top && cards.length > 1) controller.dispatch({ type: 'close', card: top.id });
    else onClose();
  };
  const section = useEscape(back);
  return (
    <section class="look-up-explained" ref={section}>
      <Button look="plain" icon={BackIcon} onClick={back}>
        {translate('back')}
      </Button>
      {top && (
        <Shadow class="look-up-card" styles={[unseenStyles, ...cardStyles, inlineStyles]}>
          <InlineCard key={top.id} card={top} depth={cards.length} services={services} />
        </Shadow>
      )}
      <p role="status" class="rp-unseen">
        {announcement}
      </p>
    </section>
  );
}
