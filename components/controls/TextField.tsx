import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { IconComponent } from './icons/index.ts';

/** Attributes handed on to the input as they are. */
interface PassedOn {
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  readonly lang?: string;
  readonly disabled?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onBlur?: (event: FocusEvent) => void;
}

export interface TextFieldProps extends PassedOn {
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Keeps the label for screen readers only, where the place says it already. */
  readonly labelUnseen?: boolean;
  readonly icon?: IconComponent | undefined;
  readonly class?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** One line of text. `error` says what is wrong and how to put it right; it is announced when it appears. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onInput,
    labelUnseen,
    inputRef,
    icon: Icon,
    hint,
    error,
    class: extra = '',
    ...rest
  } = props;
  const id = useId();
  const message = error ?? hint;
  return (
    <div class={`rp-field ${extra}`}>
      <label for={id} class={labelUnseen ? 'rp-unseen' : 'rp-field-label'}>
        {label}
      </label>
      <span class="rp-field-box">
        {Icon && <Icon size={18} />}
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          {...rest}
          ref={inputRef ?? null}
          id={id}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          aria-invalid={error !== undefined}
          aria-describedby={message ? `${id}-message` : undefined}
        />
      </span>
      {message && (
        <p
          id={`${id}-message`}
          class={error ? 'rp-field-error' : 'rp-field-hint'}
          role={error ? 'alert' : undefined}
        >
          {message}
        </p>
      )}
    </div>
  );
}
