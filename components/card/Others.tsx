import type { CardContent } from '../../lib/index/content.ts';
import { plainTarget, type InCard } from './in-card.ts';
import { InnerMark } from './InnerMark.tsx';
import { useCardServices } from './services.ts';

/** The other readings of what was marked, likeliest first: other organs of a number, other meanings of an acronym. */
export function Others({ others, card, depth }: InCard & { readonly others: readonly CardContent[] }) {
  const { translate } = useCardServices();
  if (others.length === 0) return null;
  return (
    <section class="others">
      <h3>{translate(card.target.kind === 'term' ? 'meanings' : 'alternatives')}</h3>
      <ul>
        {others.map((other) =>
          other.type === 'symbol' ? (
            <li key={other.symbol}>
              <InnerMark
                target={plainTarget('symbol', other.symbol, other.display)}
                card={card}
                depth={depth}
              />{' '}
              <span class="quiet">{other.title?.text ?? other.kindName}</span>
            </li>
          ) : (
            <li key={other.id}>
              <InnerMark target={plainTarget('term', other.id, other.name.text)} card={card} depth={depth} />
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
