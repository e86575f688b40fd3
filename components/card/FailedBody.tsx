import { useState } from 'preact/hooks';
import type { Content, OpenCard } from '../../lib/card/state.ts';
import { Occurrences } from './Occurrences.tsx';
import { useCardServices } from './services.ts';

export interface FailedBodyProps {
  readonly card: OpenCard;
  readonly content: Extract<Content, { phase: 'failed' }>;
}

/** Why there is no answer, and what can be done: to ask again, unless only the page's next script would be heard. */
export function FailedBody({ card, content }: FailedBodyProps) {
  const { controller, translate } = useCardServices();
  const [asked, setAsked] = useState<Content | null>(null);
  const asking = asked === content;
  const { code } = content.fault;
  const mayAsk = code !== 'index-nothing' && code !== 'extension-updated';
  const why = code === 'index-nothing' ? 'nothing' : mayAsk ? 'silent' : 'failed';
  return (
    <>
      <p class={code === 'index-nothing' ? 'quiet' : 'notice'} role="status">
        {translate(asking ? 'waiting' : why)}
      </p>
      <div class="row">
        <Occurrences target={card.target} />
        {mayAsk && (
          <div class="actions">
            <button
              type="button"
              onClick={({ currentTarget }) => {
                // The button goes with what failed: the focus stays in the card.
                currentTarget.closest<HTMLElement>('.card')?.focus();
                setAsked(content);
                controller.refresh(card.id);
              }}
            >
              {translate('retry')}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
