import type { OpenCard } from '../../lib/card/state.ts';
import { FailedBody } from './FailedBody.tsx';
import { Actions, Links } from './Links.tsx';
import { LocalBody, ShowDefinition } from './LocalBody.tsx';
import { Notices } from './Notices.tsx';
import { Occurrences } from './Occurrences.tsx';
import { Others } from './Others.tsx';
import { useCardServices } from './services.ts';
import { SymbolBody } from './SymbolBody.tsx';
import { TermBody } from './TermBody.tsx';

/** What a card says: by what was answered, or why nothing was. */
export function CardBody({ card, depth }: { readonly card: OpenCard; readonly depth: number }) {
  const { translate } = useCardServices();
  const { content, target } = card;
  if (content.phase === 'waiting') return <p class="quiet">{translate('waiting')}</p>;
  if (content.phase === 'failed') return <FailedBody card={card} content={content} />;
  const { main, others } = content.answer;
  return (
    <>
      {main.type === 'symbol' && <SymbolBody main={main} card={card} depth={depth} />}
      {main.type === 'term' && <TermBody main={main} card={card} depth={depth} />}
      {main.type === 'local' && <LocalBody main={main} />}
      <Others others={others} card={card} depth={depth} />
      <div class="row">
        <Occurrences target={target} />
        {main.type === 'symbol' && <Actions main={main} />}
        {main.type !== 'symbol' && target.localName !== null && <ShowDefinition target={target} />}
      </div>
      {main.type !== 'local' && <Notices main={main} card={card} />}
      {main.type === 'symbol' && <Links main={main} />}
    </>
  );
}
