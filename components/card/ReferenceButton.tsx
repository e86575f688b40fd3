import { InnerMark } from './InnerMark.tsx';
import { plainTarget, type InCard } from './in-card.ts';

/** A document named in a card. */
export function ReferenceButton({
  symbol,
  text,
  card,
  depth,
}: InCard & { readonly symbol: string; readonly text: string }) {
  return <InnerMark target={plainTarget('symbol', symbol, text)} card={card} depth={depth} />;
}
