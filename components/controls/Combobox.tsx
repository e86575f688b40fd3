import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { SearchIcon } from './icons/index.ts';

export interface ComboboxProps<Option> {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly options: readonly Option[];
  /** Stable and unique among the options. */
  readonly keyOf: (option: Option) => string;
  readonly children: (option: Option) => ComponentChildren;
  /** Enter on an option, or a press on it. Enter with none chosen takes the first. */
  readonly onChoose: (option: Option) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/**
 * A text box that suggests: arrows walk the list without leaving the box, Enter takes, Escape empties. The list stands
 * in the page below the box, not over it.
 */
export function Combobox<Option>(props: ComboboxProps<Option>) {
  const { label, placeholder, value, onInput, options, keyOf, children, onChoose, inputRef } = props;
  const id = useId();
  const [active, setActive] = useState(-1);
  useEffect(() => setActive(-1), [value]);
  const open = options.length > 0;
  const optionId = (option: Option) => `${id}-${keyOf(option)}`;
  const activeOption = options[active];

  useEffect(() => {
    if (activeOption) document.getElementById(optionId(activeOption))?.scrollIntoView({ block: 'nearest' });
  }, [activeOption]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = active < 0 && step < 0 ? 0 : active;
      if (open) setActive((from + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      const chosen = activeOption ?? options[0];
      if (chosen) onChoose(chosen);
    } else if (event.key === 'Escape' && value) {
      event.preventDefault();
      onInput('');
    }
  };

  return (
    <div class="rp-combobox">
      <label for={id} class="rp-unseen">
        {label}
      </label>
      <span class="rp-field-box">
        <SearchIcon size={18} />
        <input
          ref={inputRef ?? null}
          id={id}
          type="text"
          dir="auto"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          placeholder={placeholder}
          value={value}
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeOption ? optionId(activeOption) : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </span>
      <div class="rp-combobox-list" role="listbox" id={`${id}-list`} aria-label={label} hidden={!open}>
        {options.map((option, index) => (
          <div
            key={keyOf(option)}
            id={optionId(option)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
            onKeyDown={onKeyDown}
          >
            {children(option)}
          </div>
        ))}
      </div>
    </div>
  );
}
