import { useLayoutEffect, useRef } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { CloseIcon, DownIcon, IconButton, SearchIcon, TextField, UpIcon } from '../controls/index.ts';
import common from '../../data/messages/common.json' with { type: 'json' };
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** The search in the document: Enter goes on, Shift and Enter back, Escape closes. */
export function FindBar() {
  const translate = useTranslate(catalogue);
  const close = useTranslate(common)('close');
  const { finder, view } = useReader();
  const input = useRef<HTMLInputElement>(null);
  // Before the next key: what is typed at once belongs to the field.
  useLayoutEffect(() => {
    finder.open();
    input.current?.focus();
    input.current?.select();
    return () => finder.close();
  }, []);
  const total = finder.matches.value.length;
  const shown = finder.current.value + 1;
  const empty = finder.query.value.trim() === '';
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
          else if (event.key === 'Escape') view.finding.value = false;
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
      <label class="reader-check">
        <input
          type="checkbox"
          checked={finder.matchCase.value}
          onChange={(event) => (finder.matchCase.value = event.currentTarget.checked)}
        />
        {translate('matchCase')}
      </label>
      <label class="reader-check">
        <input
          type="checkbox"
          checked={finder.wholeWords.value}
          onChange={(event) => (finder.wholeWords.value = event.currentTarget.checked)}
        />
        {translate('wholeWords')}
      </label>
      <IconButton icon={CloseIcon} label={close} onClick={() => (view.finding.value = false)} />
    </search>
  );
}
