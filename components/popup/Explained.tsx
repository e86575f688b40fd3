import { indexProtocol, type Found } from '../../lib/index/protocol.ts';
import { FaultNotice, Waiting } from '../controls/index.ts';
import { useCall, useLanguage } from '../theme/index.ts';
import { Suggestion } from './Suggestion.tsx';

/** The card of what was looked up. */
export function Explained({ found }: { readonly found: Found }) {
  const language = useLanguage();
  const answer = useCall(indexProtocol, 'card', {
    kind: found.kind,
    id: found.id,
    language,
    interfaceLanguage: language,
  });
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'fault') return <FaultNotice fault={answer.fault} />;
  const card = answer.value;
  return (
    <article>
      <Suggestion found={found} />
      {card.type === 'symbol' && card.summary && <p>{card.summary.text}</p>}
      {card.type === 'term' && card.gloss && <p>{card.gloss.text}</p>}
    </article>
  );
}
