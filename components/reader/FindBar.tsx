import { useLayoutEffect, useRef } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { CloseIcon, DownIcon, IconButton, SearchIcon, TextField, UpIcon } from '../controls/index.ts';
import common from '../../data/messages/common.json' with { type: 'json' };
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** A selection up to this length, in UTF-16 units, is what one wants to find. */
const LONGEST_CHOSEN = 80;

/** The search in the document: Enter goes on, Shift and Enter back, Escape closes. */
export function FindBar() {
  const translate = useTranslate(catalogue);
  const close = useTranslate(common)('close');
  const { finder, view, controls } = useReader();
  const input = useRef<HTMLInputElement>(null);
  // Before the next key: what is typed at once belongs to the field.
  useLayoutEffect(() => {
    const chosen = getSelection()?.toString().trim() ?? '';
    if (chosen !== '' && chosen.length <= LONGEST_CHOSEN && !chosen.includes('\n'))
      finder.query.value = chosen;
    finder.open();
    input.current?.focus();
    input.current?.select();
    return () => finder.close();
  }, []);
  const total = finder.matches.value.length;
  const shown = finder.current.value + 1;
  const empty = finder.query.value.trim() === '';
  const leave = () => {
    view.finding.value = false;
    // Who has found something reads on from there.
    controls()?.focus();
  };
  const options = [
    ['highlightAll', finder.highlightAll],
    ['matchCase', finder.matchCase],
    ['matchDiacritics', finder.matchDiacritics],
    ['wholeWords', finder.wholeWords],
  ] as const;
  return (
    <search class="reader-find">
      <TextField
        inputRef={input}
        icon={SearchIcon}
        label={translate('find')}
        labelUnseen
        placeholder={translate('find')}
        dir="auto"
        maxLength={200}
        value={finder.query.value}
        onInput={(value) => (finder.query.value = value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finder.step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') leave();
          else return;
          event.preventDefault();
        }}
      />
      <output class="reader-find-count" aria-live="polite">
        {!empty &&
          (total === 0
            ? translate('findNone')
            : shown === 0
              ? translate('findTotal', { count: total })
              : translate('findCount', { current: shown, total }))}
        {finder.wrapped.value !== 0 && (
          <small>{translate(finder.wrapped.value === 1 ? 'findFromStart' : 'findFromEnd')}</small>
        )}
      </output>
      <IconButton
        icon={UpIcon}
        label={translate('findPrevious')}
        disabled={total === 0}
        onClick={() => finder.step(-1)}
      />
      <IconButton
        icon={DownIcon}
        label={translate('findNext')}
        disabled={total === 0}
        onClick={() => finder.step(1)}
      />
      <IconButton class="reader-find-close" icon={CloseIcon} label={close} onClick={leave} />
      <div class="reader-find-options">
        {options.map(([name, option]) => (
          <label key={name} class="reader-check">
            <input
              type="checkbox"
              checked={option.value}
              onChange={(event) => (option.value = event.currentTarget.checked)}
            />
            {translate(name)}
          </label>
        ))}
      </div>
    </search>
  );
}
