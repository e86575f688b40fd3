import { useEffect, useRef, useState } from 'preact/hooks';
import messages from '../../data/messages/lookup.json' with { type: 'json' };
import type { LookUpRequest } from '../../lib/lookup/address.ts';
import { Combobox, FaultNotice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { InlineCards, type Looked } from './InlineCards.tsx';
import { Suggestion } from './Suggestion.tsx';
import { useSuggestions } from './useSuggestions.ts';
import './lookup.css';

export interface LookUpProps {
  /** What stands there at first. */
  readonly request?: LookUpRequest;
  /** Tells when a card stands in place of the list, and when the list is back. */
  readonly onExplain?: (explaining: boolean) => void;
}

/** A box that is ready to type in; what is chosen is explained in its place. */
export function LookUp({ request = { query: '' }, onExplain }: LookUpProps) {
  const translate = useTranslate(messages);
  const [typed, setTyped] = useState('query' in request ? request.query : '');
  const [chosen, setChosen] = useState<Looked | null>(
    'kind' in request ? { ...request, name: request.id } : null,
  );
  const input = useRef<HTMLInputElement>(null);
  const answer = useSuggestions(typed);
  const { query, found } = answer.state === 'here' ? answer.value : { query: '', found: [] };
  useEffect(() => {
    if (!chosen) input.current?.focus();
    onExplain?.(chosen !== null);
  }, [chosen]);

  if (chosen) return <InlineCards looked={chosen} onClose={() => setChosen(null)} />;
  return (
    <section class="look-up">
      <Combobox
        label={translate('lookUp')}
        placeholder={translate('lookUpExample')}
        value={typed}
        onInput={setTyped}
        options={typed ? found : []}
        keyOf={({ kind, id }) => `${kind}:${id}`}
        onChoose={({ kind, id, display }) => setChosen({ kind, id, name: display })}
        inputRef={input}
      >
        {(option) => <Suggestion found={option} />}
      </Combobox>
      <p role="status" class={query && found.length === 0 ? 'rp-muted' : 'rp-unseen'}>
        {query &&
          (found.length === 0
            ? translate('nothingFound', { query })
            : translate('suggestions', { count: found.length }))}
      </p>
      {answer.state === 'fault' && <FaultNotice fault={answer.fault} />}
    </section>
  );
}
