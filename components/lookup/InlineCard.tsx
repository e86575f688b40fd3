import { useEffect, useRef } from 'preact/hooks';
import type { OpenCard } from '../../lib/card/state.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import { CardBody } from '../card/CardBody.tsx';
import { headingOf } from '../card/heading.ts';
import { CardServicesProvider, type CardServices } from '../card/services.ts';

export interface InlineCardProps {
  readonly card: OpenCard;
  readonly depth: number;
  readonly services: CardServices;
}

/** One card as part of the page. */
export function InlineCard({ card, depth, services }: InlineCardProps) {
  const ref = useRef<HTMLElement>(null);
  const { locale, direction } = languageFacts(services.language);
  const { name, kindName } = headingOf(card, services.translate);
  useEffect(() => ref.current?.focus(), []);
  return (
    <CardServicesProvider value={services}>
      <article
        ref={ref}
        class="card inline-card"
        tabIndex={-1}
        lang={locale}
        dir={direction}
        aria-labelledby="name"
        aria-busy={card.content.phase === 'waiting'}
      >
        <header class="names">
          <h2 id="name" class="name">
            <bdi>{name}</bdi>
          </h2>
          <p class="kind">{kindName}</p>
        </header>
        <div class="body">
          <CardBody card={card} depth={depth} />
        </div>
      </article>
    </CardServicesProvider>
  );
}
