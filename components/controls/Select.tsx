import { useId } from 'preact/hooks';
import { DownIcon } from './icons/index.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** BCP 47, where the label is in another language than the page. */
  readonly lang?: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly labelUnseen?: boolean;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** One of many, folded. For two to four short choices use SegmentedControl. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelUnseen, value, choices, onChange, hint, disabled } = props;
  const id = useId();
  return (
    <div class="rp-field">
      <label for={id} class={labelUnseen ? 'rp-unseen' : 'rp-field-label'}>
        {label}
      </label>
      <span class="rp-field-box rp-select">
        <select
          id={id}
          value={value}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} lang={choice.lang}>
              {choice.label}
            </option>
          ))}
        </select>
        <DownIcon size={16} />
      </span>
      {hint && (
        <p id={`${id}-hint`} class="rp-field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
