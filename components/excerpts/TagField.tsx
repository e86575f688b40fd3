import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';

export interface TagFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly removeLabel: (tag: string) => string;
  readonly tags: readonly string[];
  /** Tags used before, to complete from. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Completions shown at most. */
const SHOWN = 6;

/** Tags as chips and a box that completes: Enter or a comma adds, Backspace in the empty box takes the last one back. */
export function TagField({
  label,
  placeholder,
  removeLabel,
  tags,
  known,
  onChange,
  inputRef,
}: TagFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const typed = text.trim().toLowerCase();
  const has = new Set(tags.map((tag) => tag.toLowerCase()));
  const offered =
    typed === ''
      ? []
      : known
          .filter((tag) => tag.toLowerCase().includes(typed) && !has.has(tag.toLowerCase()))
          .slice(0, SHOWN);

  const add = (tag: string) => {
    const trimmed = tag.trim();
    if (trimmed !== '' && !has.has(trimmed.toLowerCase())) onChange([...tags, trimmed]);
    setText('');
    setActive(-1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      if (typed === '') return;
      add(offered[active] ?? text);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (offered.length === 0) return;
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length);
    } else if (event.key === 'Backspace' && text === '') {
      if (tags.length > 0) onChange(tags.slice(0, -1));
      return;
    } else if (event.key === 'Escape' && text !== '') {
      setText('');
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          <bdi>{tag}</bdi>
          <button
            type="button"
            aria-label={removeLabel(tag)}
            title={removeLabel(tag)}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        ref={inputRef ?? null}
        id={id}
        type="text"
        dir="auto"
        maxLength={100}
        autocomplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
      />
      <div
        class="completions"
        role="listbox"
        id={`${id}-list`}
        aria-label={label}
        hidden={offered.length === 0}
      >
        {offered.map((tag, index) => (
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
            onKeyDown={onKeyDown}
          >
            <bdi>{tag}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
