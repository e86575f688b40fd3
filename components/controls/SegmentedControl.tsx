import { useId } from 'preact/hooks';
import type { Choice } from './Select.tsx';

export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly labelUnseen?: boolean;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hint?: string | undefined;
}

/** One of a few, all in sight. Radio buttons underneath: arrows choose, one stop for Tab. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, labelUnseen, value, choices, onChange, hint } = props;
  const id = useId();
  return (
    <fieldset class="rp-segments" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend class={labelUnseen ? 'rp-unseen' : 'rp-field-label'}>{label}</legend>
      <div class="rp-segments-row">
        {choices.map((choice) => (
          <label key={choice.value} class="rp-segment">
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span lang={choice.lang}>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} class="rp-field-hint">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
