import { useEffect, useRef, useState } from 'preact/hooks';
import popup from '../../data/messages/popup.json' with { type: 'json' };
import type { Found } from '../../lib/index/protocol.ts';
import { BackIcon, Button, Combobox, FaultNotice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { Explained } from './Explained.tsx';
import { Suggestion } from './Suggestion.tsx';
import { useSuggestions } from './useSuggestions.ts';

/** The box that is ready to type in when the popup opens; what is chosen is explained in its place. */
export function LookUp({ onExplain }: { readonly onExplain: (explaining: boolean) => void }) {
  const translate = useTranslate(popup);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Found | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const answer = useSuggestions(typed);
  const { query, found } = answer.state === 'here' ? answer.value : { query: '', found: [] };
  useEffect(() => {
    if (!chosen) input.current?.focus();
    onExplain(chosen !== null);
  }, [chosen]);

  if (chosen) {
    return (
      <section class="popup-explained">
        <Button look="plain" icon={BackIcon} onClick={() => setChosen(null)}>
          {translate('back')}
        </Button>
        <Explained found={chosen} />
      </section>
    );
  }
  return (
    <section class="popup-look-up">
      <Combobox
        label={translate('lookUp')}
        placeholder={translate('lookUpExample')}
        value={typed}
        onInput={setTyped}
        options={typed ? found : []}
        keyOf={({ kind, id }) => `${kind}:${id}`}
        onChoose={setChosen}
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
